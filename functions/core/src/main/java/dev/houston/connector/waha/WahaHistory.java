package dev.houston.connector.waha;

import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatEvent.MessageReported;
import dev.houston.connector.ConnectorCommands.Page;
import dev.houston.connector.Reported;
import dev.houston.json.JsonFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What WAHA has kept of chats, page by page. A message there is as one in a webhook, so that the
 * same one is one. What is malformed is left out: it must not hold up what comes behind it (NV-3).
 */
final class WahaHistory {
  /** As many as one call can queue with time to spare. */
  private static final int MOST_REPORTS = 100;

  private WahaHistory() {}

  /** A page of the list of chats: nothing is told yet, but which chats to read. */
  static Page chats(WahaWalk walk, List<JsonFields> chats) {
    List<String> used = new ArrayList<>();
    boolean more = false;
    for (JsonFields chat : chats) {
      Optional<Instant> last = lastUsed(chat);
      boolean isUsed = last.filter(at -> at.getEpochSecond() >= walk.usedSince()).isPresent();
      more = more || isUsed || last.isEmpty();
      chat.hint("id").filter(id -> isUsed && WahaIdentity.isClient(id)).ifPresent(used::add);
    }
    return new Page(List.of(), walk.behindChats(used, more));
  }

  private static Optional<Instant> lastUsed(JsonFields chat) {
    try {
      return chat.optionalObject("lastMessage")
          .flatMap(message -> WahaTime.seconds(message, "timestamp"));
    } catch (InvalidFieldException malformed) {
      return Optional.empty();
    }
  }

  /**
   * A page of one chat's messages, of which older versions may send any, and any number: what is
   * too much for one call is told by several, each of which asks for the page anew.
   */
  static Page messages(WahaWalk walk, List<JsonFields> messages, Instant since, Instant now) {
    List<Reported> reports = new ArrayList<>();
    boolean more = false;
    for (JsonFields message : messages) {
      Optional<Reported> report = reported(message, now);
      more = more || report.filter(told -> !isSince(told, since)).isEmpty();
      report.filter(told -> isSince(told, since)).ifPresent(reports::add);
    }
    reports.sort(
        Comparator.comparing(
            report -> at(report).orElse(null), Comparator.nullsFirst(Comparator.naturalOrder())));
    List<String> ids = messages.stream().map(message -> message.hint("id").orElse("")).toList();
    if (walk.isTold(ids)) {
      return new Page(List.of(), walk.behindMessages(ids, more));
    }
    List<Reported> told = reports.stream().skip(walk.taken()).limit(MOST_REPORTS).toList();
    return walk.taken() + told.size() < reports.size()
        ? new Page(told, walk.within(told.size()))
        : new Page(told, walk.behindMessages(ids, more));
  }

  private static Optional<Reported> reported(JsonFields message, Instant now) {
    try {
      return WahaMessage.translate(message, now);
    } catch (InvalidFieldException malformed) {
      return Optional.empty();
    }
  }

  /** WAHA's times of messages are whole seconds. */
  private static boolean isSince(Reported report, Instant since) {
    return at(report).filter(at -> at.getEpochSecond() < since.getEpochSecond()).isEmpty();
  }

  private static Optional<Instant> at(Reported report) {
    return report.event() instanceof MessageReported message
        ? Optional.ofNullable(message.at())
        : Optional.empty();
  }
}
