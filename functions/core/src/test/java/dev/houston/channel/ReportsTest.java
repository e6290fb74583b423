package dev.houston.channel;

import static dev.houston.channel.SessionStatus.CONNECTING;
import static dev.houston.channel.SessionStatus.OPEN_ELSEWHERE;
import static dev.houston.channel.SessionStatus.PHONE_UNAVAILABLE;
import static dev.houston.channel.SessionStatus.QR;
import static dev.houston.channel.SessionStatus.UNKNOWN;
import static dev.houston.channel.SessionStatus.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.ChannelCounts.Counted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports repeat, come late and out of order, in unknown words and for nobody (CH-7). */
class ReportsTest {

  private static List<Object> everythingBut(ChannelStory story) {
    return List.of(story.told(), story.alerts(), story.commands(), story.shown());
  }

  @ParameterizedTest
  @EnumSource(value = SessionStatus.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
  void aReportThatComesTwiceIsOne(SessionStatus status) {
    var story = ChannelStory.working().reports(status);
    Instant at = story.now();
    List<Object> once = everythingBut(story);
    story.seconds(1).fromHere().reports(status, at);
    assertThat(story.shown()).isEqualTo(once.get(3));
    assertThat(everythingBut(story)).startsWith(List.of(), List.of(), List.of());
    assertThat(story.counted()).containsEntry(Counted.LATE_REPORTS, 1L);
  }

  @Test
  void aReportOlderThanTheLastOneIsIgnored() {
    var story = ChannelStory.working().seconds(10).reports(WORKING);
    story.seconds(1).reports(QR, story.now().minusSeconds(2));
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
    assertThat(story.counted()).isEqualTo(Map.of(Counted.LATE_REPORTS, 1L));
  }

  @Test
  void outOfOrderTheLatestByItsOwnTimeStands() {
    var story = ChannelStory.working().minutes(1);
    Instant now = story.now();
    story.reports(PHONE_UNAVAILABLE, now.minusSeconds(1)).reports(CONNECTING, now.minusSeconds(3));
    story.reports(WORKING, now.minusSeconds(2));
    assertThat(story.shown()).isEqualTo(ChannelStatus.NO_CONNECTION_WITH_THE_PHONE);
    assertThat(story.told()).containsExactly("10:01:00 phoneUnavailable");
  }

  @Test
  void ofTwoReportsOfOneMomentTheOneThatArrivedLastStands() {
    var story = ChannelStory.working().minutes(1);
    story.reports(CONNECTING, story.now()).reports(WORKING, story.now());
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
  }

  @Test
  void aReportFromTheFutureCameAboutWhenItArrived() {
    var story = ChannelStory.working().reports(QR, ChannelStory.moment("12:00:00")).minutes(1);
    assertThat(story.reports(WORKING).shown()).isEqualTo(ChannelStatus.ACTIVE);
  }

  @ParameterizedTest
  @EnumSource(SessionState.class)
  void anUnknownReportIsCountedAndChangesNothing(SessionState state) {
    var story = Ways.into(state).fromHere();
    ChannelStatus before = story.shown();
    story.seconds(1).reports(new SessionReport(UNKNOWN, null, story.now(), "HIBERNATING"));
    assertThat(story.counted()).isEqualTo(Map.of(Counted.UNKNOWN_REPORTS, 1L));
    assertThat(everythingBut(story)).isEqualTo(List.of(List.of(), List.of(), List.of(), before));
  }

  @Test
  void anUnknownReportMakesNoOtherLate() {
    var story = ChannelStory.working().minutes(1);
    story.reports(new SessionReport(UNKNOWN, null, story.now(), "HIBERNATING"));
    assertThat(story.reports(QR, story.now().minusSeconds(1)).shown())
        .isEqualTo(ChannelStatus.SCAN_THE_QR_CODE);
  }

  @ParameterizedTest
  @EnumSource(SessionStatus.class)
  void aReportForADeletedChannelIsCountedForNobody(SessionStatus status) {
    var story = ChannelStory.working().presses(UserCommand.DELETE).fromHere();
    story.seconds(1).reports(status).hours(1);
    assertThat(story.counted()).isEqualTo(Map.of(Counted.REPORTS_FOR_NOBODY, 1L));
    assertThat(everythingBut(story))
        .isEqualTo(List.of(List.of(), List.of(), List.of(), ChannelStatus.DELETED));
  }

  @Test
  void aReportForAChannelThatIsNotThereIsCountedForNobody() {
    var story = ChannelStory.working();
    var nobody = new ChannelId("d9e5721c-ce2b-444f-9627-60a8129d7e1f");
    var report = new SessionReport(OPEN_ELSEWHERE, null, story.now(), "openElsewhere");
    story.tell(nobody, false, new ChannelEvent.SessionReported(report, story.now()));
    assertThat(story.counts.of(ChannelStory.ACCOUNT, nobody))
        .isEqualTo(Map.of(Counted.REPORTS_FOR_NOBODY, 1L));
    assertThat(story.commands()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(UserCommand.class)
  void commandsAndWakeUpsForAChannelThatIsNotThereAreNothing(UserCommand command) {
    var story = ChannelStory.working();
    var nobody = new ChannelId("d9e5721c-ce2b-444f-9627-60a8129d7e1f");
    story.tell(nobody, false, new ChannelEvent.Commanded(command, "press", story.now()));
    story.tell(nobody, false, new ChannelEvent.TimePassed(story.now(), story.now()));
    story.tell(nobody, false, new ChannelEvent.PaymentChanged(story.now()));
    assertThat(story.counts.of(ChannelStory.ACCOUNT, nobody)).isEmpty();
  }

  @Test
  void reportsOfOneBatchAreAppliedInTheirOrder_CH6() {
    var story = ChannelStory.working().minutes(1);
    story.tell(report(story, PHONE_UNAVAILABLE, 3), report(story, CONNECTING, 2));
    assertThat(story.told()).containsExactly("10:00:57 phoneUnavailable", "10:00:58 init");
  }

  /** One that came so many seconds ago. */
  private static ChannelEvent report(ChannelStory story, SessionStatus status, int secondsAgo) {
    Instant at = story.now().minusSeconds(secondsAgo);
    return new ChannelEvent.SessionReported(new SessionReport(status, null, at, status.code()), at);
  }
}
