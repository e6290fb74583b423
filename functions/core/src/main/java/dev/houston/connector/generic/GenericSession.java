package dev.houston.connector.generic;

import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.json.JsonFields;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code session.status}: what the session is in. A word that we do not know is taken as one,
 * because a gateway may be newer than we are (CH-7).
 */
final class GenericSession {
  private static final Map<String, SessionStatus> STATUSES =
      Arrays.stream(SessionStatus.values())
          .collect(Collectors.toUnmodifiableMap(SessionStatus::code, Function.identity()));

  private GenericSession() {}

  /** Whether this is such an event. */
  static boolean isOne(JsonFields envelope) {
    return envelope.text(Field.TYPE).equals("session.status");
  }

  /** What an event says. */
  static SessionReport reported(JsonFields envelope, Instant receivedAt) {
    Instant happenedAt = GenericTime.in(envelope, Field.TIMESTAMP).orElse(null);
    return read(envelope.object(Field.DATA), happenedAt, receivedAt);
  }

  /** What the answer to a question says, as of when it was asked. */
  static SessionReport answered(JsonFields answer, Instant now) {
    return read(answer, GenericTime.in(answer, Field.TIMESTAMP).orElse(null), now);
  }

  private static SessionReport read(JsonFields data, @Nullable Instant at, Instant otherwise) {
    String word = data.text(Field.STATUS);
    return new SessionReport(
        STATUSES.getOrDefault(word, SessionStatus.UNKNOWN),
        GenericClient.digits(data).map(PhoneNumber::new).orElse(null),
        Objects.requireNonNullElse(at, otherwise),
        word);
  }
}
