package dev.houston.simulation.judge;

import static dev.houston.simulation.judge.Scene.CHANNEL;
import static dev.houston.simulation.judge.Scene.CLIENT;
import static dev.houston.simulation.judge.Scene.at;
import static dev.houston.simulation.judge.Scene.clientSaid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.simulation.Fact;
import dev.houston.simulation.FaultKind;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A good world, and the same with one thing spoilt: the judge names the rule. */
class JudgeTest {
  private final Scene scene = new Scene();

  /** What comes in, goes out, and is received and read. */
  private Scene good() {
    return scene
        .clientWrites("10:00:00", "hello")
        .calls("10:01:00")
        .writes("10:02:00", "A")
        .status("10:02:05", "A", "delivered")
        .status("10:03:00", "A", "read");
  }

  @Test
  void findsNothingInAGoodWorld() {
    assertThat(good().violated()).isEmpty();
  }

  @Test
  void countsWhatItLookedAt() {
    assertThat(good().verdict().checked()).containsKeys("NV-1", "MC-1", "DW-12", "OM-5");
  }

  @Nested
  class OnTheWayIn {
    @Test
    void noticesAMessageThatWasLost_NV1() {
      good().webhook("11:00:00", clientSaid("11:00:00", "lost"));
      assertThat(scene.violated()).containsExactly("NV-1");
    }

    @Test
    void doesNotMissWhatNobodyTook_NV1() {
      good().webhook("11:00:00", "x", clientSaid("11:00:00", "untaken"), 503, 0);
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void noticesWhatStandsThoughItCameToNobody_NV1() {
      good().webhook("11:00:00", "x", clientSaid("11:00:00", "untaken"), 503, 0);
      scene.stands("11:00:00", "m", "CLIENT", "untaken", null);
      assertThat(scene.violated()).containsExactly("NV-1");
    }

    @Test
    void noticesAMessageThatStandsTwice_SM4() {
      good().stands("10:00:01", "again", "CLIENT", "hello", null);
      assertThat(scene.violated()).containsExactly("SM-4");
    }

    @Test
    void noticesAMessageThatNobodyWrote_SM4() {
      good().stands("10:00:01", "ghost", "CLIENT", "boo", null);
      assertThat(scene.violated()).containsExactly("SM-4");
    }

    @Test
    void noticesATimeThatIsNotItsOwn_DW12() {
      good().webhook("11:00:00", clientSaid("10:30:00", "late"));
      scene.stands("11:00:00", "m", "CLIENT", "late", null);
      assertThat(scene.violated()).containsExactly("DW-12");
    }

    @Test
    void noticesACallWithoutALine_MC1() {
      good().webhook("11:00:00", new Fact.CallSaid(CLIENT, "c", true, at("11:00:00")));
      assertThat(scene.violated()).containsExactly("MC-1");
    }

    @Test
    void noticesALineThatComesLate_MC1() {
      good().webhook("11:00:00", new Fact.CallSaid(CLIENT, "c", true, at("11:00:00")));
      scene.line("11:00:30", Texts.call(true, CLIENT, "11:00"));
      assertThat(scene.violated()).containsExactly("MC-1");
    }

    @Test
    void noticesASecondLineOfACall_MC2() {
      good().line("10:01:05", Texts.call(false, CLIENT, "10:01"));
      assertThat(scene.violated()).containsExactly("MC-2");
    }

    @Test
    void noticesAMessageOfATimeInWhichTheChannelWasOff_CH3() {
      good().presses("11:00:00", "disable").clientWrites("11:30:00", "off");
      assertThat(scene.violated()).containsExactly("CH-3");
    }

    @Test
    void doesNotMissWhatWasDroppedWhileTheChannelWasOff_CH3() {
      good().presses("11:00:00", "disable").webhook("11:30:00", clientSaid("11:30:00", "off"));
      assertThat(scene.violated()).isEmpty();
    }
  }

  @Nested
  class Statuses {
    @Test
    void noticesOneThatGoesBack_DW12() {
      good().status("10:30:00", "A", "delivered");
      assertThat(scene.violated()).contains("DW-12");
    }

    @Test
    void noticesOneThatNobodyReported_DW11() {
      good().writes("11:00:00", "B").becomes("11:00:05", "B", "delivered");
      scene.status("11:00:20", "B", "read");
      assertThat(scene.violated()).containsExactly("DW-11");
    }

    @Test
    void noticesOneThatWasLost_DW12() {
      good().writes("11:00:00", "B").status("11:00:05", "B", "delivered");
      scene.reports("11:00:20", "B", "read").line("17:00:05", Texts.notRead(6));
      assertThat(scene.violated()).contains("DW-12");
    }
  }

  @Nested
  class OnTheWayOut {
    @Test
    void noticesAMessageThatReachesTheClientTwice_OM5() {
      good().handed("10:02:30", "A", true, "TAKEN");
      assertThat(scene.violated()).containsExactly("OM-5");
    }

    @Test
    void noticesOneNameThatIsTwoMessages_OM5() {
      good().written("11:00:00", "A", "accepted", "A2");
      assertThat(scene.violated()).containsExactly("OM-5");
    }

    @Test
    void noticesAnAcceptedMessageThatStandsNowhere_OM2() {
      good().written("11:00:00", "B", "accepted", "B");
      assertThat(scene.violated()).containsExactly("OM-2");
    }

    @Test
    void noticesASentMessageThatTheClientNeverGot_OM2() {
      good().accepted("11:00:00", "B").handed("11:00:00", "B", false, "TAKEN");
      scene.add(new Fact.Named(at("11:00:00"), CHANNEL, CLIENT, "B", "wa-B"));
      scene.status("11:00:05", "B", "delivered").status("11:01:00", "B", "read");
      assertThat(scene.violated()).containsExactly("OM-2");
    }

    @Test
    void noticesARefusedMessageThatLeftATrace_OM1() {
      good().presses("11:00:00", "disable").written("11:30:00", "B", "CHANNEL_BLOCKED", null);
      scene.handed("11:30:01", "B", false, "PUT_BACK");
      assertThat(scene.violated()).contains("OM-1");
    }

    @Test
    void noticesAnAcceptanceByAChannelThatIsOff_OM1() {
      good().presses("11:00:00", "disable").accepted("11:30:00", "B");
      scene.line("11:40:00", Texts.notDelivered(10));
      assertThat(scene.violated()).containsExactly("OM-1");
    }

    @Test
    void noticesARefusalByAChannelThatIsOn_OM2() {
      good().written("11:30:00", "B", "CHANNEL_BLOCKED", null);
      assertThat(scene.violated()).containsExactly("OM-2");
    }

    @Test
    void noticesAHandOverByAChannelThatIsNotActive_OM2() {
      good().session("11:00:00", "phoneUnavailable").session("11:02:00", "phoneUnavailable");
      scene.writes("11:01:00", "B").status("11:01:05", "B", "delivered");
      scene.status("11:01:30", "B", "read").session("11:04:00", "working");
      assertThat(scene.violated()).containsExactly("OM-2");
    }

    @Test
    void noticesAFailureWithoutALine_DW11() {
      good().accepted("11:00:00", "B").handed("11:00:00", "B", false, "FAILED");
      scene.becomes("11:00:00", "B", "failed");
      assertThat(scene.violated()).containsExactly("DW-11");
    }

    @Test
    void noticesADoubtWithoutALine_OM5() {
      good().accepted("11:00:00", "B").handed("11:00:00", "B", false, "IN_DOUBT");
      scene.becomes("11:02:00", "B", "unknown");
      assertThat(scene.violated()).containsExactly("OM-5");
    }

    @Test
    void noticesAMessageThatOvertakesAnother_OM3() {
      good().accepted("11:00:00", "B").accepted("11:00:02", "C");
      scene.sent("11:00:03", "C").sent("11:00:05", "B");
      scene.status("11:01:00", "B", "read").status("11:01:00", "C", "read");
      assertThat(scene.violated()).containsExactly("OM-3");
    }

    @Test
    void noticesABurst_OM7() {
      good();
      for (String message : List.of("B", "C", "D", "E", "F", "G")) {
        scene.writes("11:00:00", message).status("11:00:30", message, "read");
      }
      assertThat(scene.violated()).containsExactly("OM-7");
    }
  }

  @Nested
  class Mishaps {
    @Test
    void noticesAMessageThatWasSetAside_NV3() {
      good().add(new Fact.DeadLetter(at("11:00:00"), "MessageEventsQueue", "tried 100 times"));
      assertThat(scene.violated()).containsExactly("NV-3");
    }

    @Test
    void noticesAFunctionThatFailsByItself_NV1() {
      good().add(new Fact.OwnFault(at("11:00:00"), "on-message-event", "null"));
      assertThat(scene.violated()).containsExactly("NV-1");
    }

    @Test
    void forgivesALineThatIsLateInAStorm_MC1() {
      good().fault("11:00:01", FaultKind.THROTTLED);
      scene.webhook("11:00:00", new Fact.CallSaid(CLIENT, "c", true, at("11:00:00")));
      scene.line("11:05:00", Texts.call(true, CLIENT, "11:00"));
      assertThat(scene.violated()).isEmpty();
    }

    @Test
    void noticesWhatShowsInAnotherAccount_NV2() {
      good();
      scene.add(
          new Fact.Told(
              at("10:00:01"),
              "other",
              "id",
              CHANNEL,
              CLIENT,
              "in-hello",
              "message",
              "hello",
              true));
      assertThat(scene.violated()).containsExactly("NV-2");
    }
  }

  @Test
  void takesAFailureBeforeForAnImpossibleChat_DS4() {
    scene
        .accepted("10:00:00", "A")
        .accepted("10:00:01", "B")
        .handed("10:00:02", "A", false, "FAILED");
    scene.becomes("10:00:02", "A", "failed").line("10:00:02", Texts.CHAT_IMPOSSIBLE);
    scene.becomes("10:00:03", "B", "failed");
    assertThat(scene.violated()).doesNotContain("DW-11");
  }

  @Test
  void noticesAFailureThatNothingExplains_DW11() {
    scene
        .accepted("10:00:00", "A")
        .accepted("10:00:01", "B")
        .handed("10:00:02", "A", false, "FAILED");
    scene.becomes("10:00:02", "A", "failed");
    scene.becomes("10:00:03", "B", "failed");
    assertThat(scene.violated()).contains("DW-11");
  }
}
