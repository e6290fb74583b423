package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions run side by side, and their clocks differ by seconds: no hint is trusted in vain. */
class ClocksThatDifferTest {
  private static final DrainHint NOW = DrainHint.now(DrainStory.ACCOUNT, DrainStory.CHANNEL);

  private final DrainStory story = new DrainStory();
  private final Draining behind = story.ofAnotherClock(Duration.ofSeconds(-2));

  @Test
  void whatIsAcceptedBehindAHintThatHasComeIsNotForgottenByAClockThatIsBehind_OM3() {
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.seconds(1).passes(Duration.ofMillis(100));
    assertThat(story.connector.sent).containsExactly("m1", "m2");
    story.accepts("Eve", "m3");
    story.hints.lose();
    behind.drain(NOW, false);
    story.minutes(30);
    assertThat(story.connector.sent).containsExactly("m1", "m2", "m3");
  }

  @Test
  void aHintThatFoundNothingToDoIsNotTrustedAnyMore_OM3() {
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.drain(NOW, false);
    story.queue().forEach(story.waiting::remove);
    story.seconds(1);
    story.accepts("Eve", "m3");
    story.hints.lose();
    behind.drain(NOW, false);
    story.minutes(30);
    assertThat(story.connector.sent).containsExactly("m1", "m3");
  }

  @Test
  void aHintThatFoundItsChannelAwayIsNotTrustedWhenThatIsBack_OM2() {
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.drain(NOW, false);
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    story.seconds(1);
    story.channel.reports(SessionStatus.WORKING);
    story.hints.lose();
    behind.drain(DrainHint.changed(DrainStory.ACCOUNT, DrainStory.CHANNEL), false);
    story.minutes(30);
    assertThat(story.connector.sent).containsExactly("m1", "m2");
  }

  @Test
  void whoeverTrustedAHintWhileItWasLookedAtIsLookedFor_OM3() {
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.connector.takes = Duration.ZERO;
    story.drain(NOW, false);
    Instant due = story.drain().armedFor();
    story.hints.lose();
    story.passes(Duration.ofSeconds(1));
    var once = new DyingDrain(story, 2, false, this::acceptsOneThatTrusts);
    once.draining().drain(DrainHint.at(DrainStory.ACCOUNT, DrainStory.CHANNEL, due), false);
    assertThat(once.isOver()).isTrue();
    story.minutes(30);
    assertThat(story.connector.sent).containsExactly("m1", "m2", "m3");
  }

  private void acceptsOneThatTrusts() {
    story.accepts("Eve", "m3");
    story.hints.lose();
    behind.drain(NOW, false);
    assertThat(story.hints.onTheirWay()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 300, 1_000})
  void whateverTheClocksEverythingGoesOnceAndInTheOrderOfItsChat_OM3(int pause) {
    var random = new Random(pause);
    for (int tale = 0; tale < 60; tale++) {
      var other = new DrainStory();
      other.pause(Duration.ofMillis(pause));
      Draining[] drains = new Draining[5];
      for (int n = 0; n < drains.length; n++) {
        drains[n] = other.ofAnotherClock(Duration.ofMillis(random.nextInt(10_000) - 5_000));
      }
      for (int n = 0; n < 10; n++) {
        other.accepts(n % 2 == 0 ? "Ann" : "Bob", "%02d".formatted(n));
        walk(other, drains, random, other.now().plusMillis(random.nextInt(1_500)));
      }
      walk(other, drains, random, other.now().plus(Duration.ofMinutes(5)));
      assertThat(other.connector.sent).as("tale " + tale).hasSize(10).doesNotHaveDuplicates();
      assertThat(other.connector.sent.stream().filter(m -> Integer.parseInt(m) % 2 == 0))
          .isSorted();
    }
  }

  private static void walk(DrainStory story, Draining[] drains, Random random, Instant end) {
    Optional<DelayedHints.OnItsWay> next = story.hints.next(end);
    while (next.isPresent()) {
      Instant at = next.get().at();
      story.passes(
          at.isAfter(story.now()) ? Duration.between(story.now(), at) : Duration.ofMillis(1));
      story.through(drains[random.nextInt(drains.length)]);
      story.drain(next.get().hint(), next.get().again());
      next = story.hints.next(end);
    }
    if (story.now().isBefore(end)) {
      story.passes(Duration.between(story.now(), end));
    }
  }
}
