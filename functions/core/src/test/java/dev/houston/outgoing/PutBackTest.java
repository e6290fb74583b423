package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.SessionStatus;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A connector that takes nothing is tried again with growing pauses; nothing is lost. */
class PutBackTest {
  private final DrainStory story = new DrainStory();

  private void refuses(int times) {
    story.connector.answers.addAll(Collections.nCopies(times, Handover.putBack("401")));
  }

  @Test
  void itIsTriedAgainAfterTenSecondsAndThenTwiceAsLongEachTime() {
    refuses(4);
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.minutes(10);
    assertThat(story.connector.handed)
        .extracting(line -> line.substring(3))
        .containsExactly("00:00 m1", "00:11 m2", "00:32 m1", "01:13 m2", "02:34 m1", "02:35 m2");
  }

  @Test
  void aPauseIsNeverLongerThanTenMinutes() {
    refuses(12);
    story.accepts("Ann", "m1");
    story.minutes(120);
    int last = story.connector.handed.size() - 1;
    assertThat(story.connector.handed.get(last)).isEqualTo("11:10:33 m1");
    assertThat(story.connector.handed).hasSize(13);
  }

  @Test
  void aLongPauseStandsInTheIndexAndAShortOneDoesNot() {
    refuses(12);
    story.accepts("Ann", "m1");
    story.seconds(5);
    assertThat(story.drain().wakeAt()).isEmpty();
    story.minutes(2);
    assertThat(story.drain().wakeAt()).isPresent();
  }

  @Test
  void whatWorksAgainBeginsAnewWithTheNextTrouble() {
    refuses(3);
    story.accepts("Ann", "m1");
    story.minutes(2);
    assertThat(story.drain().rest()).isNull();
    refuses(1);
    story.accepts("Ann", "m2");
    story.seconds(5);
    assertThat(story.drain().rest().failures()).isEqualTo(1);
  }

  @Test
  void thePauseIsOverWhenTheChannelIsBack_OM3() {
    refuses(8);
    story.accepts("Ann", "m1");
    story.minutes(12);
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    story.connector.answers.clear();
    story.seconds(30);
    story.channel.reports(SessionStatus.WORKING);
    story.seconds(1);
    assertThat(story.connector.sent).containsExactly("m1");
  }

  @Test
  void whatIsAcceptedMeanwhileMakesNoHintCircle() {
    refuses(12);
    story.accepts("Ann", "m1");
    story.minutes(6);
    int before = story.hints.sent();
    for (int n = 0; n < 50; n++) {
      story.accepts("Ann", "more " + n);
    }
    story.seconds(10);
    assertThat(story.hints.sent() - before).isEqualTo(50);
  }

  @Test
  void itIsHandedOverInTheOldOrderOfItsChat_OM3() {
    story.pause(Duration.ZERO);
    refuses(1);
    story.accepts("Ann", "m1");
    story.accepts("Ann", "m2");
    story.accepts("Bob", "m3");
    story.minutes(1);
    assertThat(story.connector.sent).containsExactly("m3", "m1", "m2");
  }

  @Test
  void whatTheConnectorNeverTakesHoldsUpItsOwnChatOnly_OM3() {
    story.connector.neverTakes.add("poison");
    story.accepts("Ann", "poison");
    story.accepts("Ann", "behind");
    for (int n = 0; n < 20; n++) {
      story.accepts("Bob", "m" + n);
    }
    story.minutes(2);
    assertThat(story.connector.sent).hasSize(20);
    story.minutes(60);
    story.accepts("Eve", "last");
    story.seconds(5);
    assertThat(story.connector.sent).last().isEqualTo("last");
    assertThat(story.queue()).hasSize(2);
  }

  @Test
  void whatTheConnectorNeverTakesIsTriedLessAndLessOften_OM3() {
    story.connector.neverTakes.add("poison");
    story.accepts("Ann", "poison");
    story.accepts("Bob", "m1");
    story.minutes(60);
    assertThat(story.connector.handed)
        .filteredOn(line -> line.endsWith("poison"))
        .hasSizeBetween(8, 14);
    assertThat(story.drain().rest()).isNull();
  }

  @Test
  void whatWasPutBackGoesAtOnceWhenItsChannelWasAwayAndIsBack_OM3() {
    story.connector.neverTakes.add("m1");
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.minutes(9);
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    story.connector.neverTakes.clear();
    story.seconds(30);
    story.channel.reports(SessionStatus.WORKING);
    story.seconds(1);
    assertThat(story.connector.sent).containsExactly("m2", "m1");
  }
}
