package dev.houston.local.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.PhoneNumber;
import dev.houston.local.phone.PlayingSession.Command;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhoneSessionTest {
  private static final PhoneNumber OWN = new PhoneNumber("79161112233");
  private static final PhoneNumber OTHER = new PhoneNumber("79161119999");
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
  private static final Instant LATER = START.plusSeconds(60);
  private static final PhoneSession WORKING = PhoneSession.working(OWN, START);

  private static PhoneSession offline() {
    return WORKING.goOffline(START);
  }

  private static PhoneSession elsewhere(Elsewhere holder) {
    return WORKING.openElsewhere(holder, START);
  }

  private static PhoneSession wentOn(PhoneSession session) {
    return session.goOn(LATER, () -> "a-new-code");
  }

  @Test
  void worksAgainWithItsNumberWhenThePhoneComesBack_CH4() {
    PhoneSession back = offline().comeBack(LATER);
    assertThat(back).isEqualTo(PhoneSession.working(OWN, LATER));
  }

  @Test
  void isOfflineAgainAfterARestartWhileThePhoneIsOffline() {
    PhoneSession after = wentOn(offline().restart(START, () -> "code"));
    assertThat(after.condition()).isEqualTo(Condition.OFFLINE);
  }

  @Test
  void doesNotStartBecauseThePhoneComesBack() {
    PhoneSession after = offline().stop(START).comeBack(LATER);
    assertThat(after.condition()).isEqualTo(Condition.STOPPED);
    assertThat(after.offline()).isFalse();
  }

  @Test
  void showsAQrCodeAFewSecondsAfterItWasLoggedOut_CH1() {
    PhoneSession out = WORKING.logOut(START);
    assertThat(out.condition()).isEqualTo(Condition.LOGGED_OUT);
    assertThat(out.loggedIn()).isNull();
    assertThat(out.goOn(START.plusSeconds(2), () -> "code")).isEqualTo(out);
    assertThat(out.goOn(START.plusSeconds(3), () -> "code").qr()).isEqualTo("code");
  }

  @Test
  void showsAQrCodeAtOnceWhenItIsStartedLoggedOut() {
    PhoneSession started = WORKING.logOut(START).start(LATER, () -> "code");
    assertThat(started.condition()).isEqualTo(Condition.QR);
    assertThat(started.coming()).isNull();
  }

  @Test
  void showsAnotherQrCodeAfterARestart() {
    PhoneSession first = PhoneSession.unscanned("first", START);
    PhoneSession second = first.restart(LATER, () -> "second");
    assertThat(second.qr()).isEqualTo("second");
    assertThat(second.saysMoreThan(first)).isTrue();
  }

  @Test
  void worksWithTheNumberThatScannedItsQrCode_CH7() {
    PhoneSession scanned = PhoneSession.unscanned("code", START).scan(OTHER, START);
    assertThat(scanned.condition()).isEqualTo(Condition.CONNECTING);
    assertThat(wentOn(scanned).workingNumber()).contains(OTHER);
  }

  @Test
  void isTakenBackFromWhoeverGivesItBack_CH5() {
    PhoneSession taken = elsewhere(Elsewhere.GIVES_IT_BACK).takeBack(START);
    assertThat(taken.condition()).isEqualTo(Condition.CONNECTING);
    assertThat(wentOn(taken)).isEqualTo(PhoneSession.working(OWN, LATER));
  }

  @Test
  void isOpenElsewhereAgainWhereSomebodyKeepsTakingIt_CH5() {
    PhoneSession taken = elsewhere(Elsewhere.KEEPS_TAKING_IT).takeBack(START);
    assertThat(taken.condition()).isEqualTo(Condition.CONNECTING);
    assertThat(wentOn(taken).condition()).isEqualTo(Condition.OPEN_ELSEWHERE);
  }

  @Test
  void doesNotMoveWhereAttemptsAreNotAnswered_CH5() {
    PhoneSession held = elsewhere(Elsewhere.DOES_NOT_ANSWER);
    assertThat(held.takeBack(LATER)).isEqualTo(held);
    assertThat(held.restart(LATER, () -> "code")).isEqualTo(held);
  }

  @Test
  void canBeTakenBackAfterItsHolderThoughtBetterOfIt_CH5() {
    PhoneSession held = elsewhere(Elsewhere.DOES_NOT_ANSWER);
    PhoneSession given = held.openElsewhere(Elsewhere.GIVES_IT_BACK, LATER);
    assertThat(given.saysMoreThan(held)).isFalse();
    assertThat(given.takeBack(LATER).condition()).isEqualTo(Condition.CONNECTING);
  }

  @Test
  void worksAgainAfterItBrokeDownAndWasStarted() {
    PhoneSession started = WORKING.breakDown(START).start(START, () -> "code");
    assertThat(wentOn(started).works()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "START, WORKING",
    "TAKE_BACK, WORKING",
    "STOP, STOPPED",
    "START, CONNECTING",
    "RESTART, CONNECTING",
    "TAKE_BACK, CONNECTING",
    "LOG_OUT, LOGGED_OUT",
    "LOG_OUT, QR",
    "START, QR",
    "TAKE_BACK, QR",
    "START, OFFLINE",
    "START, OPEN_ELSEWHERE"
  })
  void isLeftAloneByACommandForWhatIsDoneAlready(Command command, Condition condition) {
    PhoneSession session = in(condition);
    assertThat(obeyed(session, command)).isSameAs(session);
  }

  @ParameterizedTest
  @EnumSource
  void keepsNumberAndQrCodeOutOfLogs_NV2(Condition condition) {
    assertThat(in(condition).toString()).doesNotContain("a-code").doesNotContain("7916");
  }

  /** Every session that acts, commands and time can lead to. */
  @Test
  void isWhatItsConditionSaysHoweverItCameThere() {
    Set<PhoneSession> seen = new HashSet<>(List.of(WORKING));
    Deque<PhoneSession> walk = new ArrayDeque<>(seen);
    while (!walk.isEmpty()) {
      PhoneSession session = walk.remove();
      assertSound(session);
      nextOf(session).stream().filter(seen::add).forEach(walk::add);
    }
    assertThat(seen).extracting(PhoneSession::condition).contains(Condition.values());
  }

  private static void assertSound(PhoneSession session) {
    Condition condition = session.condition();
    assertThat(session.qr() != null).as("has a QR code").isEqualTo(condition == Condition.QR);
    assertThat(session.coming() != null)
        .as("goes on by itself")
        .isEqualTo(condition == Condition.CONNECTING || condition == Condition.LOGGED_OUT);
    if (condition != Condition.STOPPED && condition != Condition.FAILED) {
      assertThat(session.loggedIn() == null)
          .as("is logged out")
          .isEqualTo(condition == Condition.QR || condition == Condition.LOGGED_OUT);
    }
    if (session.works()) {
      assertThat(session.offline()).isFalse();
      assertThat(session.elsewhere()).isNull();
    }
  }

  /** All at one instant, so that the walk ends. */
  private static List<PhoneSession> nextOf(PhoneSession session) {
    List<PhoneSession> next = new ArrayList<>();
    Arrays.stream(Command.values()).forEach(command -> next.add(obeyed(session, command)));
    SessionAct.possible(session).forEach(act -> next.addAll(acted(session, act)));
    if (session.coming() != null) {
      Instant at = session.coming().at();
      PhoneSession after = session.goOn(at, () -> "a-code");
      next.add(
          new PhoneSession(
              after.condition(),
              START,
              after.loggedIn(),
              after.offline(),
              after.elsewhere(),
              after.qr(),
              null));
    }
    return next;
  }

  private static List<PhoneSession> acted(PhoneSession session, SessionAct act) {
    return switch (act) {
      case GO_OFFLINE -> List.of(session.goOffline(START));
      case COME_BACK -> List.of(session.comeBack(START));
      case OPEN_ELSEWHERE ->
          Arrays.stream(Elsewhere.values())
              .map(holder -> session.openElsewhere(holder, START))
              .toList();
      case LOG_OUT -> List.of(session.logOut(START));
      case SCAN -> List.of(session.scan(OWN, START), session.scan(OTHER, START));
      case BREAK_DOWN -> List.of(session.breakDown(START));
      case STOP -> List.of(session.stop(START));
      case START -> List.of(session.start(START, () -> "a-code"));
    };
  }

  private static PhoneSession obeyed(PhoneSession session, Command command) {
    return switch (command) {
      case START -> session.start(START, () -> "a-code");
      case STOP -> session.stop(START);
      case RESTART -> session.restart(START, () -> "a-code");
      case TAKE_BACK -> session.takeBack(START);
      case LOG_OUT -> session.logOut(START);
    };
  }

  private static PhoneSession in(Condition condition) {
    return switch (condition) {
      case WORKING -> WORKING;
      case CONNECTING -> WORKING.restart(START, () -> "a-code");
      case OFFLINE -> offline();
      case OPEN_ELSEWHERE -> elsewhere(Elsewhere.GIVES_IT_BACK);
      case QR -> PhoneSession.unscanned("a-code", START);
      case LOGGED_OUT -> WORKING.logOut(START);
      case FAILED -> WORKING.breakDown(START);
      case STOPPED -> WORKING.stop(START);
    };
  }
}
