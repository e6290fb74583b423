package dev.houston.connector;

import dev.houston.channel.ChannelEvent.SessionReported;
import dev.houston.channel.SessionReport;
import java.time.Instant;

/**
 * What a webhook says of the session of its channel.
 *
 * @param cause names the event itself, e.g. {@code session/evt_01jd3v…}: the same when the webhook
 *     is tried again, another one when the session says the same once more
 */
public record ReportedSession(SessionReported event, String cause) {

  /** What was said by a webhook that has an id of its own. */
  public static ReportedSession of(SessionReport report, Instant receivedAt, String webhook) {
    return new ReportedSession(new SessionReported(report, receivedAt), "session/" + webhook);
  }

  /** What was said by one that has none: status and time tell it from others. */
  public static ReportedSession of(SessionReport report, Instant receivedAt) {
    return of(report, receivedAt, report.word() + "/" + report.at().toEpochMilli());
  }
}
