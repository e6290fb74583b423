package dev.houston.connector.waha;

import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatEvent.MessageReported;
import dev.houston.chat.Content;
import dev.houston.json.JsonFields;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for a message of ours in what WAHA has kept of its chat, by what it says: WAHA knows no
 * other mark of it.
 */
final class WahaTrace {

  /** By which WAHA's clock, or the phone's, may be behind ours. */
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

  private WahaTrace() {}

  /** The first second, since 1970, of which a message may be that was handed over then. */
  static long firstSecond(Instant handedAt) {
    return Math.max(handedAt.minus(CLOCKS_DIFFER).getEpochSecond(), 0);
  }

  /**
   * The id within its chat of the message that says this: the first one after it was handed over,
   * else the last one shortly before, as far as clocks differ.
   */
  static Optional<String> of(Content content, Instant handedAt, List<JsonFields> messages) {
    List<MessageReported> alike =
        messages.stream()
            .flatMap(message -> reported(message, handedAt))
            .filter(message -> message.fromUs() && content.mayBe(message.content()))
            .filter(message -> second(message) >= firstSecond(handedAt))
            .sorted(Comparator.comparing(WahaTrace::second))
            .toList();
    Predicate<MessageReported> after = message -> second(message) >= handedAt.getEpochSecond();
    return alike.stream()
        .filter(after)
        .findFirst()
        .or(() -> alike.stream().reduce((earlier, later) -> later))
        .map(MessageReported::connectorId);
  }

  private static Stream<MessageReported> reported(JsonFields message, Instant now) {
    try {
      return WahaMessage.translate(message, now)
          .flatMap(told -> Optional.of((MessageReported) told.event()))
          .stream();
    } catch (InvalidFieldException malformed) {
      return Stream.empty();
    }
  }

  /** WAHA's times of messages are whole seconds; one without a time is of none. */
  private static long second(MessageReported message) {
    Instant at = message.at();
    return at == null ? -1 : at.getEpochSecond();
  }
}
