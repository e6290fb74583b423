package dev.houston.channel;

import static dev.houston.channel.SessionStatus.CONNECTING;
import static dev.houston.channel.SessionStatus.FAILED;
import static dev.houston.channel.SessionStatus.LOGGED_OUT;
import static dev.houston.channel.SessionStatus.OPEN_ELSEWHERE;
import static dev.houston.channel.SessionStatus.PHONE_UNAVAILABLE;
import static dev.houston.channel.SessionStatus.QR;
import static dev.houston.channel.SessionStatus.STOPPED;
import static dev.houston.channel.SessionStatus.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of CH-1, cell by cell: every status by every way into it, who is told what on the way,
 * the state of the API, the button, and what a message to a client would get.
 */
class ChannelStatusesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACTIVE                       | active           | QUEUED_AND_SENT |
          JUST_A_MINUTE                | init             | QUEUED          |
          TAKING_BACK                  | init             | QUEUED          | use-here
          NO_CONNECTION_WITH_THE_PHONE | phoneUnavailable | QUEUED          | check-the-phone
          ENABLE_HERE                  | openElsewhere    | QUEUED          | enable-here
          SCAN_THE_QR_CODE             | qr               | QUEUED          | qr-code
          LOG_OUT_FROM_ALL_DEVICES     | qr               | QUEUED          | qr-code
          FOREIGN_PHONE                | foreignphone     | QUEUED          | qr-code
          DISABLED                     | disabled         | REFUSED         | enable-the-channel
          NOT_PAID                     | notEnoughMoney   | REFUSED         | top-up
          DELETED                      | disabled         | REFUSED         |
          """)
  void hasItsStateItsButtonAndWhatAMessageGets_CH1_OM1_OM2(
      ChannelStatus status, String state, ChannelStatus.Outgoing outgoing, String button) {
    assertThat(status.state().code()).isEqualTo(state);
    assertThat(status.outgoing()).isEqualTo(outgoing);
    assertThat(status.button().map(ChannelStatus.Button::code).orElse(null)).isEqualTo(button);
  }

  /**
   * A way into a status.
   *
   * @param told those outside, by the API's states in their order
   * @param alerts to the curators, in their order
   */
  private record Way(
      String words, ChannelStatus into, ChannelStory story, String told, String alerts) {
    @Override
    public String toString() {
      return into + ": " + words;
    }
  }

  private static Way fresh(
      String words,
      ChannelStatus into,
      UnaryOperator<ChannelStory> way,
      String told,
      String alerts) {
    return new Way(words, into, way.apply(ChannelStory.fresh()), told, alerts);
  }

  private static Way way(
      String words,
      ChannelStatus into,
      UnaryOperator<ChannelStory> way,
      String told,
      String alerts) {
    return new Way(words, into, way.apply(ChannelStory.working()), told, alerts);
  }

  static Stream<Way> ways() {
    return Stream.of(
            active(),
            justAMinute(),
            takingBack(),
            noConnection(),
            enableHere(),
            code(),
            onPurpose())
        .flatMap(ways -> ways);
  }

  private static Stream<Way> active() {
    ChannelStatus active = ChannelStatus.ACTIVE;
    return Stream.of(
        fresh(
            "its first code is scanned", active, s -> s.minutes(2).reports(WORKING), "active", ""),
        fresh("it works when it is connected", active, s -> worked(s), "active", ""),
        way("it comes up", active, s -> s.reports(CONNECTING).reports(WORKING), "init active", ""),
        way(
            "it broke down and is restarted",
            active,
            s -> s.reports(FAILED).seconds(10).reports(WORKING),
            "init active",
            ""),
        way(
            "it took more than three minutes to come up",
            active,
            s -> s.reports(CONNECTING).minutes(3).reports(WORKING),
            "init active",
            "just-a-minute active"),
        way(
            "it is taken back",
            active,
            s -> s.reports(OPEN_ELSEWHERE).seconds(5).reports(WORKING),
            "init active",
            ""),
        way(
            "the phone is back within a minute",
            active,
            s -> s.reports(PHONE_UNAVAILABLE).seconds(59).reports(WORKING),
            "phoneUnavailable active",
            ""),
        way(
            "the phone is back after a minute",
            active,
            s -> s.reports(PHONE_UNAVAILABLE).minutes(1).reports(WORKING),
            "phoneUnavailable active",
            "no-connection-with-the-phone active"),
        way(
            "the other place lets go of it",
            active,
            s -> stuckElsewhere(s).minutes(1).reports(WORKING),
            "init openElsewhere active",
            "enable-here active"),
        way(
            "\"Enable here\" was pressed",
            active,
            s -> stuckElsewhere(s).minutes(1).presses(UserCommand.USE_HERE).reports(WORKING),
            "init openElsewhere init active",
            "enable-here active"),
        way(
            "the new code is scanned",
            active,
            s -> s.reports(LOGGED_OUT).seconds(2).reports(QR).seconds(20).reports(WORKING),
            "qr active",
            "log-out-from-all-devices active"),
        way(
            "the right phone has scanned it in the end",
            active,
            s -> foreign(s).seconds(2).reports(QR).scannedWith(ChannelStory.PHONE),
            "foreignphone qr active",
            "foreign-phone active"),
        way(
            "it is switched on again",
            active,
            s -> s.presses(UserCommand.DISABLE).minutes(5).presses(UserCommand.ENABLE),
            "disabled active",
            ""),
        way(
            "the account is topped up",
            active,
            s -> s.usedUp().minutes(5).toppedUp(),
            "notEnoughMoney active",
            ""));
  }

  private static Stream<Way> justAMinute() {
    ChannelStatus minute = ChannelStatus.JUST_A_MINUTE;
    return Stream.of(
        way("it connects", minute, s -> s.reports(CONNECTING), "init", ""),
        way("it has broken down", minute, s -> s.reports(FAILED), "init", ""),
        way("somebody has stopped it", minute, s -> s.reports(STOPPED), "init", ""),
        way(
            "it lasts three minutes",
            minute,
            s -> s.reports(CONNECTING).minutes(3),
            "init",
            "just-a-minute"),
        way(
            "the phone is on its way back",
            minute,
            s -> s.reports(PHONE_UNAVAILABLE).reports(CONNECTING),
            "phoneUnavailable init",
            ""),
        way(
            "it is on its way back from another place",
            minute,
            s -> stuckElsewhere(s).reports(CONNECTING),
            "init openElsewhere init",
            ""),
        way(
            "it was switched on while it comes up",
            minute,
            s -> s.presses(UserCommand.DISABLE).reports(CONNECTING).presses(UserCommand.ENABLE),
            "disabled init",
            ""));
  }

  private static Stream<Way> takingBack() {
    ChannelStatus taking = ChannelStatus.TAKING_BACK;
    return Stream.of(
        fresh("of a new one", taking, s -> s.reports(OPEN_ELSEWHERE), "init", ""),
        way("it is opened elsewhere", taking, s -> s.reports(OPEN_ELSEWHERE), "init", ""),
        way(
            "it is opened elsewhere while it comes up",
            taking,
            s -> s.reports(CONNECTING).reports(OPEN_ELSEWHERE),
            "init",
            ""),
        way(
            "it is opened elsewhere while the phone is off",
            taking,
            s -> s.reports(PHONE_UNAVAILABLE).reports(OPEN_ELSEWHERE),
            "phoneUnavailable init",
            ""),
        way(
            "three minutes of it",
            taking,
            s -> s.reports(OPEN_ELSEWHERE).minutes(3),
            "init",
            "taking-back"),
        way(
            "\"Enable here\" was pressed",
            taking,
            s -> stuckElsewhere(s).presses(UserCommand.USE_HERE),
            "init openElsewhere init",
            ""),
        way(
            "it was opened elsewhere while it was off, and is switched on",
            taking,
            s -> s.presses(UserCommand.DISABLE).reports(OPEN_ELSEWHERE).presses(UserCommand.ENABLE),
            "disabled init",
            ""));
  }

  private static Stream<Way> noConnection() {
    ChannelStatus noConnection = ChannelStatus.NO_CONNECTION_WITH_THE_PHONE;
    String alert = "no-connection-with-the-phone";
    return Stream.of(
        fresh("of a new one", noConnection, s -> phoneOff(s), "phoneUnavailable", alert),
        way("the phone goes off", noConnection, s -> phoneOff(s), "phoneUnavailable", alert),
        way(
            "less than a minute ago",
            noConnection,
            s -> s.reports(PHONE_UNAVAILABLE).seconds(59),
            "phoneUnavailable",
            ""),
        way(
            "it came up without its phone",
            noConnection,
            s -> phoneOff(s.reports(CONNECTING)),
            "init phoneUnavailable",
            alert),
        way(
            "it is back from another place, and its phone is off",
            noConnection,
            s -> phoneOff(stuckElsewhere(s)),
            "init openElsewhere phoneUnavailable",
            alert),
        way(
            "it was switched on with its phone off",
            noConnection,
            s ->
                s.presses(UserCommand.DISABLE)
                    .reports(PHONE_UNAVAILABLE)
                    .minutes(5)
                    .presses(UserCommand.ENABLE)
                    .minutes(1),
            "disabled phoneUnavailable",
            alert),
        way(
            "paid for again with its phone off",
            noConnection,
            s -> s.usedUp().reports(PHONE_UNAVAILABLE).minutes(5).toppedUp().minutes(1),
            "notEnoughMoney phoneUnavailable",
            alert));
  }

  private static Stream<Way> enableHere() {
    ChannelStatus enableHere = ChannelStatus.ENABLE_HERE;
    return Stream.of(
        way(
            "opened elsewhere for the sixth time within ten minutes",
            enableHere,
            s -> Ways.openedTooOften(s).minutes(1),
            "init active ".repeat(5) + "openElsewhere",
            "enable-here"),
        way(
            "the fifth attempt was not answered",
            enableHere,
            s -> s.reports(OPEN_ELSEWHERE).minutes(6),
            "init openElsewhere",
            "taking-back enable-here"),
        way(
            "the connector cannot take it back",
            enableHere,
            s -> stuckElsewhere(s).minutes(1),
            "init openElsewhere",
            "enable-here"));
  }

  private static Stream<Way> code() {
    ChannelStatus code = ChannelStatus.SCAN_THE_QR_CODE;
    ChannelStatus out = ChannelStatus.LOG_OUT_FROM_ALL_DEVICES;
    ChannelStatus foreign = ChannelStatus.FOREIGN_PHONE;
    return Stream.of(
        fresh("a new one", code, s -> s.minutes(5), "", ""),
        way("there is a code", code, s -> s.reports(QR), "qr", "scan-the-qr-code"),
        way(
            "a code after a log-out: one alert",
            code,
            s -> s.reports(LOGGED_OUT).seconds(3).reports(QR).minutes(5),
            "qr",
            "log-out-from-all-devices"),
        way(
            "a code after the foreign phone",
            code,
            s -> foreign(s).seconds(3).reports(QR),
            "foreignphone qr",
            "foreign-phone"),
        way(
            "logged out while the phone was off",
            code,
            s -> phoneOff(s).reports(QR),
            "phoneUnavailable qr",
            "no-connection-with-the-phone scan-the-qr-code"),
        way(
            "logged out while it was off, and switched on",
            code,
            s -> s.presses(UserCommand.DISABLE).reports(QR).presses(UserCommand.ENABLE),
            "disabled qr",
            "scan-the-qr-code"),
        way("logged out", out, s -> s.reports(LOGGED_OUT), "qr", "log-out-from-all-devices"),
        way(
            "logged out while it is open elsewhere",
            out,
            s -> stuckElsewhere(s).reports(LOGGED_OUT),
            "init openElsewhere qr",
            "log-out-from-all-devices"),
        way(
            "the code was scanned with another number",
            foreign,
            s -> foreign(s.reports(QR)),
            "qr foreignphone",
            "scan-the-qr-code foreign-phone"),
        way(
            "it works with another number",
            foreign,
            s -> foreign(s),
            "foreignphone",
            "foreign-phone"));
  }

  private static Stream<Way> onPurpose() {
    return Stream.of(
        way(
            "off, and used up",
            ChannelStatus.DISABLED,
            s -> s.presses(UserCommand.DISABLE).usedUp(),
            "disabled",
            ""),
        way(
            "used up, and off",
            ChannelStatus.DISABLED,
            s -> s.usedUp().presses(UserCommand.DISABLE),
            "notEnoughMoney disabled",
            ""),
        way(
            "switched on, and used up",
            ChannelStatus.NOT_PAID,
            s -> s.presses(UserCommand.DISABLE).usedUp().presses(UserCommand.ENABLE),
            "disabled notEnoughMoney",
            ""),
        way(
            "deleted when it was off: nothing changes for the API",
            ChannelStatus.DELETED,
            s -> s.presses(UserCommand.DISABLE).presses(UserCommand.DELETE),
            "disabled",
            ""),
        way(
            "deleted when it was not paid for",
            ChannelStatus.DELETED,
            s -> s.usedUp().presses(UserCommand.DELETE),
            "notEnoughMoney disabled",
            ""));
  }

  private static ChannelStory worked(ChannelStory story) {
    return story.becomes(WORKING).seconds(15);
  }

  private static ChannelStory phoneOff(ChannelStory story) {
    return story.reports(PHONE_UNAVAILABLE).minutes(1);
  }

  private static ChannelStory foreign(ChannelStory story) {
    return story.scannedWith(ChannelStory.FOREIGN_PHONE);
  }

  private static ChannelStory stuckElsewhere(ChannelStory story) {
    story.session.whenTold = Answer.Kind.UNABLE;
    story.reports(OPEN_ELSEWHERE);
    story.session.whenTold = Answer.Kind.GIVEN;
    return story;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void isShown_CH1(Way way) {
    assertThat(way.story().shown()).isEqualTo(way.into());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void isToldToThoseOutsideOnceAChange_CH6(Way way) {
    assertThat(words(way.story().told())).isEqualTo(way.told());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void isToldToCurators_CU2_CU3(Way way) {
    assertThat(words(way.story().alerts())).isEqualTo(way.alerts());
  }

  @Test
  void noneIsWithoutAWayIntoIt() {
    assertThat(ways().map(Way::into)).contains(ChannelStatus.values());
  }

  @ParameterizedTest
  @EnumSource(SessionState.class)
  void whateverItIsInTheUserCanSwitchItOff_CH1_CU2(SessionState state) {
    var story = Ways.into(state).fromHere().presses(UserCommand.DISABLE).hours(1);
    assertThat(story.shown()).isEqualTo(ChannelStatus.DISABLED);
    assertThat(words(story.told())).isEqualTo("disabled");
    assertThat(story.alerts()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SessionState.class)
  void whateverItIsInTheBalanceCanBeUsedUp_CH1_CU3(SessionState state) {
    var story = Ways.into(state).fromHere().usedUp().hours(1);
    assertThat(story.shown()).isEqualTo(ChannelStatus.NOT_PAID);
    assertThat(words(story.told())).isEqualTo("notEnoughMoney");
    assertThat(story.alerts()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SessionState.class)
  void whateverItIsInTheUserCanDeleteIt_CH1_CU2(SessionState state) {
    var story = Ways.into(state).fromHere().presses(UserCommand.DELETE).hours(1);
    assertThat(story.shown()).isEqualTo(ChannelStatus.DELETED);
    assertThat(words(story.told())).isEqualTo("disabled");
    assertThat(story.alerts()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SessionState.class)
  void whenItIsPaidForAgainItIsWhatItsSessionIsIn_CH2(SessionState state) {
    var story = Ways.into(state);
    ChannelStatus before = story.shown();
    assertThat(story.usedUp().seconds(1).toppedUp().shown()).isEqualTo(before);
  }

  /** The lines without their times. */
  private static String words(java.util.List<String> lines) {
    return String.join(" ", lines.stream().map(line -> line.substring(9)).toList());
  }
}
