package dev.houston.chat;

import static dev.houston.chat.DeliveryWatchTest.NOT_DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.UserCommand;
import org.junit.jupiter.api.Test;

/**
 * A chat that begins to wait at the very moment at which those that wait are woken, and the reading
 * of what was true a moment ago (DW-14, CH-2).
 */
class WaitingInVainTest {
  final Story story = new Story();

  @Test
  void aChatThatBeginsToWaitWhenTheChannelIsJustBackIsNotForgotten_DW14() {
    story.sent("A").minutes(5).down().withoutWakeUps().minutes(5);
    new Meanwhile(story).atItsSave(story::back).timePasses();
    assertThat(story.chat().wakeAt()).contains(story.now().plusSeconds(180));
  }

  @Test
  void whatIsHeldWhenTheTopUpHasJustComeIsNotForgotten_CH2() {
    story.usedUp();
    new Meanwhile(story).atItsSave(story::toppedUp).clientWrites("X");
    assertThat(story.written("X")).containsExactly("10:00:00 X");
  }

  @Test
  void aReturnThatIsReadLateIsNotForgotten_DW14() {
    story.sent("A").minutes(5).down().withoutWakeUps().minutes(60);
    var meanwhile = new Meanwhile(story).readingLate();
    story.walksSlowly().back();
    meanwhile.timePasses();
    assertThat(story.chat().wakeAt()).contains(story.now().plusSeconds(180));
  }

  @Test
  void aTopUpThatIsReadLateIsNotForgotten_CH2() {
    story.usedUp().clientWrote("X").minutes(1);
    var meanwhile = new Meanwhile(story).readingLate();
    story.walksSlowly().toppedUp();
    meanwhile.timePasses();
    assertThat(story.written("X")).containsExactly("10:00:00 X");
  }

  @Test
  void aChatThatWaitsRightlyIsLeftAlone_DW14() {
    story.sent("A").minutes(5).down().withoutWakeUps().minutes(60);
    new Meanwhile(story).timePasses();
    assertThat(story.chat().wakeAt()).isEmpty();
    assertThat(story.said()).isEmpty();
  }

  @Test
  void nothingThatIsHeldIsLostInARace_NV1() {
    story.usedUp();
    new Meanwhile(story).beforeItsSave(() -> story.clientWrote("X")).clientWrites("Y");
    story.minutes(1).toppedUp();
    assertThat(story.written("X", "Y")).containsExactlyInAnyOrder("10:00:00 X", "10:00:00 Y");
  }

  @Test
  void nothingThatIsHeldIsLostToARaceThatBeganLater_NV1() {
    story.usedUp();
    new Meanwhile(story).beforeItsSave(() -> story.clientWrote("X")).clientWrites("Y");
    story.seconds(1).clientWrote("Z").minutes(1).toppedUp();
    assertThat(story.written("X", "Y", "Z")).hasSize(3).last().isEqualTo("10:00:01 Z");
  }

  @Test
  void theCheckIsStillSaidOnce_DW14() {
    story.sent("A").minutes(5).down().withoutWakeUps().minutes(5);
    new Meanwhile(story).atItsSave(story::back).timePasses();
    story.minutes(3);
    story.tell(new ChatEvent.TimePassed(story.now(), story.now()));
    assertThat(story.said()).containsExactly("10:13:00 " + NOT_DELIVERED);
  }

  /** What is dropped is dropped for good, so a late reading must not decide it. */
  @Test
  void whatClientsWriteIsNotDroppedByALateReadingOfTheSwitch_NV1() {
    story.pressed(UserCommand.DISABLE).minutes(10);
    var meanwhile = new Meanwhile(story).readingLate();
    story.pressed(UserCommand.ENABLE).seconds(2);
    meanwhile.clientWrites("X");
    assertThat(story.written("X")).containsExactly("10:10:02 X");
  }
}
