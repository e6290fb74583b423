package dev.houston.simulation.fault;

/**
 * What a faulty program does wrong somewhere, e.g. {@code NOTHING}, or {@code PUT_BACK AS FAILED}
 * for an answer that is mistaken for another.
 *
 * @param right the answer that is mistaken; null unless one is
 * @param wrong what it is taken for
 */
record Mistake(Instead instead, String right, String wrong) {
  private static final String BETWEEN = " AS ";

  /** The one that is written so. */
  static Mistake of(String words) {
    int between = words.indexOf(BETWEEN);
    return between < 0
        ? new Mistake(Instead.valueOf(words), null, null)
        : new Mistake(
            Instead.MISTAKEN,
            words.substring(0, between),
            words.substring(between + BETWEEN.length()));
  }

  @Override
  public String toString() {
    return instead == Instead.MISTAKEN ? right + BETWEEN + wrong : instead.name();
  }
}
