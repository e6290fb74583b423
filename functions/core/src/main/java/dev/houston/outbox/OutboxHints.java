package dev.houston.outbox;

/** The queue of hints that something is to be delivered. */
public interface OutboxHints {

  /**
   * Asks that an outbox be emptied; when it returns, that is safe.
   *
   * @param cause names the reason; the queue may take two with one cause, a few minutes apart, for
   *     one
   */
  void ask(OutboxKey outbox, String cause);

  /** Asks that all outboxes of a destination be looked through, page by page. */
  void ask(LookingThrough lookingThrough, String cause);
}
