package dev.houston.simulation;

/** What a gateway makes of ids, and what it says of the messages that it is handed. */
enum Manner {
  /** It takes our ids, has names of its own, and says nothing of what we handed to it. */
  SILENT(true, false),
  /** It takes our ids for its own, and reports what it sends as it reports what others write. */
  UNDER_OUR_IDS(true, true),
  /** It knows no ids of ours: each request is one more message, which it reports (as WAHA does). */
  WITHOUT_OUR_IDS(false, true);

  private final boolean knowsIds;
  private final boolean echoes;

  Manner(boolean knowsIds, boolean echoes) {
    this.knowsIds = knowsIds;
    this.echoes = echoes;
  }

  /** Whether it sends none of our ids twice. */
  boolean knowsIds() {
    return knowsIds;
  }

  /** Whether it reports what it sends for us. */
  boolean echoes() {
    return echoes;
  }
}
