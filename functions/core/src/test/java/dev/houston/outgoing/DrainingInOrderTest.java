package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.SessionStatus;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.WaitingMessage;
import dev.houston.notice.FailureReason;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What waits on an Active channel is handed over in order, one after another (OM-3, OM-7). */
class DrainingInOrderTest {
  private final DrainStory story = new DrainStory();

  @Test
  void aMessageOnAnActiveChannelGoesAtOnce_OM2() {
    WaitingMessage message = story.accepts("Ann", "m1");
    story.seconds(0);
    assertThat(story.connector.handed).containsExactly("10:00:00 m1");
    assertThat(story.status(message)).isEqualTo(MessageStatus.SENT);
    assertThat(story.queue()).isEmpty();
  }

  @Test
  void nothingIsLeftToDoBehindTheOnlyMessage() {
    story.accepts("Ann", "m1");
    story.seconds(0);
    assertThat(story.hints.onTheirWay()).isEmpty();
    assertThat(story.drain().wakeAt()).isEmpty();
  }

  @Test
  void messagesGoInTheOrderOfTheirAcceptanceWithAPauseBetween_OM3_OM7() {
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.accepts("Ann", "m3");
    story.seconds(10);
    assertThat(story.connector.handed).containsExactly("10:00:00 m1", "10:00:01 m2", "10:00:02 m3");
  }

  @Test
  void withoutAPauseAllGoInOneCall_OM7() {
    story.pause(Duration.ZERO);
    story.connector.takes = Duration.ofMillis(10);
    List<String> all = IntStream.range(0, 100).mapToObj(n -> "m" + n).toList();
    all.forEach(words -> story.accepts("chat " + words.hashCode() % 7, words));
    story.drain(DrainHint.now(DrainStory.ACCOUNT, DrainStory.CHANNEL), false);
    assertThat(story.connector.sent).isEqualTo(all);
  }

  @Test
  void oneThatFailsDoesNotHoldUpTheOthers_OM3() {
    story.connector.answers.add(Handover.failed(FailureReason.SPAM, "limited"));
    story.accepts("Ann", "m1");
    story.accepts("Ann", "m2");
    story.seconds(10);
    assertThat(story.chats.decided).containsExactly("10:00:00 m1 failed spam", "10:00:01 m2 sent");
  }

  @Test
  void whatIsSentAlreadyIsOnlyTakenOut_OM5() {
    WaitingMessage message = story.accepts("Ann", "m1");
    story.echo(message);
    story.seconds(10);
    assertThat(story.connector.handed).isEmpty();
    assertThat(story.queue()).isEmpty();
    assertThat(story.chats.letOut).containsExactly("10:00:00 m1");
  }

  @Test
  void threeWeeksAreNotTooLong_OM2() {
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.seconds(Duration.ofDays(21).toSeconds());
    assertThat(story.connector.handed).isEmpty();
    story.channel.reports(SessionStatus.WORKING);
    story.seconds(5);
    assertThat(story.connector.sent).containsExactly("m1", "m2");
  }

  @Test
  void whatIsPutIntoTheQueueOnceMoreWhileItIsHandedOverHoldsNobodyUp_OM3() {
    WaitingMessage entry = story.accepts("Ann", "m1");
    story.accepts("Ann", "m2");
    story.seconds(0);
    story.waiting.put(entry);
    story.seconds(5);
    assertThat(story.connector.sent).containsExactly("m1", "m2");
  }
}
