package dev.houston.outgoing;

import static dev.houston.outgoing.SalesRoom.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.ChannelStatus;
import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.ChatEvent.MessageNotSent;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.Message;
import dev.houston.chat.Message.Author;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.notice.FailureReason;
import dev.houston.outgoing.Acceptance.Accepted;
import dev.houston.outgoing.Acceptance.Refused;
import dev.houston.outgoing.QueuedChatEvents.Queued;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** OM-5: only an operator sends an uncertain message again, or drops it. */
class SettlingUncertainTest {
  private final SalesRoom room = new SalesRoom();
  private final SettlingUncertain settling =
      new SettlingUncertain(room.admitting, room.conversations, room.events);
  private final ChatKey chat = room.open("79161234567");

  private Message ours(MessageStatus status) {
    return room.written(chat, Author.US, status);
  }

  @Test
  void sendsTheSameWordsAsANewMessageInsteadOfTheOldOne() {
    Message old = ours(MessageStatus.UNKNOWN);

    Acceptance answer = settling.sendAgain(old, NOW).orElseThrow();

    MessageId again = MessageId.again(chat, old.id());
    assertThat(answer).isEqualTo(new Accepted(again, chat));
    assertThat(room.events.all())
        .extracting(Queued::event)
        .containsExactly(new MessageAccepted(again, old.content(), null, old.id(), NOW));
    assertThat(again).isNotEqualTo(old.id());
  }

  /** Whoever presses twice sends it once: the chat adds a message once. */
  @Test
  void namesTheNewMessageTheSameHoweverOftenItIsAskedFor() {
    Message old = ours(MessageStatus.UNKNOWN);

    assertThat(settling.sendAgain(old, NOW.plusSeconds(9))).isEqualTo(settling.sendAgain(old, NOW));
  }

  @Test
  void answersTheSameWhenTheNewMessageStandsAlready() {
    Message old = ours(MessageStatus.FAILED);
    MessageId again = MessageId.again(chat, old.id());
    room.conversations.add(
        new Message(again, chat, Author.US, old.content(), NOW, NOW, MessageStatus.SENT, 0));

    assertThat(settling.sendAgain(old, NOW)).contains(new Accepted(again, chat));
    assertThat(room.events.all()).isEmpty();
  }

  @Test
  void sendsNothingByAChannelThatRefuses_OM1() {
    Message old = ours(MessageStatus.UNKNOWN);
    ChannelInStatus.put(
        room.accounts,
        room.channels,
        SalesRoom.ACCOUNT,
        SalesRoom.CHANNEL,
        ChannelStatus.NOT_PAID,
        NOW);

    assertThat(settling.sendAgain(old, NOW)).contains(new Refused(RefusalReason.CHANNEL_NOT_PAID));
    assertThat(room.events.all()).isEmpty();
  }

  @Test
  void dropsIt() {
    Message old = ours(MessageStatus.UNKNOWN);

    assertThat(settling.drop(old, NOW)).isTrue();

    assertThat(room.events.all())
        .extracting(Queued::event)
        .containsExactly(new MessageNotSent(old.id(), FailureReason.DROPPED, NOW));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void leavesAloneWhatIsNotUncertain(MessageStatus status) {
    Message certain = ours(status);

    assertThat(settling.sendAgain(certain, NOW)).isEmpty();
    assertThat(settling.drop(certain, NOW)).isFalse();
    assertThat(room.events.all()).isEmpty();
  }

  @Test
  void leavesAloneWhatTheConnectorIsKnownToHave_OM5() {
    Message known =
        new Message(
            new MessageId("11111111-2222-4333-8444-555555555555"),
            chat,
            Author.US,
            Content.text("Hello"),
            NOW,
            NOW,
            MessageStatus.UNKNOWN,
            0,
            new Message.Sending("wa-1", null, null));

    assertThat(settling.sendAgain(known, NOW)).isEmpty();
    assertThat(settling.drop(known, NOW)).isFalse();
    assertThat(room.events.all()).isEmpty();
  }

  @Test
  void leavesAloneWhatTheClientWrote() {
    Message theirs = room.written(chat, Author.CLIENT, null);

    assertThat(settling.sendAgain(theirs, NOW)).isEmpty();
    assertThat(settling.drop(theirs, NOW)).isFalse();
  }
}
