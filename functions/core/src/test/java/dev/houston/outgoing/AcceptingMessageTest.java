package dev.houston.outgoing;

import static dev.houston.outgoing.SalesRoom.NOW;
import static dev.houston.outgoing.SalesRoom.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.Message;
import dev.houston.chat.Message.Author;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.notice.NoticeKey;
import dev.houston.outgoing.Acceptance.Accepted;
import dev.houston.outgoing.Acceptance.Refused;
import dev.houston.outgoing.QueuedChatEvents.Queued;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OM-1, OM-2: what is accepted is safe, what is refused never existed. */
class AcceptingMessageTest {
  private final SalesRoom room = new SalesRoom();

  private void is(ChannelStatus status) {
    ChannelInStatus.put(
        room.accounts, room.channels, SalesRoom.ACCOUNT, SalesRoom.CHANNEL, status, NOW);
  }

  private Acceptance accept(Draft draft) {
    return room.accepting().accept(draft, NOW);
  }

  private static Draft to(Addressee to) {
    return new Draft(SalesRoom.ACCOUNT, SalesRoom.CHANNEL, to, Content.text("Hello"), null, null);
  }

  private static Draft to(String number) {
    return to(Addressee.number(new ChatId(number)));
  }

  private static Draft answering(MessageId reference) {
    return new Draft(
        SalesRoom.ACCOUNT,
        SalesRoom.CHANNEL,
        Addressee.number(SalesRoom.CLIENT),
        Content.text("Hello"),
        reference,
        null);
  }

  /** The status at that moment decides (OM-2), each one of CH-1's table. */
  @Nested
  class ByTheStatusOfTheChannel {

    @ParameterizedTest
    @EnumSource(
        mode = EnumSource.Mode.EXCLUDE,
        names = {"DISABLED", "NOT_PAID", "DELETED"})
    void putsWhatIsAcceptedIntoTheQueueOfItsChat_OM2(ChannelStatus status) {
      is(status);

      Acceptance answer = accept(draft("Hello", null));

      MessageId id = room.ids.get(0);
      ChatKey chat = SalesRoom.chat("79161234567");
      assertThat(answer).isEqualTo(new Accepted(id, chat));
      var event = new MessageAccepted(id, Content.text("Hello"), null, NOW);
      assertThat(room.events.all()).containsExactly(new Queued(chat, event, "accepted/" + id));
    }

    @ParameterizedTest
    @CsvSource({
      "DISABLED, CHANNEL_DISABLED, CHANNEL_BLOCKED, CHANNEL_DISABLED",
      "NOT_PAID, CHANNEL_NOT_PAID, CHANNEL_NO_MONEY, CHANNEL_NOT_PAID",
      "DELETED, CHANNEL_MISSING, CHANNEL_NOT_FOUND, CHANNEL_MISSING"
    })
    void leavesNothingOfWhatIsRefused_OM1(
        ChannelStatus status, RefusalReason reason, String error, NoticeKey notice) {
      is(status);

      Acceptance answer = accept(draft("Hello", "name"));

      assertThat(answer).isEqualTo(new Refused(reason));
      assertThat(reason.error()).isEqualTo(error);
      assertThat(reason.notice()).contains(notice);
      assertThat(room.events.all()).isEmpty();
      assertThat(room.names.find(SalesRoom.ACCOUNT, "name", NOW)).isEmpty();
    }

    @Test
    void refusesForAChannelThatIsUnknown() {
      var unknown = new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c12");
      Addressee client = Addressee.number(SalesRoom.CLIENT);

      assertThat(
              accept(
                  new Draft(SalesRoom.ACCOUNT, unknown, client, Content.text("Hello"), null, null)))
          .isEqualTo(new Refused(RefusalReason.CHANNEL_MISSING));
    }

    @Test
    void refusesForAChannelOfAnotherAccount_NV2() {
      Addressee client = Addressee.number(SalesRoom.CLIENT);

      assertThat(
              accept(
                  new Draft(
                      new AccountId("other"),
                      SalesRoom.CHANNEL,
                      client,
                      Content.text("Hello"),
                      null,
                      null)))
          .isEqualTo(new Refused(RefusalReason.CHANNEL_MISSING));
    }
  }

  /** To whom it goes. */
  @Nested
  class ByItsAddressee {

    @Test
    void refusesWhileItsChatIsImpossible_DS4() {
      room.impossible("79161234567");

      assertThat(accept(draft("Hello", null))).isEqualTo(new Refused(RefusalReason.NO_WHATSAPP));
      assertThat(room.events.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {SalesRoom.OWN_NUMBER})
    void refusesToWriteToTheChannelItself(String number) {
      assertThat(accept(to(number))).isEqualTo(new Refused(RefusalReason.OWN_NUMBER));
    }

    /** Brazil's ninth digit makes no second chat, nor do Mexico's 1 and Argentina's 9. */
    @ParameterizedTest
    @CsvSource({
      "551187654321, 5511987654321",
      "5511987654321, 551187654321",
      "5215512345678, 525512345678",
      "541123456789, 5491123456789"
    })
    void goesOnInTheChatThatThereIsUnderAnotherFormOfTheNumber(String chat, String written) {
      ChatKey key = room.open(chat);

      assertThat(accept(to(written))).isEqualTo(new Accepted(room.ids.get(0), key));
    }

    @Test
    void takesTheFormThatIsWrittenWhereThereIsNoChat() {
      assertThat(accept(to("5511987654321")))
          .isEqualTo(new Accepted(room.ids.get(0), SalesRoom.chat("5511987654321")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99887766554433@lid", "89161234567890123"})
    void writesToWhoeverHasAChatAlready(String client) {
      ChatKey key = room.open(client);

      assertThat(accept(to(Addressee.known(new ChatId(client)))))
          .isEqualTo(new Accepted(room.ids.get(0), key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99887766554433@lid", "89161234567890123"})
    void refusesWhoeverHasNone(String client) {
      assertThat(accept(to(Addressee.known(new ChatId(client)))))
          .isEqualTo(new Refused(RefusalReason.NO_SUCH_CONTACT));
    }

    @Test
    void writesToTheNumberBehindAHiddenIdentityOnceItIsKnown() {
      var hidden = new ChatId("99887766554433@lid");
      room.open(hidden.value());
      ChatKey key = SalesRoom.chat("79161234567");
      room.hiddenIdentities.learn(SalesRoom.CHANNEL, hidden, SalesRoom.CLIENT);

      assertThat(accept(to(Addressee.known(hidden)))).isEqualTo(new Accepted(room.ids.get(0), key));
    }
  }

  /** What it answers. */
  @Nested
  class ByItsReference {

    @ParameterizedTest
    @EnumSource(names = {"CLIENT", "US"})
    void answersAMessageOfItsChat(Author author) {
      Message answered = room.written(SalesRoom.chat("79161234567"), author, MessageStatus.SENT);

      accept(answering(answered.id()));

      assertThat(room.events.all())
          .extracting(queued -> ((MessageAccepted) queued.event()).refersTo())
          .containsExactly(answered.id());
    }

    @Test
    void refusesToAnswerASystemMessage() {
      Message line = room.written(SalesRoom.chat("79161234567"), Author.SYSTEM, null);

      assertThat(accept(answering(line.id())))
          .isEqualTo(new Refused(RefusalReason.REFERENCE_MISSING));
    }

    @Test
    void refusesToAnswerAMessageOfAnotherChat() {
      Message other = room.written(SalesRoom.chat("79160000000"), Author.CLIENT, null);

      assertThat(accept(answering(other.id())))
          .isEqualTo(new Refused(RefusalReason.REFERENCE_MISSING));
      assertThat(room.events.all()).isEmpty();
    }
  }

  @Test
  void givesEveryMessageWithoutANameAnIdOfItsOwn() {
    accept(draft("Hello", null));
    accept(draft("Hello", null));

    assertThat(List.copyOf(room.ids)).doesNotHaveDuplicates().hasSize(2);
    assertThat(room.events.all()).extracting(Queued::cause).doesNotHaveDuplicates();
  }
}
