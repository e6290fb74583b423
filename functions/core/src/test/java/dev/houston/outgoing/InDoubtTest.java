package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.SessionStatus;
import dev.houston.chat.Content;
import dev.houston.chat.Message;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.WaitingMessage;
import dev.houston.notice.FailureReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nobody knows whether the connector took a message: it is found out, or said (OM-5). */
class InDoubtTest {
  private final DrainStory story = new DrainStory();

  private WaitingMessage doubt(boolean taken) {
    story.connector.answers.add(Handover.inDoubt("no answer"));
    story.connector.takesInDoubt = taken;
    return story.accepts("Ann", "m1");
  }

  @Test
  void whatStandsInTheHistoryIsSent() {
    doubt(true);
    story.seconds(10);
    assertThat(story.connector.looks).containsExactly("10:00:05 m1");
    assertThat(story.chats.decided).containsExactly("10:00:05 m1 sent");
    assertThat(story.queue()).isEmpty();
  }

  @Test
  void whatIsFoundUnderTheIdOfAnotherMessageWasNotSeen_OM5() {
    WaitingMessage other = story.accepts("Ann", "m0");
    story.seconds(10);
    WaitingMessage message = doubt(true);
    MessageId reported = MessageId.reported(message.chat(), true, "wa-m1");
    story.conversations.alias(message.chat(), reported, other.message(), story.now());
    story.minutes(5);
    assertThat(story.chats.decided).containsExactly("10:00:00 m0 sent", "10:02:10 m1 unknown");
  }

  @Test
  void whatWasWrittenOnThePhoneIsNoTraceOfWhatSaysTheSame_OM5() {
    WaitingMessage message = doubt(false);
    story.connector.sent.add("m1");
    story.conversations.add(
        new Message(
            MessageId.reported(message.chat(), true, "wa-m1"),
            message.chat(),
            Message.Author.US,
            Content.text("m1"),
            story.now(),
            story.now(),
            MessageStatus.SENT,
            0));
    story.minutes(5);
    assertThat(story.chats.decided).containsExactly("10:02:00 m1 unknown");
  }

  @Test
  void whatTheConnectorCertainlyHasNotIsHandedOverAgain() {
    story.connector.knowsIds = true;
    doubt(false);
    story.minutes(1);
    assertThat(story.connector.handed).containsExactly("10:00:00 m1", "10:00:05 m1");
    assertThat(story.connector.sent).containsExactly("m1");
    assertThat(story.chats.decided).containsExactly("10:00:05 m1 sent");
  }

  @Test
  void whatIsNowhereToBeSeenIsNeverHandedOverAgainAndUnknownAfterTwoMinutes() {
    WaitingMessage message = doubt(false);
    story.minutes(30);
    assertThat(story.connector.handed).containsExactly("10:00:00 m1");
    assertThat(story.chats.decided).containsExactly("10:02:00 m1 unknown");
    assertThat(story.status(message)).isEqualTo(MessageStatus.UNKNOWN);
    assertThat(story.queue()).isEmpty();
  }

  @Test
  void itIsLookedForLessAndLessOften() {
    doubt(false);
    story.minutes(30);
    assertThat(story.connector.looks)
        .containsExactly("10:00:05 m1", "10:00:15 m1", "10:00:35 m1", "10:01:15 m1", "10:02:00 m1");
  }

  @Test
  void anEchoSettlesItWithoutAsking() {
    WaitingMessage message = doubt(true);
    story.seconds(3);
    story.echo(message);
    story.minutes(1);
    assertThat(story.connector.looks).isEmpty();
    assertThat(story.chats.letOut).hasSize(1);
    assertThat(story.queue()).isEmpty();
    assertThat(story.drain().wakeAt()).isEmpty();
  }

  @Test
  void aConnectorThatCannotBeAskedIsNotAskedAgainButTheEchoIsWaitedFor() {
    story.connector.canFind = false;
    doubt(true);
    story.minutes(30);
    assertThat(story.connector.looks).containsExactly("10:00:05 m1", "10:02:00 m1");
    assertThat(story.chats.decided).containsExactly("10:02:00 m1 unknown");
  }

  @Test
  void otherChatsPassMeanwhileButNotTheSameChat_OM3() {
    story.accepts("Ann", "m0");
    story.seconds(10);
    doubt(false);
    story.accepts("Ann", "m2");
    story.accepts("Bob", "m3");
    story.minutes(5);
    assertThat(story.connector.handed)
        .containsExactly("10:00:00 m0", "10:00:10 m1", "10:00:11 m3", "10:02:11 m2");
  }

  @Test
  void theItemKnowsWhenToLookEvenIfEveryHintIsLost() {
    doubt(true);
    story.seconds(0);
    assertThat(story.drain().wakeAt()).contains(story.now().plusSeconds(5));
  }

  @Test
  void theTimeForWhichTheChannelIsAwayDoesNotCount() {
    doubt(false);
    story.seconds(20);
    story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    story.minutes(60);
    assertThat(story.chats.decided).isEmpty();
    assertThat(story.drain().wakeAt()).as("nothing can be done before it is back").isEmpty();
    story.channel.reports(SessionStatus.WORKING);
    story.seconds(1);
    assertThat(story.connector.looks).last().isEqualTo("11:00:20 m1");
    story.minutes(30);
    assertThat(story.chats.decided).containsExactly("11:02:20 m1 unknown");
  }

  @Test
  void aFaultOfOursBehindTheClaimIsADoubt() {
    story.connector.duringHand =
        () -> {
          throw new IllegalStateException("broken");
        };
    story.accepts("Ann", "m1");
    story.seconds(10);
    assertThat(story.connector.handed).containsExactly("10:00:00 m1");
    assertThat(story.chats.decided).containsExactly("10:00:05 m1 sent");
  }

  @Test
  void atMostTwentyAreOpenAtOneTime() {
    story.pause(Duration.ZERO);
    for (int n = 0; n < 42; n++) {
      // Never three in a row: that would be a connector which fails at everything.
      story.connector.answers.add(
          n % 3 == 2 ? Handover.taken("wa-" + n) : Handover.inDoubt("no answer"));
      story.accepts("chat " + n, "m" + n);
    }
    story.connector.showsHistory = false;
    story.seconds(100);
    assertThat(story.connector.handed).hasSize(29);
    assertThat(story.drain().handed()).hasSize(Drain.MOST_HANDED);
    story.minutes(5);
    assertThat(story.connector.handed).hasSize(42);
    assertThat(story.queue()).isEmpty();
  }

  @Test
  void aMessageThatWasPutBackIsNotAtTheConnector() {
    story.connector.answers.add(Handover.putBack("401"));
    WaitingMessage message = story.accepts("Ann", "m1");
    story.seconds(1);
    var queue = new QueueingMessages(new DrainQueue(story.drains, story.waiting, story.hints));
    assertThat(queue.atConnector(message.chat())).isEmpty();
  }

  @Test
  void theMessageThatIsAtTheConnectorIsKnownByItsChat() {
    WaitingMessage message = doubt(true);
    var queue = new QueueingMessages(new DrainQueue(story.drains, story.waiting, story.hints));
    assertThat(queue.atConnector(message.chat())).isEmpty();
    story.connector.duringHand =
        () -> assertThat(queue.atConnector(message.chat())).contains(message.message());
    story.seconds(1);
    assertThat(queue.atConnector(message.chat())).contains(message.message());
    assertThat(queue.atConnector(story.chat("Bob"))).isEmpty();
  }

  @Test
  void whatIsAboutToBecomeUnknownIsStillKnownByItsEcho_OM5() {
    WaitingMessage message = story.accepts("Ann", "m1");
    Drain drain = Drain.fresh(DrainStory.ACCOUNT, DrainStory.CHANNEL);
    assertThat(drain.with(Claim.ending(message, null, story.now())).atConnector(message.chat()))
        .contains(message.message());
    Claim dropped = Claim.ending(message, FailureReason.DROPPED, story.now());
    assertThat(drain.with(dropped).atConnector(message.chat())).isEmpty();
  }

  @Test
  void whatSomebodyDiedOverIsUnknownTwoMinutesAfterItsHandOver_OM5() {
    story.connector.showsHistory = false;
    story.connector.duringHand =
        () -> {
          throw new DyingDrain.Death();
        };
    story.accepts("Ann", "m1");
    story.minutes(30);
    assertThat(story.connector.looks).isNotEmpty();
    assertThat(story.chats.decided).containsExactly("10:02:00 m1 unknown");
  }

  @Test
  void aConnectorThatFailsAtEverythingDoesNotUseUpTheQueue_OM2() {
    story.connector.showsHistory = false;
    story.connector.takesInDoubt = false;
    for (int n = 0; n < 200; n++) {
      story.connector.answers.add(Handover.inDoubt("502"));
      story.accepts("chat " + n, "m" + n);
    }
    story.minutes(30);
    assertThat(story.connector.handed).hasSizeLessThan(20);
    story.connector.answers.clear();
    story.minutes(15);
    assertThat(story.queue()).isEmpty();
  }
}
