package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hints are few, and none that is needed is missing; pauses hold on average (OM-7). */
class HintsOfDrainsTest {
  private static final int MESSAGES = 200;

  private final DrainStory story = new DrainStory();

  private void acceptsMany() {
    for (int n = 0; n < MESSAGES; n++) {
      story.accepts("chat " + n % 20, "m" + n);
    }
  }

  @Test
  void aBurstMakesNoHintsCircle() {
    acceptsMany();
    story.minutes(10);
    assertThat(story.connector.sent).hasSize(MESSAGES);
    assertThat(story.hints.sent()).isLessThanOrEqualTo(2 * MESSAGES + 10);
    assertThat(story.hints.onTheirWay()).isEmpty();
  }

  @Test
  void aHintThatComesTooEarlyEndsAtTheItemOfTheDrain() {
    acceptsMany();
    story.drain(DrainHint.now(DrainStory.ACCOUNT, DrainStory.CHANNEL), false);
    var ports = new DyingDrain(story, Integer.MAX_VALUE, false, () -> {});
    ports.draining().drain(DrainHint.now(DrainStory.ACCOUNT, DrainStory.CHANNEL), false);
    assertThat(ports.calls()).isEqualTo(1);
  }

  @Test
  void onAverageThePauseHoldsAlthoughDelaysAreWholeSeconds_OM7() {
    var random = new Random(20260302);
    story.random(random::nextDouble);
    acceptsMany();
    story.minutes(10);
    Duration all = Duration.between(DrainStory.BEGIN, story.connector.lastHanded);
    assertThat(all).isBetween(Duration.ofSeconds(190), Duration.ofSeconds(212));
  }

  @Test
  void aPauseOfSeveralSecondsHoldsExactly_OM7() {
    story.pause(Duration.ofSeconds(7));
    story.accepts("Ann", "m1");
    story.accepts("Ann", "m2");
    story.accepts("Ann", "m3");
    story.minutes(1);
    assertThat(story.connector.handed).containsExactly("10:00:00 m1", "10:00:07 m2", "10:00:14 m3");
  }

  @Test
  void afterARestTheSecondOneOfABurstWaitsForItsPause_OM7() {
    story.accepts("Ann", "m1");
    story.minutes(5);
    story.accepts("Ann", "m2");
    story.accepts("Ann", "m3");
    story.minutes(1);
    assertThat(story.connector.handed).containsExactly("10:00:00 m1", "10:05:00 m2", "10:05:01 m3");
  }

  @Test
  void aHintThatComesAMomentEarlyIsArmedAgain() {
    story.accepts("Ann", "m1");
    story.seconds(0);
    story.accepts("Ann", "m2");
    story.seconds(0);
    Instant due = story.drain().nextSendAt();
    assertThat(story.hints.onTheirWay()).hasSize(1);
    story.hints.lose();
    story.drain(DrainHint.at(DrainStory.ACCOUNT, DrainStory.CHANNEL, due), false);
    story.seconds(5);
    assertThat(story.connector.sent).containsExactly("m1", "m2");
  }

  @Test
  void aHintThatIsTriedAgainTrustsNoneThatWasArmed() {
    story.accepts("Ann", "m1");
    story.accepts("Ann", "m2");
    story.seconds(0);
    story.hints.lose();
    story.drain(DrainHint.now(DrainStory.ACCOUNT, DrainStory.CHANNEL), true);
    story.seconds(5);
    assertThat(story.connector.sent).containsExactly("m1", "m2");
  }

  @Test
  void aHintThatIsTriedAgainTrustsTheOneThatItHasArmedItself() {
    story.accepts("Ann", "m1");
    story.accepts("Ann", "m2");
    story.hints.lose();
    story.drain(DrainHint.now(DrainStory.ACCOUNT, DrainStory.CHANNEL), true);
    assertThat(story.hints.onTheirWay()).hasSize(1);
  }

  @Test
  void whatWaitsForAHandOverThatSomebodyDiedOverIsLookedAtLessAndLessOften() {
    story.connector.duringHand =
        () -> {
          throw new DyingDrain.Death();
        };
    story.accepts("Ann", "m1");
    story.seconds(0);
    story.connector.duringHand = () -> {};
    int before = story.hints.sent();
    story.accepts("Ann", "m2");
    story.seconds(60);
    assertThat(story.hints.sent() - before).isLessThan(12);
    story.seconds(20);
    assertThat(story.connector.sent).containsExactly("m1", "m2");
  }

  @Test
  void whatOneCallCannotDoIsLeftToAnother() {
    story.pause(Duration.ZERO);
    story.connector.takes = Duration.ofSeconds(5);
    for (int n = 0; n < 10; n++) {
      story.accepts("Ann", "m" + n);
    }
    story.hints.lose();
    story.drain(DrainHint.now(DrainStory.ACCOUNT, DrainStory.CHANNEL), false);
    assertThat(story.connector.sent).hasSize(3);
    assertThat(story.hints.onTheirWay()).isNotEmpty();
    story.minutes(2);
    assertThat(story.connector.sent).hasSize(10);
  }

  @Test
  void aMessageThatWaitsBehindOneThatIsBeingHandedOverIsNotForgotten() {
    story.accepts("Ann", "m1");
    story.connector.duringHand =
        () -> {
          if (story.connector.handed.size() == 1) {
            story.passes(Duration.ofSeconds(5));
            story.accepts("Ann", "m2");
            story.hints.lose();
            story.drain(DrainHint.now(DrainStory.ACCOUNT, DrainStory.CHANNEL), false);
          }
        };
    story.minutes(1);
    assertThat(story.connector.sent).containsExactly("m1", "m2");
  }

  @Test
  void aHintForAChannelThatNobodyKnowsDoesNothing() {
    var nobody = new ChannelId("0b0f8a3e-2c55-4a3c-a4e6-1f6f2b9d8a77");
    story.drain(DrainHint.now(DrainStory.ACCOUNT, nobody), false);
    assertThat(story.hints.onTheirWay()).isEmpty();
  }
}
