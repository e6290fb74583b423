package dev.houston.outgoing;

import static dev.houston.outgoing.SalesRoom.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.ChannelStatus;
import dev.houston.chat.ChatEvent.ChatOpened;
import dev.houston.chat.ChatKey;
import dev.houston.outgoing.QueuedChatEvents.Queued;
import org.junit.jupiter.api.Test;

/** DS-2: an operator opens a chat. */
class OpeningChatTest {
  private final SalesRoom room = new SalesRoom();
  private final OpeningChat opening = new OpeningChat(room.admitting, room.events);

  private String open() {
    return opening.open(
        SalesRoom.ACCOUNT,
        SalesRoom.CHANNEL,
        Addressee.number(SalesRoom.CLIENT),
        NOW,
        ChatKey::item,
        RefusalReason::error);
  }

  @Test
  void putsItIntoTheQueueOfTheChat() {
    ChatKey chat = SalesRoom.chat("79161234567");

    assertThat(open()).isEqualTo(chat.item());
    assertThat(room.events.all())
        .containsExactly(new Queued(chat, new ChatOpened(NOW), "opened/" + NOW.toEpochMilli()));
  }

  @Test
  void refusesWhileItIsImpossible_DS4() {
    room.impossible("79161234567");

    assertThat(open()).isEqualTo("BAD_CONTACT");
    assertThat(room.events.all()).isEmpty();
  }

  @Test
  void refusesByAChannelThatRefuses_OM1() {
    ChannelInStatus.put(
        room.accounts,
        room.channels,
        SalesRoom.ACCOUNT,
        SalesRoom.CHANNEL,
        ChannelStatus.DISABLED,
        NOW);

    assertThat(open()).isEqualTo("CHANNEL_BLOCKED");
    assertThat(room.events.all()).isEmpty();
  }
}
