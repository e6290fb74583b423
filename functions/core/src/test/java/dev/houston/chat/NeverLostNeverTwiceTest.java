package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.wake.WakeUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SM-4 and SM-5 where it hurts: crashes between two calls, lost races, repeats, whole batches. */
class NeverLostNeverTwiceTest {
  final Story story = new Story();

  /** The port, with a crash before or after one of its calls. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private HandlingChatEvents crashingAfterSave() {
    var crashing =
        new Chats() {
          @Override
          public Optional<Chat> find(ChatKey key) {
            return story.chats.find(key);
          }

          @Override
          public boolean save(Chat chat, Instant now) {
            story.chats.save(chat, now);
            throw new Crash();
          }

          @Override
          public Page<Chat> of(AccountId account, String from, int most) {
            return story.chats.of(account, from, most);
          }

          @Override
          public Page<Chat> waiting(AccountId account, ChannelId channel, String from, int most) {
            return story.chats.waiting(account, channel, from, most);
          }
        };
    return new HandlingChatEvents(
        story.accounts,
        crashing,
        story.conversations,
        story.listeners,
        story.wakeUps,
        story.surroundings);
  }

  @Test
  void aLineIsNotLostWhenTheProcessDiesBetweenTheSaveAndItsEffects() {
    var event = new ChatEvent.CallReported("c1", false, story.now(), story.now());
    assertThatThrownBy(
            () -> crashingAfterSave().handle(Story.CHAT, List.of(event), false, story.now()))
        .isInstanceOf(Crash.class);
    assertThat(story.said()).isEmpty();

    story.handling.handle(Story.CHAT, List.of(event), true, story.now());
    story.handling.handle(Story.CHAT, List.of(event), true, story.now());
    assertThat(story.said()).hasSize(1);
  }

  @Test
  void theNextEventSendsWhatACrashLeftBehind() {
    var event = new ChatEvent.CallReported("c1", false, story.now(), story.now());
    assertThatThrownBy(
            () -> crashingAfterSave().handle(Story.CHAT, List.of(event), false, story.now()))
        .isInstanceOf(Crash.class);

    story.seconds(5).clientWrote("X");
    assertThat(story.said()).hasSize(1);
  }

  @Test
  void aDeadlineIsArmedAgainWhenItsEventIsTriedAgain() {
    story.watch(watch -> watch.delayed(java.time.Duration.ofMinutes(5), watch.notRead()));
    var event =
        new ChatEvent.MessageReported(
            "A", true, story.now(), story.now(), MessageStatus.SENT, Content.text("hello"), null);
    assertThatThrownBy(
            () -> crashingAfterSave().handle(Story.CHAT, List.of(event), false, story.now()))
        .isInstanceOf(Crash.class);
    assertThat(story.wakeUps.armed()).isEmpty();

    story.handling.handle(Story.CHAT, List.of(event), true, story.now());
    assertThat(story.wakeUps.armed())
        .containsExactly(
            new WakeUp(Story.ACCOUNT, Story.CHAT.item(), Story.BEGIN.plusSeconds(300)));
  }

  @Test
  void aLostRaceIsDecidedAgainOnWhatTheOtherLeft() {
    var beaten = new ArrayList<Chat>();
    var racing =
        new Chats() {
          @Override
          public Optional<Chat> find(ChatKey key) {
            Optional<Chat> found = story.chats.find(key);
            if (beaten.isEmpty()) {
              beaten.add(Chat.fresh(key));
              story.called("c1", false);
            }
            return found;
          }

          @Override
          public boolean save(Chat chat, Instant now) {
            return story.chats.save(chat, now);
          }

          @Override
          public Page<Chat> of(AccountId account, String from, int most) {
            return story.chats.of(account, from, most);
          }

          @Override
          public Page<Chat> waiting(AccountId account, ChannelId channel, String from, int most) {
            return story.chats.waiting(account, channel, from, most);
          }
        };
    new HandlingChatEvents(
            story.accounts,
            racing,
            story.conversations,
            story.listeners,
            story.wakeUps,
            story.surroundings)
        .handle(
            Story.CHAT,
            List.of(
                new ChatEvent.CallReported("c1", false, story.now(), story.now()),
                new ChatEvent.CallReported("c2", true, story.now(), story.now())),
            false,
            story.now());
    assertThat(story.said()).hasSize(2);
    assertThat(story.said().get(1)).contains("video");
  }

  @Test
  void aRaceThatIsLostForEverIsAFault() {
    var losing =
        new Chats() {
          @Override
          public Optional<Chat> find(ChatKey key) {
            return story.chats.find(key);
          }

          @Override
          public boolean save(Chat chat, Instant now) {
            return false;
          }

          @Override
          public Page<Chat> of(AccountId account, String from, int most) {
            return story.chats.of(account, from, most);
          }

          @Override
          public Page<Chat> waiting(AccountId account, ChannelId channel, String from, int most) {
            return story.chats.waiting(account, channel, from, most);
          }
        };
    var handling =
        new HandlingChatEvents(
            story.accounts,
            losing,
            story.conversations,
            story.listeners,
            story.wakeUps,
            story.surroundings);
    var event = new ChatEvent.CallReported("c1", false, story.now(), story.now());
    assertThatThrownBy(() -> handling.handle(Story.CHAT, List.of(event), false, story.now()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRepeatedEventDoesNotSaveAgain() {
    story.sent("A").delivered("A").clientWrote("X").called("c1", false);
    long version = story.chat().stored().version();

    story.seconds(1).sent("A").delivered("A").clientWrote("X").called("c1", false);
    assertThat(story.chat().stored().version()).isEqualTo(version);
  }

  @Test
  void anEventThatIsTriedAgainDoesNotSaveAgain() {
    story.sent("A").sent("A").delivered("A").delivered("A").clientWrote("X").clientWrote("X");
    assertThat(story.chat().stored().version()).isEqualTo(3);
    assertThat(story.listeners.effects()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void manyEventsOfOneBatchKeepTheirOrderAndNeverLeaveMoreThanTheLimitPending() {
    ChatEvent[] calls =
        IntStream.range(0, 60)
            .mapToObj(
                call ->
                    new ChatEvent.CallReported("c" + call, call % 2 == 0, story.now(), story.now()))
            .toArray(ChatEvent[]::new);
    story.tell(calls);
    assertThat(story.said()).hasSize(60);
    assertThat(story.chat().pending()).hasSizeLessThanOrEqualTo(Chat.MOST_PENDING);
    assertThat(IntStream.range(0, 60))
        .allMatch(call -> story.said().get(call).contains("video") == (call % 2 == 0));
  }

  @Test
  void linesNeverGoBackInTimeThoughTheClockOfAnotherMachineDoes_SM5() {
    story.called("c1", false);
    var earlier = Story.BEGIN.minusSeconds(2);
    story.tell(new ChatEvent.CallReported("c2", true, earlier, earlier));
    assertThat(story.said()).hasSize(2);
    assertThat(story.said().get(1)).startsWith("10:00:00").contains("video");
  }

  @Test
  void aBatchThatDiedHalfWayIsDecidedAsIfItHadNot_DW12() {
    story.sent("A").minutes(90);
    var delivered =
        new ChatEvent.StatusReported(
            "A", MessageStatus.DELIVERED, Story.BEGIN.plusSeconds(900), story.now());
    var read =
        new ChatEvent.StatusReported(
            "A", MessageStatus.READ, Story.BEGIN.plusSeconds(3600), story.now());
    // The statuses stand in the conversation, the chat was not saved.
    var id = MessageId.reported(Story.CHAT, true, "A");
    story.conversations.advance(Story.CHAT, id, MessageStatus.READ, story.now());

    story.tell(delivered, read);
    assertThat(story.said()).last().asString().endsWith("finally delivered!");
  }
}
