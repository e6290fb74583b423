package dev.houston.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Everything that is wrong with a request, gathered, so that the caller learns all of it at once.
 */
public final class Complaints {
  private static final int MOST = 50;

  private final List<Complaint> all = new ArrayList<>();

  /** Adds one; of a request with more than fifty faults the first fifty do. */
  public void add(String field, String words) {
    if (all.size() < MOST) {
      all.add(new Complaint(field, words));
    }
  }

  /**
   * Goes on only with a request that nothing is wrong with.
   *
   * @throws Refusal naming every field there was a complaint about
   */
  public void refuseIfAny() {
    refuseIfAny(Refusal::invalid);
  }

  void refuseIfAny(Function<List<Complaint>, Refusal> refusal) {
    if (!all.isEmpty()) {
      throw refusal.apply(all);
    }
  }
}
