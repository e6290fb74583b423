package dev.houston.connector.waha;

import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.connector.ReportedSession;
import dev.houston.json.JsonFields;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * WAHA's {@code session.status}, and {@code state.change}, which alone tells that the session was
 * opened in another place. The list of statuses grows, so a word that we do not know is taken as
 * one (CH-7).
 */
final class WahaSession {
  private static final Map<String, SessionStatus> STATUSES =
      Map.of(
          "STARTING", SessionStatus.CONNECTING,
          "SCAN_QR_CODE", SessionStatus.QR,
          "WORKING", SessionStatus.WORKING,
          "FAILED", SessionStatus.FAILED,
          "STOPPED", SessionStatus.STOPPED);

  /** Of the engine WEBJS; of the others there are none. */
  private static final Map<String, SessionStatus> STATES =
      Map.of(
          "CONFLICT", SessionStatus.OPEN_ELSEWHERE,
          "UNPAIRED", SessionStatus.LOGGED_OUT,
          "UNPAIRED_IDLE", SessionStatus.LOGGED_OUT);

  /** What {@code session.status} says too, and surer. */
  private static final Set<String> SAID_BY_THE_STATUS =
      Set.of(
          "CONNECTED",
          "DEPRECATED_VERSION",
          "OPENING",
          "PAIRING",
          "PROXYBLOCK",
          "SMB_TOS_BLOCK",
          "TIMEOUT",
          "TOS_BLOCK",
          "UNLAUNCHED");

  private static final Pattern NUMBER =
      Pattern.compile("([1-9][0-9]{4,16})(?::[0-9]{1,10})?@(?:c\\.us|s\\.whatsapp\\.net)");

  private static final int LONGEST_ID = 256;

  private WahaSession() {}

  /** What {@code session.status} says. */
  static ReportedSession status(JsonFields envelope, @Nullable Instant sentAt, Instant receivedAt) {
    JsonFields payload = envelope.object("payload");
    String word = payload.text("status");
    Instant at = sentAt == null ? lastTime(payload, word) : sentAt;
    return reported(envelope, report(envelope, word, at, receivedAt), receivedAt);
  }

  /** What {@code state.change} says, unless the status says it too. */
  static Optional<ReportedSession> state(
      JsonFields envelope, @Nullable Instant sentAt, Instant receivedAt) {
    String word = envelope.text("payload");
    if (SAID_BY_THE_STATUS.contains(word)) {
      return Optional.empty();
    }
    SessionStatus status = STATES.getOrDefault(word, SessionStatus.UNKNOWN);
    var report =
        new SessionReport(status, null, Objects.requireNonNullElse(sentAt, receivedAt), word);
    return Optional.of(reported(envelope, report, receivedAt));
  }

  /**
   * What a session is in by this word.
   *
   * @param told by a field {@code me}, whose number it is logged in with
   */
  static SessionReport report(
      JsonFields told, String word, @Nullable Instant at, Instant receivedAt) {
    SessionStatus status = STATUSES.getOrDefault(word, SessionStatus.UNKNOWN);
    PhoneNumber phone =
        told.hint("me", "id")
            .filter(id -> status == SessionStatus.WORKING)
            .map(NUMBER::matcher)
            .filter(Matcher::matches)
            .map(number -> new PhoneNumber(number.group(1)))
            .orElse(null);
    return new SessionReport(status, phone, Objects.requireNonNullElse(at, receivedAt), word);
  }

  /** The newest time at which the session came into the status, as older versions tell it. */
  private static @Nullable Instant lastTime(JsonFields payload, String word) {
    return payload.objects("statuses").stream()
        .filter(entry -> entry.hint("status").filter(word::equals).isPresent())
        .flatMap(entry -> WahaTime.milliseconds(entry, "timestamp").stream())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The envelope's id is the same when WAHA tries again; older versions send none. */
  private static ReportedSession reported(
      JsonFields envelope, SessionReport report, Instant receivedAt) {
    return envelope
        .hint("id")
        .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
        .map(id -> ReportedSession.of(report, receivedAt, id))
        .orElseGet(() -> ReportedSession.of(report, receivedAt));
  }
}
