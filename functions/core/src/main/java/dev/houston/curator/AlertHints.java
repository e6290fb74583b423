package dev.houston.curator;

/** The way to say that curators may have something to hear: into the queue of alerts. */
public interface AlertHints {

  /**
   * Asks that what waits of a subject be told; when it returns, that is safe.
   *
   * @param cause names the reason; the queue may take two with one cause, a few minutes apart, for
   *     one
   */
  void ask(AlertSubject subject, String cause);
}
