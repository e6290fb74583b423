package dev.houston.simulation.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * What nobody outside can know: a model asks, goes on with one of the answers, and is made anew
 * with the next one until one of them explains what was seen, or there are none left.
 */
final class Doubts {
  private static final int MOST = 64;

  private final List<Integer> answers = new ArrayList<>();
  private final List<Integer> choices = new ArrayList<>();
  private int asked;

  /** One of so many possibilities, the likeliest first. */
  int oneOf(int number) {
    if (asked == answers.size()) {
      if (asked >= MOST) {
        return 0;
      }
      answers.add(0);
      choices.add(number);
    }
    int answer = answers.get(asked);
    asked++;
    return answer;
  }

  /** Whether something is so that may be so; at first it is. */
  boolean mayBe() {
    return oneOf(2) == 0;
  }

  /** Whether it is certain, or may be and is taken to be. */
  boolean isSo(boolean certainly, boolean possibly) {
    return certainly || (possibly && mayBe());
  }

  /** Goes back to where another answer is left; false if there is none. */
  boolean tryAnother() {
    while (answers.size() > asked) {
      drop();
    }
    asked = 0;
    while (!answers.isEmpty()) {
      int last = answers.size() - 1;
      if (answers.get(last) + 1 < choices.get(last)) {
        answers.set(last, answers.get(last) + 1);
        return true;
      }
      drop();
    }
    return false;
  }

  private void drop() {
    answers.remove(answers.size() - 1);
    choices.remove(choices.size() - 1);
  }
}
