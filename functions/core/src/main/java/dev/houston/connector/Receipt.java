package dev.houston.connector;

/**
 * What became of a webhook. Refusals are values: none of them changes anything (NV-2, NV-3).
 *
 * @param field what a refusal is about, e.g. {@code payload.id}
 * @param complaint what is wrong with it
 * @param events how many events, of chats and of the session, are in the queues now
 */
public record Receipt(Verdict verdict, String field, String complaint, int events) {

  /** Taken, or why not. */
  public enum Verdict {
    TAKEN,
    UNKNOWN_CHANNEL,
    UNPROVEN,
    INVALID,
    TOO_LARGE
  }

  static Receipt taken(int events) {
    return new Receipt(Verdict.TAKEN, "", "", events);
  }

  static Receipt refused(Verdict verdict, String field, String complaint) {
    return new Receipt(verdict, field, complaint, 0);
  }
}
