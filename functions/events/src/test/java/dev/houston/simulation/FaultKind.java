package dev.houston.simulation;

/** What can go wrong between the system and what is outside of it. */
public enum FaultKind {
  /** The call is refused for now: nothing was done. */
  THROTTLED("throttled"),
  /** The call fails before it took effect. */
  FAILED_BEFORE("failed before it took effect"),
  /** The call took effect, and its answer is lost. */
  ANSWER_LOST("took effect, answer lost"),
  /** The process ends before the call. */
  DIED_BEFORE("process died before the call"),
  /** The process ends after the call took effect. */
  DIED_AFTER("process died after the call"),
  /** The call takes seconds. */
  SLOW("call took seconds"),
  /** What was worked through stays in its queue, because its deletion was lost. */
  DELETE_LOST("queue message worked through and not deleted"),
  /** A standard queue delivers a message twice. */
  DUPLICATED("queue message delivered twice"),
  /** A standard queue delivers a later message first. */
  REORDERED("queue message delivered out of order"),
  /** A queue delivers a message late. */
  DELIVERED_LATE("queue message delivered late"),
  /** Of a batch that is sent, some messages are not taken. */
  BATCH_TAKEN_IN_PART("batch taken in part"),
  /** The schedule leaves one out. */
  SCHEDULE_LEFT_OUT("schedule left one out"),
  /** The connector never sends a webhook. */
  WEBHOOK_LOST("webhook lost"),
  /** The connector sends a webhook again although it was taken. */
  WEBHOOK_REPEATED("webhook repeated"),
  /** The connector sends a webhook late, behind later ones. */
  WEBHOOK_LATE("webhook late, behind others"),
  /** The connector takes a message, and its answer is lost. */
  HANDED_ANSWER_LOST("connector took a message, answer lost"),
  /** The connector is asked or handed something, and nobody knows whether it heard. */
  CONNECTOR_SILENT("connector silent"),
  /** The connector cannot be reached at all. */
  CONNECTOR_DOWN("connector not reached"),
  /** The subscriber answers with an error. */
  SUBSCRIBER_FAILED("subscriber answered 503"),
  /** The subscriber took it, and its answer is lost. */
  SUBSCRIBER_ANSWER_LOST("subscriber took it, answer lost");

  private final String words;

  FaultKind(String words) {
    this.words = words;
  }

  /** For tables and stories. */
  public String words() {
    return words;
  }
}
