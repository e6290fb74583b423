package dev.houston.local.phone;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has come about in a phone's chats, told or not, as events of the generic protocol and the
 * oldest first. It is made of what the phone has; so a status that nobody knew is not in it.
 */
final class PhoneHistory {

  /** Of all events of a page together, so that Houston takes the answer; one is always in it. */
  static final int MOST_BYTES = 512 * 1024;

  /** A message may have been sent, failed, received and read. */
  private static final int EVENTS_OF_A_MESSAGE = 4;

  private PhoneHistory() {}

  /**
   * A part of it.
   *
   * @param events in JSON
   * @param next the cursor of the page behind it; empty if there is nothing
   */
  record Page(List<String> events, Optional<String> next) {}

  private record Entry(HistoryPlace place, String event) {}

  /**
   * What came about since then.
   *
   * @param after the place behind which the page begins; null for the first page
   * @param limit the most events of the page
   */
  static Page since(Phone phone, Instant since, @Nullable HistoryPlace after, int limit) {
    List<Entry> entries =
        phone.chats().stream()
            .flatMap(PhoneHistory::entries)
            .filter(entry -> !entry.place().at().isBefore(since))
            .filter(entry -> after == null || entry.place().compareTo(after) > 0)
            .sorted((one, other) -> one.place().compareTo(other.place()))
            .toList();
    int length = fitting(entries.subList(0, Math.min(limit, entries.size())));
    Optional<String> next =
        length < entries.size()
            ? Optional.of(entries.get(length - 1).place().cursor())
            : Optional.empty();
    return new Page(entries.subList(0, length).stream().map(Entry::event).toList(), next);
  }

  private static int fitting(List<Entry> entries) {
    int bytes = 0;
    for (int n = 0; n < entries.size(); n++) {
      bytes += entries.get(n).event().getBytes(StandardCharsets.UTF_8).length;
      if (n > 0 && bytes > MOST_BYTES) {
        return n;
      }
    }
    return entries.size();
  }

  private static Stream<Entry> entries(PhoneChat chat) {
    List<Entry> entries = new ArrayList<>();
    for (int n = 0; n < chat.messages().size(); n++) {
      addMessage(chat, n, entries);
    }
    for (int n = 0; n < chat.calls().size(); n++) {
      PhoneCall call = chat.calls().get(n);
      // Behind all messages of the same instant.
      int number = PhoneChat.MOST_MESSAGES * EVENTS_OF_A_MESSAGE + n;
      entries.add(entry(chat, call.at(), number, GenericEvent.call(chat, call)));
    }
    return entries.stream();
  }

  private static void addMessage(PhoneChat chat, int n, List<Entry> entries) {
    PhoneMessage message = chat.messages().get(n);
    int number = n * EVENTS_OF_A_MESSAGE;
    entries.add(entry(chat, message.sentAt(), number, GenericEvent.message(chat, message)));
    addStatus(chat, message, Happening.FAILED, message.failedAt(), number + 1, entries);
    addStatus(chat, message, Happening.RECEIVED, message.receivedAt(), number + 2, entries);
    addStatus(chat, message, Happening.READ, message.readAt(), number + 3, entries);
  }

  private static void addStatus(
      PhoneChat chat,
      PhoneMessage message,
      Happening happening,
      @Nullable Instant at,
      int number,
      List<Entry> entries) {
    if (at != null) {
      String event = GenericEvent.status(chat, message.messageId(), happening, at);
      entries.add(entry(chat, at, number, event));
    }
  }

  private static Entry entry(PhoneChat chat, Instant at, int number, String event) {
    return new Entry(new HistoryPlace(at, chat.client().value(), number), event);
  }
}
