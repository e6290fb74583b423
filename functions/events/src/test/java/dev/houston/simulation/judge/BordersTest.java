package dev.houston.simulation.judge;

import static dev.houston.simulation.judge.Scene.ACCOUNT;
import static dev.houston.simulation.judge.Scene.CHANNEL;
import static dev.houston.simulation.judge.Scene.CLIENT;
import static dev.houston.simulation.judge.Scene.CURATOR;
import static dev.houston.simulation.judge.Scene.PHONE;
import static dev.houston.simulation.judge.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.simulation.Fact;
import dev.houston.simulation.FaultKind;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Chats that begin, subscribers, channels and curators: what is right, and what is not. */
class BordersTest {
  private final Scene scene = new Scene();

  @Nested
  class ChatsThatBegin {
    private Scene asked(Boolean exists) {
      return scene.add(new Fact.NumberAsked(at("10:00:00"), CHANNEL, CLIENT, exists));
    }

    private Scene begun() {
      return asked(true).writes("10:00:00", "A").status("10:01:00", "A", "read");
    }

    @Test
    void areReady_DS2() {
      begun().line("10:00:00", Texts.CHAT_READY);
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void mustSaySo_DS2() {
      begun();
      assertThat(scene.violated()).containsExactly("DS-2");
    }

    @Test
    void saySoOnce_DS3() {
      begun().line("10:00:00", Texts.CHAT_READY).line("12:00:00", Texts.CHAT_READY);
      assertThat(scene.violated()).containsExactly("DS-3");
    }

    @Test
    void areNotImpossibleIfNobodySaidSo_DS2() {
      begun().line("10:00:00", Texts.CHAT_READY).line("10:00:01", Texts.CHAT_IMPOSSIBLE);
      assertThat(scene.violated()).containsExactly("DS-2");
    }

    @Test
    void sayNothingIfTheClientBegan_DS1() {
      scene.clientWrites("09:30:00", "hello");
      begun().line("10:00:00", Texts.CHAT_READY);
      assertThat(scene.violated()).containsExactly("DS-1");
    }

    private Scene failed() {
      scene.accepted("10:00:00", "A").handed("10:00:10", "A", false, "FAILED");
      return scene.becomes("10:00:10", "A", "failed").written("10:30:00", "B", "BAD_CONTACT", null);
    }

    @Test
    void areRefusedAfterAFailureThatSaysSo_DS4() {
      failed().line("10:00:10", Texts.CHAT_IMPOSSIBLE);
      assertThat(scene.violated()).doesNotContain("DS-4");
    }

    @Test
    void areNotRefusedAfterAnyFailure_DS4() {
      failed().line("10:00:10", Texts.FAILED + "x.");
      assertThat(scene.violated()).contains("DS-4");
    }

    @Test
    void useTheWordsOfTheCatalogue_SM2() {
      begun().line("10:00:00", Texts.CHAT_READY).line("11:00:00", "Something else");
      assertThat(scene.violated()).containsExactly("SM-2");
    }

    @Test
    void speakOfNoFailureThatDidNotHappen_DW11() {
      begun().line("10:00:00", Texts.CHAT_READY).line("11:00:00", Texts.FAILED + "x.");
      assertThat(scene.violated()).containsExactly("DW-11");
    }

    @Test
    void askForNoQrCodeWithoutALogOut_OM6() {
      begun().line("10:00:00", Texts.CHAT_READY).line("11:00:00", Texts.SCAN_QR);
      assertThat(scene.violated()).containsExactly("OM-6");
    }
  }

  @Nested
  class Conversations {
    private void show(String... messages) {
      scene.clientWrites("10:00:00", "one").clientWrites("10:01:00", "two");
      scene.add(new Fact.Conversation(at("22:00:00"), ACCOUNT, CHANNEL, CLIENT, List.of(messages)));
    }

    @Test
    void showAll_SM4() {
      show("in-one", "in-two");
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void showNothingTwice_SM4() {
      show("in-one", "in-two", "in-one");
      assertThat(scene.violated()).containsExactly("SM-4");
    }

    @Test
    void leaveNothingOut_SM4() {
      show("in-one");
      assertThat(scene.violated()).containsExactly("SM-4");
    }

    @Test
    void keepTheOrderOfSystemMessages_SM5() {
      scene.calls("10:00:00").calls("10:01:00");
      String first = "line-10:00:00" + Texts.call(false, CLIENT, "10:00").hashCode();
      String second = "line-10:01:00" + Texts.call(false, CLIENT, "10:01").hashCode();
      scene.add(
          new Fact.Conversation(at("22:00:00"), ACCOUNT, CHANNEL, CLIENT, List.of(second, first)));
      assertThat(scene.violated()).containsExactly("SM-5");
    }
  }

  @Nested
  class Subscribers {
    private Scene told(String time, String id, String message, String says) {
      return scene.add(
          new Fact.Told(at(time), ACCOUNT, id, CHANNEL, CLIENT, message, "message", says, true));
    }

    private Scene two() {
      scene.add(new Fact.SubscriberRegistered(at("09:00:01"), ACCOUNT));
      return scene.clientWrites("10:00:00", "one").clientWrites("10:01:00", "two");
    }

    @Test
    void hearAll_AP3() {
      two();
      told("10:00:01", "1", "in-one", "one");
      told("10:01:01", "2", "in-two", "two");
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void missNothing_AP3() {
      two();
      told("10:00:01", "1", "in-one", "one");
      assertThat(scene.violated()).containsExactly("AP-3");
    }

    @Test
    void hearNothingThatIsNotSo_AP3() {
      two();
      told("10:00:01", "1", "in-one", "one");
      told("10:01:01", "2", "in-two", "two");
      told("10:01:02", "3", "in-three", "three");
      assertThat(scene.violated()).containsExactly("AP-3");
    }

    @Test
    void hearInOrder_SM5() {
      two();
      told("10:01:01", "2", "in-two", "two");
      told("10:01:02", "1", "in-one", "one");
      assertThat(scene.violated()).containsExactly("SM-5");
    }

    @Test
    void hearOneThingUnderOneId_SM4() {
      two();
      told("10:00:01", "1", "in-one", "one");
      told("10:01:01", "1", "in-two", "two");
      assertThat(scene.violated()).containsExactly("SM-4");
    }
  }

  @Nested
  class Channels {
    private Scene shows(String status) {
      return scene.add(new Fact.ChannelShown(at("22:59:00"), ACCOUNT, CHANNEL, status));
    }

    private Scene told(String time, String id, String state) {
      return scene.add(new Fact.ChannelTold(at(time), ACCOUNT, id, CHANNEL, state, true));
    }

    @Test
    void showWhatTheyAreIn_CH1() {
      shows("active");
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void showNothingElse_CH1() {
      shows("no-connection-with-the-phone");
      assertThat(scene.violated()).containsExactly("CH-1");
    }

    @Test
    void ignoreAnOldReport_CH7() {
      scene.webhook("12:00:00", new Fact.SessionSaid("qr", at("09:00:05"), null));
      shows("scan-the-qr-code");
      assertThat(scene.violated()).containsExactly("CH-1");
    }

    @Test
    void areToldOfOnceAChange_CH6() {
      told("09:00:11", "1", "active");
      told("09:00:12", "2", "active");
      assertThat(scene.violated()).containsExactly("CH-6");
    }

    @Test
    void areToldAsTheyShow_CH6() {
      shows("active");
      told("09:00:11", "1", "qr");
      assertThat(scene.violated()).containsExactly("CH-6");
    }

    @Test
    void areToldOfAnewToWhoeverLeftAndIsBack_CH6() {
      told("09:00:11", "1", "active");
      scene.session("12:00:00", "phoneUnavailable");
      scene.add(new Fact.SessionAsked(at("12:02:30"), CHANNEL, "phoneUnavailable"));
      scene.add(new Fact.SubscriberLeft(at("12:00:01"), ACCOUNT)).session("12:04:00", "working");
      told("12:04:01", "3", "active");
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void areToldOfOnceAChangeToWhoeverLeftBefore_CH6() {
      told("09:00:11", "1", "active");
      scene.add(new Fact.SubscriberLeft(at("10:00:00"), ACCOUNT));
      told("12:04:01", "3", "active").add(new Fact.SubscriberRegistered(at("11:00:00"), ACCOUNT));
      told("12:04:02", "4", "active");
      assertThat(scene.violated()).containsExactly("CH-6");
    }

    private void foreign() {
      scene.session("12:00:00", "qr");
      scene.webhook("12:01:00", new Fact.SessionSaid("working", at("12:01:00"), "79990000000"));
    }

    @Test
    void showAForeignPhoneUntilThereIsACodeAgain_CH7() {
      foreign();
      scene.session("12:02:00", "openElsewhere");
      shows("foreign-phone");
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void showNoForeignPhoneOnceThereIsACodeAgain_CH7() {
      foreign();
      scene.session("12:02:00", "qr").session("12:03:00", "openElsewhere");
      shows("foreign-phone");
      assertThat(scene.violated()).containsExactly("CH-1");
    }

    @Test
    void areForeignIfTheySaySoWhenTheyAreAsked_CH7() {
      scene.add(new Fact.SessionAsked(at("12:00:00"), CHANNEL, "working", "79990000000"));
      shows("foreign-phone");
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void stayDeletedWhateverIsPressed_CH1() {
      scene.presses("12:00:00", "delete").presses("12:30:00", "enable");
      shows("deleted");
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void doNotComeBackAfterADelete_CH1() {
      scene.presses("12:00:00", "delete").presses("12:30:00", "enable");
      shows("active");
      assertThat(scene.violated()).containsExactly("CH-1");
    }

    @Test
    void areTakenBackFiveTimes_CH5() {
      for (int attempt = 0; attempt < 6; attempt++) {
        scene.add(new Fact.SessionTold(at("12:0" + attempt + ":00"), CHANNEL, "take-back", true));
      }
      assertThat(scene.violated()).containsExactly("CH-5");
    }

    @Test
    void areAskedForTheirPhone_CH4() {
      scene.session("12:00:00", "phoneUnavailable").session("12:30:00", "working");
      assertThat(scene.violated()).containsExactly("CH-4");
    }
  }

  @Nested
  class Curators {
    private static final String STOP = "No connection with the phone: channel “c” (+" + PHONE + ")";
    private static final String RETURN = "Active again: channel “c” (+" + PHONE + ")";

    private Scene appointed() {
      scene.add(new Fact.CuratorAppointed(at("09:00:00"), ACCOUNT, CURATOR));
      scene.session("12:00:00", "phoneUnavailable");
      for (int asked = 0; asked < 5; asked++) {
        String time = "12:0" + (2 * asked) + ":30";
        scene.add(new Fact.SessionAsked(at(time), CHANNEL, "phoneUnavailable"));
      }
      return scene.session("12:10:00", "working");
    }

    private Scene told(String time, String words) {
      return scene.add(new Fact.CuratorTold(at(time), CHANNEL, CURATOR, words));
    }

    @Test
    void hearOfAStopAndOfTheReturn_CU2() {
      appointed();
      told("12:01:00", STOP);
      told("12:10:30", RETURN);
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void hearNothingTwice_CU3() {
      appointed();
      told("12:01:00", STOP);
      told("12:02:00", STOP);
      told("12:10:30", RETURN);
      assertThat(scene.violated()).containsExactly("CU-3");
    }

    @Test
    void hearOfNoReturnWithoutAStop_CU3() {
      appointed();
      told("12:10:30", RETURN);
      assertThat(scene.violated()).containsExactly("CU-3");
    }

    @Test
    void hearOfNothingThatDidNotHappen_CU2() {
      appointed();
      told("18:00:00", STOP);
      told("18:10:00", RETURN);
      assertThat(scene.violated()).containsExactly("CU-2");
    }

    private void foreignSinceNine() {
      scene.add(new Fact.CuratorAppointed(at("09:00:00"), ACCOUNT, CURATOR));
      scene.webhook("09:10:00", new Fact.SessionSaid("working", at("09:10:00"), "79990000000"));
      scene.session("09:11:00", "openElsewhere");
    }

    @Test
    void mayHearOfAForeignPhoneWhenSomebodyCanCarryItAtLast_CU4() {
      foreignSinceNine();
      told("12:00:00", "Scanned with another number: channel “c” (+" + PHONE + ")");
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void hearNothingMoreOfAForeignPhoneThatIsGone_CU4() {
      foreignSinceNine();
      scene.session("09:12:00", "qr");
      told("12:00:00", "Scanned with another number: channel “c” (+" + PHONE + ")");
      assertThat(scene.violated()).containsExactly("CU-2");
    }

    @Test
    void knowWhatIsTrueInTheEnd_CU2() {
      appointed();
      told("12:01:00", STOP);
      assertThat(scene.violated()).containsExactly("CU-2");
    }

    @Test
    void mayMissAReturnThatWasInDoubt_CU2() {
      appointed();
      told("12:01:00", STOP);
      scene.fault("12:10:01", FaultKind.CONNECTOR_SILENT);
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void mustHearOfAReturnBeforeAStorm_CU2() {
      appointed();
      told("12:01:00", STOP);
      scene.fault("13:10:00", FaultKind.CONNECTOR_SILENT);
      assertThat(scene.violated()).containsExactly("CU-2");
    }

    @Test
    void areToldInNoChat_CU4() {
      appointed();
      scene.webhook(
          "12:01:01", new Fact.MessageSaid(CLIENT, "echo", true, at("12:01:01"), "sent", STOP));
      scene.stands("12:01:01", "echo", "US", STOP, "sent").line("12:11:01", Texts.notDelivered(10));
      assertThat(scene.violated()).contains("CU-4");
    }

    @Test
    void areOfOneAccount_NV2() {
      appointed();
      scene.add(new Fact.CuratorTold(at("12:01:00"), CHANNEL, "79990000000", STOP));
      assertThat(scene.violated()).contains("NV-2");
    }
  }
}
