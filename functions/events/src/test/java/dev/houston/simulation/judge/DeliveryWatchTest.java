package dev.houston.simulation.judge;

import static dev.houston.simulation.judge.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.simulation.Fact;
import dev.houston.simulation.FaultKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Lines of the delivery watch that are owed and come, and those that do not, or should not. */
class DeliveryWatchTest {
  private static final String NOT_DELIVERED = Texts.notDelivered(10);
  private static final String NOT_READ = Texts.notRead(6);

  private final Scene scene = new Scene();

  /** Not delivered for ten minutes, and read at last. */
  private Scene late() {
    return scene
        .writes("10:00:00", "A")
        .line("10:10:00", NOT_DELIVERED)
        .status("10:20:00", "A", "delivered");
  }

  @Test
  void takesTheWholeCourseForGood_DW1_DW2() {
    late().status("10:30:00", "A", "read").line("10:30:00", Texts.DELIVERED_AND_READ);
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void missesALine_DW1() {
    scene.writes("10:00:00", "A").status("10:20:00", "A", "read");
    assertThat(scene.violated()).containsExactly("DW-1");
  }

  @Test
  void noticesALineThatNothingOwes_DW1() {
    scene.writes("10:00:00", "A").status("10:05:00", "A", "read").line("10:10:00", NOT_DELIVERED);
    assertThat(scene.violated()).containsExactly("DW-1");
  }

  @Test
  void noticesALineThatComesTwice_DW1() {
    late().line("10:10:01", NOT_DELIVERED);
    scene.status("10:30:00", "A", "read").line("10:30:00", Texts.DELIVERED_AND_READ);
    assertThat(scene.violated()).containsExactly("DW-1");
  }

  @Test
  void noticesALineOfAMessageThatIsNotTheLast_DW1() {
    scene.writes("10:00:00", "A").writes("10:05:00", "B").line("10:10:00", NOT_DELIVERED);
    scene.line("10:15:00", NOT_DELIVERED);
    assertThat(scene.violated()).containsExactly("DW-1");
  }

  @Test
  void noticesALineThatIsThreeSecondsLate_DW13() {
    scene.writes("10:00:00", "A").line("10:10:03", NOT_DELIVERED);
    assertThat(scene.violated()).containsExactly("DW-13");
  }

  @Test
  void forgivesALineThatIsLateInAStorm_DW13() {
    scene.writes("10:00:00", "A").fault("10:09:59", FaultKind.THROTTLED);
    scene.line("10:14:00", NOT_DELIVERED);
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void doesNotWaitForEverAfterAStorm_DW13() {
    scene.writes("10:00:00", "A").fault("10:09:59", FaultKind.THROTTLED);
    scene.line("11:00:00", NOT_DELIVERED);
    assertThat(scene.violated()).containsExactly("DW-13");
  }

  @Test
  void noticesADelayThatIsNotTheAccounts_DW1() {
    scene.writes("10:00:00", "A").line("10:10:00", Texts.notDelivered(20));
    assertThat(scene.violated()).containsExactly("DW-1");
  }

  @Test
  void missesTheEndOfAPair_DW2() {
    late().status("10:30:00", "A", "read");
    assertThat(scene.violated()).containsExactly("DW-2");
  }

  @Test
  void noticesTheWrongEndOfAPair_DW3() {
    late().status("10:30:00", "A", "read").line("10:30:00", Texts.FINALLY_DELIVERED);
    assertThat(scene.violated()).containsExactly("DW-2");
  }

  @Test
  void expectsFinallyDeliveredHalfAnHourAfterTheReceipt_DW3() {
    late().line("10:50:00", Texts.FINALLY_DELIVERED).status("11:00:00", "A", "read");
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void missesFinallyDelivered_DW3() {
    late().status("11:00:00", "A", "read");
    assertThat(scene.violated()).containsExactly("DW-3");
  }

  @Test
  void expectsNotReadAndFinallyRead_DW5_DW6() {
    scene.writes("10:00:00", "A").status("10:00:10", "A", "delivered").line("16:00:10", NOT_READ);
    scene.status("17:00:00", "A", "read").line("17:00:00", Texts.FINALLY_READ);
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void missesNotRead_DW5() {
    scene.writes("10:00:00", "A").status("10:00:10", "A", "delivered");
    assertThat(scene.violated()).containsExactly("DW-5");
  }

  @Test
  void missesFinallyRead_DW6() {
    scene.writes("10:00:00", "A").status("10:00:10", "A", "delivered").line("16:00:10", NOT_READ);
    scene.status("17:00:00", "A", "read");
    assertThat(scene.violated()).containsExactly("DW-6");
  }

  @Test
  void expectsStatusUnavailableOnceADay_DW7() {
    scene.writes("10:00:00", "A").status("10:00:10", "A", "unknown");
    scene.line("10:00:10", Texts.UNAVAILABLE);
    scene.writes("11:00:00", "B").status("11:00:10", "B", "unknown");
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void missesStatusUnavailable_DW7() {
    scene.writes("10:00:00", "A").status("10:00:10", "A", "unknown");
    assertThat(scene.violated()).containsExactly("DW-7");
  }

  @Test
  void takesAnAnswerForReading_DW10() {
    scene.writes("10:00:00", "A").status("10:00:10", "A", "delivered");
    scene.clientWrites("12:00:00", "thanks");
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void noticesALineAlthoughTheClientHasAnswered_DW10() {
    scene.writes("10:00:00", "A").status("10:00:10", "A", "delivered");
    scene.clientWrites("12:00:00", "thanks").line("16:00:10", NOT_READ);
    assertThat(scene.violated()).containsExactly("DW-5");
  }

  @Test
  void expectsNothingWhileTheGroupIsOff_DW8() {
    switchOff("09:30:00");
    scene.writes("10:00:00", "A");
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void noticesALineWhileTheGroupIsOff_DW8() {
    switchOff("09:30:00");
    scene.writes("10:00:00", "A").line("10:10:00", NOT_DELIVERED);
    assertThat(scene.violated()).containsExactly("DW-1");
  }

  @Test
  void takesBothForGoodWhereTheGroupIsSwitchedInTheVerySecond_DW8() {
    switchOff("10:10:00");
    scene.writes("10:00:00", "A").line("10:10:00", NOT_DELIVERED);
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void expectsALineOfAMessageThatWaitsForItsChannel_DW9() {
    scene.session("09:50:00", "phoneUnavailable").session("23:00:00", "working");
    scene.accepted("10:00:00", "A");
    scene.without(DeliveryWatchTest::isReturn);
    assertThat(scene.violated()).contains("DW-1");
  }

  private static boolean isReturn(Fact fact) {
    return fact.at().equals(at("23:00:00"));
  }

  @Test
  void startsTheClockOfAMessageThatWaitsForItsTurnWhenItIsHandedOver_DW9() {
    scene.accepted("10:00:00", "A").sent("10:08:00", "A").line("10:18:00", NOT_DELIVERED);
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void waitsThreeMinutesForAChannelThatCameBack_DW14() {
    scene.writes("10:00:00", "A");
    scene.session("10:05:00", "connecting").session("10:20:00", "working");
    scene.line("10:23:00", NOT_DELIVERED);
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void noticesACheckOfAChannelThatIsAway_DW14() {
    scene.writes("10:00:00", "A").line("10:10:00", NOT_DELIVERED);
    scene.session("10:05:00", "connecting").session("10:20:00", "working");
    assertThat(scene.violated()).containsExactly("DW-1");
  }

  @Test
  void knowsNothingOfAnOrderThatNobodyCanKnow_DW13() {
    scene.writes("10:00:00", "A").reports("10:10:00", "A", "delivered");
    scene.becomes("10:10:00", "A", "delivered").status("10:30:00", "A", "read");
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void countsAReceiptThatCameBeforeItsMessageFromWhenItCame_DW12() {
    scene.webhook("10:00:00", new Fact.StatusSaid(Scene.CLIENT, "wa-P", "delivered", null));
    phoned("10:05:00", "09:59:58", "delivered").line("16:00:00", NOT_READ);
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void missesNotReadOfAReceiptThatCameBeforeItsMessage_DW12() {
    scene.webhook("10:00:00", new Fact.StatusSaid(Scene.CLIENT, "wa-P", "delivered", null));
    phoned("10:05:00", "09:59:58", "delivered");
    assertThat(scene.violated()).containsExactly("DW-5");
  }

  @Test
  void expectsNothingThatWasOverdueWhenItsMessageCame_DW12() {
    scene.webhook("10:00:00", new Fact.StatusSaid(Scene.CLIENT, "wa-P", "delivered", null));
    phoned("17:00:00", "09:59:58", "delivered");
    assertThat(scene.violated()).isEmpty();
  }

  private Scene phoned(String heard, String own, String status) {
    String words = Scene.words("P");
    scene.webhook(heard, new Fact.MessageSaid(Scene.CLIENT, "wa-P", true, at(own), "sent", words));
    return scene.add(
        new Fact.Stood(
            Scene.shortlyAfter(heard),
            Scene.ACCOUNT,
            Scene.CHANNEL,
            Scene.CLIENT,
            "P",
            "US",
            words,
            at(own),
            status));
  }

  @Test
  void doesNotExpectStatusUnavailableOfAMessageWhoseNameNobodyKnows_DW7() {
    givenUp();
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void takesStatusUnavailableOfAMessageThatIsGivenUpForGood_DW7() {
    givenUp().line("10:03:00", Texts.UNAVAILABLE);
    assertThat(scene.violated()).isEmpty();
  }

  @Test
  void doesNotTakeAMessageForFailedBeforeItIsHandedOver_DW10() {
    late().accepted("10:30:00", "B").clientWrites("10:30:01", "thanks");
    scene.handed("10:30:02", "B", false, "FAILED").becomes("10:30:02", "B", "failed");
    scene.line("10:30:02", Texts.FAILED + "no.").line("10:50:00", Texts.FINALLY_DELIVERED);
    assertThat(scene.violated()).doesNotContain("DW-2", "DW-3");
  }

  private Scene givenUp() {
    scene.accepted("10:00:00", "A").fault("10:00:01", FaultKind.DIED_AFTER);
    scene.handed("10:00:01", "A", true, "TAKEN");
    scene.add(new Fact.Named(at("10:00:01"), Scene.CHANNEL, Scene.CLIENT, "A", "wa-A"));
    scene.reports("10:00:30", "A", "unknown").becomes("10:03:00", "A", "unknown");
    return scene.line("10:03:00", Texts.UNCERTAIN);
  }

  @Test
  void takesBothForGoodWhereTwoReportsAreOfOneMoment_CH7() {
    scene.fault("10:04:59", FaultKind.THROTTLED).session("10:05:00", "qr");
    scene.webhook("10:05:01", new Fact.SessionSaid("working", at("10:05:00"), null));
    scene.accepted("11:00:00", "A").line("11:10:00", NOT_DELIVERED);
    assertThat(scene.violated()).isEmpty();
  }

  private void switchOff(String time) {
    var off =
        new Fact.Rules(
            false, Duration.ofMinutes(10), Duration.ofHours(6), Duration.ofSeconds(1), true);
    scene.add(new Fact.RulesChanged(at(time), Scene.ACCOUNT, off));
  }
}
