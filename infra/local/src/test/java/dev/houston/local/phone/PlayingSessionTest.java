package dev.houston.local.phone;

import static dev.houston.local.phone.PhoneBench.ANNA;
import static dev.houston.local.phone.PhoneBench.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.InvalidFieldException;
import dev.houston.channel.PhoneNumber;
import dev.houston.local.phone.PlayingSession.Command;
import dev.houston.local.phone.PlayingSession.Wish;
import dev.houston.local.phone.Webhook.State;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayingSessionTest {
  private static final Pattern STATUS = Pattern.compile("\"data\":\\{\"status\":\"(\\w+)\"");

  private PhoneBench bench;

  @BeforeEach
  void connect() {
    bench = PhoneBench.connected();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /** What Houston has been told of the session, by the words of the statuses. */
  private List<String> heard() {
    return bench.houston.bodies().stream()
        .filter(body -> body.contains("session.status"))
        .map(PlayingSessionTest::status)
        .toList();
  }

  private static String status(String body) {
    var matcher = STATUS.matcher(body);
    assertThat(matcher.find()).as(body).isTrue();
    return matcher.group(1);
  }

  @Test
  void tellsOnceThatThePhoneIsOfflineAndOnceThatItIsBack_CH4() {
    bench.act(SessionAct.GO_OFFLINE);
    bench.pass("PT1H");
    bench.act(SessionAct.COME_BACK);
    bench.pass("PT1H");
    assertThat(bench.houston.bodies())
        .containsExactly(
            """
            {"type":"session.status","timestamp":"2030-01-01T00:00:00Z",\
            "data":{"status":"phoneUnavailable"}}\
            """,
            """
            {"type":"session.status","timestamp":"2030-01-01T01:00:00Z",\
            "data":{"status":"working","phone":"+79161112233"}}\
            """);
  }

  @Test
  void saysNothingOfAReturnThatHoustonHasToFindOutByItself_CH4() {
    bench.act(SessionAct.GO_OFFLINE);
    bench.act(SessionAct.COME_BACK, true);
    bench.pass("PT1H");
    assertThat(heard()).containsExactly("phoneUnavailable");
    assertThat(bench.session().works()).isTrue();
  }

  @Test
  void keepsWhatIsDoneSilentlySilentUntilItIsSettled() {
    bench.act(SessionAct.LOG_OUT, true);
    bench.pass("PT1M");
    assertThat(bench.session().condition()).isEqualTo(Condition.QR);
    assertThat(heard()).isEmpty();
    assertThat(bench.told()).extracting(Webhook::state).containsOnly(State.LOST);
  }

  @Test
  void sendsALostEventAfterAllAndThenOnceMore_CH7() {
    bench.act(SessionAct.GO_OFFLINE, true);
    bench.act(SessionAct.COME_BACK);
    bench.pass("PT1M");
    String lost = bench.told().get(0).webhookId();
    bench.playingSession.sendAgain(NUMBER, lost);
    bench.pass("PT1M");
    bench.playingSession.sendAgain(NUMBER, lost);
    bench.pass("PT1M");
    assertThat(heard()).containsExactly("working", "phoneUnavailable", "phoneUnavailable");
    assertThat(bench.houston.requests)
        .extracting(request -> request.header("webhook-id"))
        .containsExactly(bench.told().get(0).webhookId(), lost, lost);
  }

  @Test
  void tellsALogOutAndItsQrCodeByItself_CH1() {
    bench.act(SessionAct.LOG_OUT);
    bench.pass("PT3S");
    assertThat(heard()).containsExactly("loggedOut", "qr");
  }

  @Test
  void tellsTheNumberThatScannedTheQrCode_CH7() {
    bench.act(SessionAct.LOG_OUT);
    bench.pass("PT3S");
    PhoneNumber other = new PhoneNumber("79161119999");
    bench.playingSession.act(
        NUMBER, new Wish(SessionAct.SCAN, false, Elsewhere.GIVES_IT_BACK, other));
    bench.pass("PT2S");
    assertThat(heard()).containsExactly("loggedOut", "qr", "connecting", "working");
    assertThat(bench.houston.bodies())
        .last()
        .asString()
        .endsWith("\"data\":{\"status\":\"working\",\"phone\":\"+79161119999\"}}");
  }

  @Test
  void answersATakeBackWithConnectingAndWorking_CH5() {
    bench.openElsewhere(Elsewhere.GIVES_IT_BACK);
    bench.obey(Command.TAKE_BACK);
    bench.pass("PT1M");
    assertThat(heard()).containsExactly("openElsewhere", "connecting", "working");
  }

  @Test
  void isOpenElsewhereAfterEachTakeBackWhereSomebodyKeepsTakingIt_CH5() {
    bench.openElsewhere(Elsewhere.KEEPS_TAKING_IT);
    for (int n = 0; n < 2; n++) {
      bench.obey(Command.TAKE_BACK);
      bench.pass("PT1M");
    }
    assertThat(heard())
        .containsExactly(
            "openElsewhere", "connecting", "openElsewhere", "connecting", "openElsewhere");
  }

  @Test
  void saysNothingToATakeBackThatIsNotAnswered_CH5() {
    bench.openElsewhere(Elsewhere.DOES_NOT_ANSWER);
    bench.obey(Command.TAKE_BACK);
    bench.pass("PT1H");
    assertThat(heard()).containsExactly("openElsewhere");
  }

  @Test
  void tellsThatItIsStoppedAndStarted() {
    bench.obey(Command.STOP);
    bench.obey(Command.STOP);
    bench.obey(Command.START);
    bench.pass("PT1M");
    assertThat(heard()).containsExactly("stopped", "connecting", "working");
  }

  @Test
  void tellsThatItBrokeDownAndIsRestarted() {
    bench.act(SessionAct.BREAK_DOWN);
    bench.obey(Command.RESTART);
    bench.pass("PT1M");
    assertThat(heard()).containsExactly("failed", "connecting", "working");
  }

  @Test
  void sendsNothingOfTheChatsWhileItDoesNotWorkAndNotLaterEither_CH4() {
    PhoneMessage message = bench.fromPhone(ANNA, "Good morning");
    bench.pass("PT1S");
    bench.act(SessionAct.GO_OFFLINE);
    bench.fromClient(ANNA, "Hello");
    bench.playing.happen(PhoneBench.with(ANNA), message.messageId(), Happening.READ);
    bench.playing.call(PhoneBench.with(ANNA), false);
    bench.pass("PT1H");
    bench.act(SessionAct.COME_BACK);
    bench.pass("PT1H");
    assertThat(bench.chat(ANNA).webhooks())
        .extracting(Webhook::state)
        .containsExactly(State.DELIVERED, State.KEPT, State.KEPT, State.KEPT);
    assertThat(bench.houston.requests).hasSize(3);
  }

  @Test
  void holdsBackUntilItWorksAgainWhatHadHappenedBeforeItStopped() {
    bench.houston.answers(503);
    bench.fromClient(ANNA, "Hello");
    bench.sendAllDue();
    bench.act(SessionAct.GO_OFFLINE);
    bench.pass("PT1H");
    assertThat(bench.chat(ANNA).webhooks()).extracting(Webhook::attempts).containsExactly(1);
    bench.act(SessionAct.COME_BACK);
    bench.pass("PT1S");
    assertThat(bench.chat(ANNA).webhooks())
        .extracting(Webhook::state)
        .containsExactly(State.DELIVERED);
  }

  @Test
  void tellsOfItsSessionWhileAChatIsHeldUp() {
    bench.houston.answers(503);
    bench.fromClient(ANNA, "Hello");
    bench.sendAllDue();
    bench.act(SessionAct.STOP);
    bench.sendAllDue();
    assertThat(heard()).containsExactly("stopped");
  }

  @Test
  void tellsOfAChatWhileItsSessionIsHeldUp() {
    bench.act(SessionAct.GO_OFFLINE);
    bench.houston.answers(503);
    bench.sendAllDue();
    bench.act(SessionAct.COME_BACK);
    bench.fromClient(ANNA, "Hello");
    bench.sendAllDue();
    assertThat(bench.chat(ANNA).webhooks())
        .extracting(Webhook::state)
        .containsExactly(State.DELIVERED);
    assertThat(bench.told()).extracting(Webhook::state).containsOnly(State.WAITING);
  }

  @Test
  void letsNoEventOfTheSessionOvertakeAnother() {
    bench.houston.answers(503);
    bench.act(SessionAct.GO_OFFLINE);
    bench.sendAllDue();
    bench.act(SessionAct.COME_BACK);
    bench.pass("PT1S");
    assertThat(heard()).containsExactly("phoneUnavailable", "phoneUnavailable", "working");
  }

  @Test
  void forgetsTheOldestEventsOfASessionThatNobodyHears() {
    for (int n = 0; n < WebhookLine.LONGEST; n++) {
      bench.act(SessionAct.GO_OFFLINE);
      bench.act(SessionAct.COME_BACK);
    }
    assertThat(bench.told()).hasSize(WebhookLine.LONGEST);
    assertThat(status(bench.told().get(WebhookLine.LONGEST - 1).body())).isEqualTo("working");
  }

  @Test
  void refusesWhatCannotBeDoneNow_NV3() {
    assertThatThrownBy(() -> bench.act(SessionAct.COME_BACK))
        .isInstanceOfSatisfying(
            InvalidFieldException.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("do");
              assertThat(refusal.complaint())
                  .isEqualTo("is impossible now: comeBack is for a phone that is offline");
            });
    assertThat(bench.told()).isEmpty();
  }

  @Test
  void goesOnWhenItsTimeHasComeAndNotBefore() {
    bench.act(SessionAct.LOG_OUT);
    bench.time.advance("PT2.999S");
    bench.moving.perform();
    assertThat(bench.session().condition()).isEqualTo(Condition.LOGGED_OUT);
    bench.time.advance("PT0.001S");
    bench.moving.perform();
    assertThat(bench.session().condition()).isEqualTo(Condition.QR);
    assertThat(bench.moving.nextDue()).isEmpty();
  }
}
