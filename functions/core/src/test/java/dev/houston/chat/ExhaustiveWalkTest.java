package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every state of the chat machine that can be reached within a {@link Walk.Scope}, and every event
 * in each: the machine says what the {@link Reckoning} owes and keeps the {@link Promises}.
 *
 * <p>The bounds tell a walk that has grown shorter without anybody's meaning it. A walk that has
 * grown is no fault: raise them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExhaustiveWalkTest {
  private static final int ALL = Integer.MAX_VALUE;

  private long standings;
  private long transitions;

  @AfterAll
  void tellHowFarItCame() {
    System.out.printf("chat machine: %,d states, %,d transitions walked%n", standings, transitions);
  }

  @Test
  void oneMessageWithAllThatCanBefallIt() {
    assertWalk(new Walk.Scope(1, true, true, true, true, true, true, true, ALL), 6_500, 1_000_000);
  }

  @Test
  void twoMessagesAndTheSwitch() {
    assertWalk(
        new Walk.Scope(2, false, false, false, false, true, false, true, ALL), 10_500, 1_800_000);
  }

  @Test
  void twoMessagesWithTimesAndStatusesOutOfOrder() {
    assertWalk(
        new Walk.Scope(2, false, true, true, false, false, false, true, 6_000), 6_000, 300_000);
  }

  @Test
  void threeMessages() {
    assertWalk(
        new Walk.Scope(3, false, false, false, false, false, false, false, 15_000),
        15_000,
        300_000);
  }

  private void assertWalk(Walk.Scope scope, int leastStandings, long leastTransitions) {
    Walk.Seen seen = Walk.through(scope);
    standings += seen.standings();
    transitions += seen.transitions();
    assertThat(seen.standings()).isGreaterThanOrEqualTo(leastStandings);
    assertThat(seen.transitions()).isGreaterThanOrEqualTo(leastTransitions);
    assertThat(seen.leftOut() == 0).as("all of it was seen").isEqualTo(scope.most() == ALL);
  }
}
