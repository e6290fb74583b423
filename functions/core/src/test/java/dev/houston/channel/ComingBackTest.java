package dev.houston.channel;

import static dev.houston.channel.SessionStatus.CONNECTING;
import static dev.houston.channel.SessionStatus.LOGGED_OUT;
import static dev.houston.channel.SessionStatus.PHONE_UNAVAILABLE;
import static dev.houston.channel.SessionStatus.QR;
import static dev.houston.channel.SessionStatus.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The phone was off, and what came about meanwhile is fetched when it is back (CH-4). */
class ComingBackTest {

  @Test
  void thePhoneIsAskedForEvery150Seconds() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(8);
    assertThat(story.session.asked)
        .extracting(at -> StoryClock.line(at, "asked"))
        .containsExactly("10:02:30 asked", "10:05:00 asked", "10:07:30 asked");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 149, 150, 151, 3_600, 86_400, 30 * 86_400})
  void howeverLongItWasAwayTheChannelIsBackWithinThreeMinutes(long seconds) {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).seconds(seconds);
    Instant returned = story.becomes(WORKING).now();
    story.seconds(180);
    ChannelTelling last = story.tellings.all().get(story.tellings.all().size() - 1);
    assertThat(last.state()).isEqualTo(ChannelState.ACTIVE);
    assertThat(Duration.between(returned, last.at())).isLessThanOrEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void aQuestionWithoutAnAnswerIsAskedAgain() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE);
    story.session.whenAsked = Answer.Kind.UNREACHED;
    story.minutes(3);
    story.session.whenAsked = Answer.Kind.GIVEN;
    assertThat(story.becomes(WORKING).minutes(2).shown()).isEqualTo(ChannelStatus.ACTIVE);
  }

  @Test
  void nobodyAsksForThePhoneOfAChannelThatWorksOrIsOff() {
    var story = ChannelStory.working().hours(1).reports(PHONE_UNAVAILABLE);
    story.presses(UserCommand.DISABLE).hours(1);
    assertThat(story.session.asked).isEmpty();
  }

  @Test
  void switchedOnWithoutItsPhoneItIsAskedAtOnce() {
    var story = ChannelStory.working().presses(UserCommand.DISABLE).reports(PHONE_UNAVAILABLE);
    story.becomes(WORKING).hours(1).presses(UserCommand.ENABLE);
    assertThat(story.shown()).isEqualTo(ChannelStatus.ACTIVE);
  }

  @Test
  void theMessagesOfThatTimeAreFetchedFromSomewhatBeforeIt() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).hours(1).reports(WORKING);
    assertThat(story.hours(1).session.fetched)
        .containsExactly("11:00:00 09:50:00 and on from the beginning");
  }

  @Test
  void anOutageOfManyStatesIsFetchedFromItsBeginningAndOnce() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).hours(1).reports(LOGGED_OUT);
    story.seconds(1).reports(QR).hours(1).reports(CONNECTING).seconds(1).reports(WORKING);
    assertThat(story.hours(1).session.fetched)
        .containsExactly("12:00:02 09:50:00 and on from the beginning");
  }

  @Test
  void aLongTimeIsFetchedInPages() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(1);
    story.session.pages = 3;
    assertThat(story.reports(WORKING).session.fetched)
        .containsExactly(
            "10:01:00 09:50:00 and on from the beginning",
            "10:01:00 09:50:00 and on from page 2",
            "10:01:00 09:50:00 and on from page 3");
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.Kind.class,
      names = {"REFUSED", "IN_DOUBT", "UNREACHED"})
  void whatCouldNotBeFetchedIsTriedAgainWithGrowingPauses(Answer.Kind answer) {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(1);
    story.session.whenFetched = answer;
    story.reports(WORKING).seconds(75);
    story.session.whenFetched = Answer.Kind.GIVEN;
    assertThat(story.hours(1).session.fetched)
        .extracting(line -> line.substring(0, 8))
        .containsExactly("10:01:00", "10:01:10", "10:01:30", "10:02:10", "10:03:30");
  }

  @Test
  void aPageThatFailedIsTheOneThatIsTriedAgain() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(1);
    story.session.pages = 2;
    story.session.beforeEachPage = page -> story.session.whenFetched = onlyTheFirst(page);
    story.reports(WORKING);
    story.session.beforeEachPage = page -> story.session.whenFetched = Answer.Kind.GIVEN;
    assertThat(story.minutes(1).session.fetched)
        .containsExactly(
            "10:01:00 09:50:00 and on from the beginning",
            "10:01:00 09:50:00 and on from page 2",
            "10:01:10 09:50:00 and on from page 2");
  }

  private static Answer.Kind onlyTheFirst(String page) {
    return page == null ? Answer.Kind.GIVEN : Answer.Kind.UNREACHED;
  }

  @Test
  void whatCannotBeFetchedForADayIsGivenUp() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(1);
    story.session.whenFetched = Answer.Kind.REFUSED;
    story.reports(WORKING).hours(25);
    assertThat(story.channel().errands().fetch()).isNull();
    assertThat(story.channel().wakeAt()).isEmpty();
  }

  @Test
  void nothingIsFetchedOfAConnectorThatCannot() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(1);
    story.session.whenFetched = Answer.Kind.UNABLE;
    assertThat(story.reports(WORKING).hours(1).session.fetched).hasSize(1);
  }

  @Test
  void nothingIsFetchedOfAChannelThatNeverWorked() {
    var story = ChannelStory.fresh().minutes(10).reports(PHONE_UNAVAILABLE).minutes(10);
    assertThat(story.reports(WORKING).hours(1).session.fetched).isEmpty();
  }

  @Test
  void gonePhonesDoNotKeepAnybodyBusyWithWhatWasNotFetched() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(1);
    story.session.whenFetched = Answer.Kind.UNREACHED;
    story.reports(WORKING).seconds(1).reports(QR).hours(1);
    assertThat(story.channel().wakeAt()).isEmpty();
  }

  @Test
  void twoOutagesOfWhichNoneIsFetchedAreFetchedAsOne() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).minutes(1);
    story.session.whenFetched = Answer.Kind.UNREACHED;
    story.reports(WORKING).seconds(1).reports(PHONE_UNAVAILABLE).minutes(30).fromHere();
    story.session.whenFetched = Answer.Kind.GIVEN;
    assertThat(story.reports(WORKING).session.fetched)
        .containsExactly("10:31:01 09:50:00 and on from the beginning");
  }

  @Test
  void whileItIsSwitchedOffNothingIsFetched_CH3() {
    var story = ChannelStory.working().reports(PHONE_UNAVAILABLE).presses(UserCommand.DISABLE);
    assertThat(story.minutes(1).reports(WORKING).hours(1).session.fetched).isEmpty();
    assertThat(story.presses(UserCommand.ENABLE).session.fetched).hasSize(1);
  }

  @Test
  void theChatsThatWaitForTheChannelAreToldOfItsReturnInPages_OM3_DW14() {
    var story = ChannelStory.working().chats(3).reports(PHONE_UNAVAILABLE).minutes(1);
    assertThat(story.reports(WORKING).walks)
        .containsExactly("10:01:00 the first page", "10:01:00 page 2", "10:01:00 page 3");
  }
}
