package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.SessionStatus;
import dev.houston.chat.WaitingMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An operator drops what waits before it goes (OM-8). */
class DroppingTest {
  private final DrainStory story = new DrainStory();
  private final DroppingWaiting dropping = new DroppingWaiting(story.hints);

  @Test
  void allThatWaitsIsDropped() {
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    for (int n = 0; n < 70; n++) {
      story.accepts("chat " + n % 3, "m" + n);
    }
    story.opens("Eve");
    story.seconds(1);
    dropping.dropAll(DrainStory.ACCOUNT, DrainStory.CHANNEL, story.now());
    story.seconds(0);
    assertThat(story.chats.decided)
        .hasSize(70)
        .allSatisfy(line -> assertThat(line).endsWith(" failed dropped"));
    assertThat(story.queue()).isEmpty();
    assertThat(story.drain().handed()).isEmpty();
  }

  @Test
  void whatIsAcceptedLaterGoes() {
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    story.accepts("Ann", "m1");
    story.seconds(1);
    dropping.dropAll(DrainStory.ACCOUNT, DrainStory.CHANNEL, story.now());
    story.passes(Duration.ofMillis(5_001));
    story.accepts("Ann", "m2");
    story.seconds(1);
    assertThat(story.chats.decided).containsExactly("10:00:06 m1 failed dropped");
    assertThat(story.queue()).hasSize(1);
  }

  @Test
  void oneIsDropped() {
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    story.accepts("Ann", "m1");
    WaitingMessage message = story.accepts("Ann", "m2");
    story.accepts("Ann", "m3");
    dropping.drop(DrainStory.ACCOUNT, DrainStory.CHANNEL, message.message(), story.now());
    story.seconds(1);
    assertThat(story.chats.decided).containsExactly("10:00:00 m2 failed dropped");
    story.channel.reports(SessionStatus.WORKING);
    story.seconds(5);
    assertThat(story.connector.sent).containsExactly("m1", "m3");
  }

  @Test
  void whatIsAtTheConnectorOrInDoubtIsNotDropped_OM5() {
    story.connector.answers.add(Handover.inDoubt("no answer"));
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.passes(Duration.ofSeconds(1));
    story.connector.duringHand =
        () -> {
          dropping.dropAll(DrainStory.ACCOUNT, DrainStory.CHANNEL, story.now());
          story.drain(
              DrainHint.drop(DrainStory.ACCOUNT, DrainStory.CHANNEL, new Drop(story.now(), null)),
              false);
        };
    story.minutes(1);
    assertThat(story.chats.decided)
        .containsExactly("10:00:01 m2 failed dropped", "10:00:07 m1 sent");
  }

  @Test
  void whatWasPutBackIsDropped() {
    story.connector.answers.add(Handover.putBack("no session"));
    story.accepts("Ann", "m1");
    story.seconds(1);
    dropping.dropAll(DrainStory.ACCOUNT, DrainStory.CHANNEL, story.now());
    story.minutes(1);
    assertThat(story.chats.decided).containsExactly("10:00:01 m1 failed dropped");
    assertThat(story.connector.handed).hasSize(1);
  }

  @Test
  void droppingTwiceChangesNothing() {
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    WaitingMessage message = story.accepts("Ann", "m1");
    for (int n = 0; n < 2; n++) {
      dropping.drop(DrainStory.ACCOUNT, DrainStory.CHANNEL, message.message(), story.now());
      story.seconds(1);
    }
    assertThat(story.chats.decided).hasSize(1);
  }

  private void dropsNow(WaitingMessage entry) {
    var drop = new Drop(story.now(), entry.message());
    story.drain(DrainHint.drop(DrainStory.ACCOUNT, DrainStory.CHANNEL, drop), false);
  }

  @Test
  void whatIsDroppedWhileItIsRefusedIsNotSentLater_OM8() {
    WaitingMessage entry = story.accepts("Ann", "m1");
    story.connector.answers.add(Handover.putBack("409"));
    story.connector.duringHand = () -> dropsNow(entry);
    story.minutes(30);
    assertThat(story.connector.sent).isEmpty();
    assertThat(story.chats.decided).containsExactly("10:00:00 m1 failed dropped");
  }

  @Test
  void whatIsDroppedWhileItsNumberIsCheckedIsNotSentLater_OM8() {
    WaitingMessage entry = story.acceptsFirst("Ann", "m1");
    story.connector.duringQuestion = () -> dropsNow(entry);
    story.minutes(30);
    assertThat(story.connector.sent).isEmpty();
    assertThat(story.chats.decided).last().isEqualTo("10:00:00 m1 failed dropped");
  }

  @Test
  void whatIsDroppedInDoubtAndWasNeverTakenIsNotHandedOverAgain_OM8() {
    story.connector.knowsIds = true;
    story.connector.takesInDoubt = false;
    story.connector.answers.add(Handover.inDoubt("no answer"));
    WaitingMessage entry = story.accepts("Ann", "m1");
    story.seconds(1);
    dropsNow(entry);
    story.minutes(30);
    assertThat(story.connector.handed).hasSize(1);
    assertThat(story.chats.decided).containsExactly("10:00:05 m1 failed dropped");
  }

  @Test
  void whatIsDroppedOverAQuestionThatSomebodyDiedOverIsNotSentLater_OM8() {
    WaitingMessage entry = story.acceptsFirst("Ann", "m1");
    story.connector.duringQuestion =
        () -> {
          dropsNow(entry);
          throw new DyingDrain.Death();
        };
    story.minutes(30);
    assertThat(story.connector.sent).isEmpty();
    assertThat(story.queue()).isEmpty();
  }

  @Test
  void whatWasAcceptedByAClockThatIsAheadIsDroppedWithTheRest_OM8() {
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    story.passes(Duration.ofSeconds(3));
    story.accepts("Ann", "m1");
    dropping.dropAll(DrainStory.ACCOUNT, DrainStory.CHANNEL, story.now().minusSeconds(2));
    story.minutes(1);
    assertThat(story.queue()).isEmpty();
  }
}
