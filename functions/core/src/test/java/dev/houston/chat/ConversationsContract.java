package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.Conversations.To;
import dev.houston.notice.FailureReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Conversations} promises. */
public abstract class ConversationsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

  private final ChatKey chat =
      new ChatKey(
          new AccountId(UUID.randomUUID().toString()),
          new ChannelId(UUID.randomUUID().toString()),
          new ChatId("79161234567"));
  private Conversations conversations;

  /** An empty store, or one that other chats' messages are in. */
  protected abstract Conversations conversations();

  @BeforeEach
  void begin() {
    conversations = conversations();
  }

  private Message ours(String id, Instant at, MessageStatus status) {
    return new Message(
        MessageId.reported(chat, true, id),
        chat,
        Message.Author.US,
        new Content(Content.Type.IMAGE, "Привет \u200f👋", "https://files.example.com/1"),
        at,
        NOW,
        status,
        0);
  }

  private Message line(long number, Instant at) {
    return new Message(
        MessageId.ofEffect(chat, "line " + number),
        chat,
        Message.Author.SYSTEM,
        new Content(Content.Type.SYSTEM, "line " + number, null),
        at,
        at,
        null,
        number);
  }

  private List<Message> all() {
    return conversations.of(chat, null, false, 100).items();
  }

  @Test
  void givesBackEveryFieldThatWasAdded() {
    Message message = ours("A", NOW, MessageStatus.SENT);
    assertThat(conversations.add(message)).isEqualTo(message);
    assertThat(all()).containsExactly(message);
  }

  /** A message that was accepted, and waits to be handed over. */
  private Message accepted(String id) {
    return new Message(
        MessageId.ofEffect(chat, "accepted " + id),
        chat,
        Message.Author.US,
        Content.text(id),
        NOW,
        NOW,
        MessageStatus.WAITING,
        0,
        new Message.Sending(null, MessageId.ofEffect(chat, "quoted"), null));
  }

  private static Conversations.Reached reached(
      MessageStatus status, String connectorId, FailureReason failure) {
    return new Conversations.Reached(status, NOW.plusSeconds(1), connectorId, failure, To.ANY);
  }

  @ParameterizedTest
  @EnumSource
  void givesBackWhatIsKnownOfItsSending(FailureReason reason) {
    Message base = ours("A", NOW, MessageStatus.FAILED);
    var sending = new Message.Sending("3EB0/1", MessageId.ofEffect(chat, "quoted"), reason);
    Message message =
        new Message(
            base.id(),
            chat,
            base.author(),
            base.content(),
            NOW,
            NOW,
            MessageStatus.FAILED,
            0,
            sending);
    conversations.add(message);
    assertThat(conversations.find(chat, message.id())).contains(message);
  }

  @Test
  void keepsWhatTheConnectorCallsAMessageThatItTook() {
    Message message = conversations.add(accepted("A"));
    Message sent =
        conversations
            .advance(chat, message.id(), reached(MessageStatus.SENT, "3EB0", null))
            .orElseThrow()
            .message();
    assertThat(sent.sending())
        .isEqualTo(new Message.Sending("3EB0", message.sending().refersTo(), null));
    assertThat(conversations.find(chat, message.id())).contains(sent);
  }

  @Test
  void keepsWhatTheConnectorCallsItThoughTheStatusIsNoNews_OM5() {
    Message message = conversations.add(accepted("A"));
    conversations.advance(chat, message.id(), MessageStatus.UNKNOWN, NOW);
    conversations.advance(chat, message.id(), reached(MessageStatus.SENT, "3EB0", null));
    Message found = conversations.find(chat, message.id()).orElseThrow();
    assertThat(found.status()).isEqualTo(MessageStatus.UNKNOWN);
    assertThat(found.sending().connectorId()).isEqualTo("3EB0");
  }

  @Test
  void keepsWhyAMessageFailed_DW11() {
    Message message = conversations.add(accepted("A"));
    conversations.advance(
        chat, message.id(), reached(MessageStatus.FAILED, null, FailureReason.SPAM));
    Message found = conversations.find(chat, message.id()).orElseThrow();
    assertThat(found.sending().failure()).isEqualTo(FailureReason.SPAM);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN", "FAILED"})
  void leavesWhatIsSentToWhoeverReportsOfIt_OM5(MessageStatus status) {
    Message message = conversations.add(accepted("A"));
    conversations.advance(chat, message.id(), MessageStatus.SENT, NOW);
    var unlessSent =
        new Conversations.Reached(status, NOW, null, FailureReason.DROPPED, To.UNLESS_SENT);
    Conversations.Advance advance =
        conversations.advance(chat, message.id(), unlessSent).orElseThrow();
    assertThat(advance.message().status()).isEqualTo(MessageStatus.SENT);
    assertThat(advance.isOfThisReport()).isFalse();
  }

  @Test
  void changesWhatWaitsThoughItWouldLeaveWhatIsSent_OM8() {
    Message message = conversations.add(accepted("A"));
    var dropped =
        new Conversations.Reached(
            MessageStatus.FAILED, NOW, null, FailureReason.DROPPED, To.UNLESS_SENT);
    Conversations.Advance advance =
        conversations.advance(chat, message.id(), dropped).orElseThrow();
    assertThat(advance.message().status()).isEqualTo(MessageStatus.FAILED);
    assertThat(advance.isOfThisReport()).isTrue();
  }

  @Test
  void givesAnUncertainMessageALowerStatusOnlyOnRequest_OM5() {
    Message message = conversations.add(accepted("A"));
    conversations.advance(chat, message.id(), MessageStatus.UNKNOWN, NOW);
    var sent = new Conversations.Reached(MessageStatus.SENT, NOW, "3EB0", null, To.ALSO_UNCERTAIN);
    Conversations.Advance advance = conversations.advance(chat, message.id(), sent).orElseThrow();
    assertThat(advance.message().status()).isEqualTo(MessageStatus.SENT);
    assertThat(advance.message().sending().connectorId()).isEqualTo("3EB0");
    assertThat(advance.isOfThisReport()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"ALSO_UNCERTAIN", "ONLY_UNCERTAIN"})
  void knowsThatWhatTheConnectorHasANameForIsNotUncertain_DW7(To to) {
    Message message = conversations.add(accepted("A"));
    conversations.advance(chat, message.id(), reached(MessageStatus.UNKNOWN, "3EB0", null));
    MessageStatus status = to == To.ONLY_UNCERTAIN ? MessageStatus.FAILED : MessageStatus.SENT;
    var reached = new Conversations.Reached(status, NOW, null, null, to);
    assertThat(conversations.advance(chat, message.id(), reached).orElseThrow().message().status())
        .isEqualTo(MessageStatus.UNKNOWN);
  }

  @Test
  void failsOnlyWhatIsUncertainIfSoAskedFor_OM5() {
    Message message = conversations.add(accepted("A"));
    var dropped =
        new Conversations.Reached(
            MessageStatus.FAILED, NOW, null, FailureReason.DROPPED, To.ONLY_UNCERTAIN);
    assertThat(conversations.advance(chat, message.id(), dropped).orElseThrow().message().status())
        .isEqualTo(MessageStatus.WAITING);
    conversations.advance(chat, message.id(), MessageStatus.UNKNOWN, NOW);
    assertThat(conversations.advance(chat, message.id(), dropped).orElseThrow().message().status())
        .isEqualTo(MessageStatus.FAILED);
  }

  private MessageId alias(Message message, String reported) {
    MessageId id = MessageId.reported(chat, true, reported);
    assertThat(conversations.alias(chat, id, message.id(), NOW).message()).isEqualTo(message.id());
    return id;
  }

  @Test
  void findsAMessageUnderItsReportedId_OM5() {
    Message message = conversations.add(accepted("A"));
    assertThat(conversations.find(chat, alias(message, "3EB0"))).contains(message);
    assertThat(all()).containsExactly(message);
  }

  @Test
  void addsNothingUnderTheReportedIdOfAMessage_OM5() {
    Message message = conversations.add(accepted("A"));
    alias(message, "3EB0");
    assertThat(conversations.add(ours("3EB0", NOW, MessageStatus.SENT))).isEqualTo(message);
    assertThat(all()).containsExactly(message);
  }

  @Test
  void advancesAMessageUnderItsReportedId_OM5() {
    Message message = conversations.add(accepted("A"));
    Conversations.Advance advance = advance(alias(message, "3EB0"), MessageStatus.READ, 2);
    assertThat(advance.message().id()).isEqualTo(message.id());
    assertThat(advance.message().status()).isEqualTo(MessageStatus.READ);
    assertThat(advance.isOfThisReport()).isTrue();
  }

  @Test
  void givesAReportedIdToOneMessageOnly_OM5() {
    Message first = conversations.add(accepted("A"));
    Message second = conversations.add(accepted("B"));
    MessageId reported = alias(first, "3EB0");
    assertThat(conversations.alias(chat, reported, second.id(), NOW).message())
        .isEqualTo(first.id());
    assertThat(conversations.find(chat, reported)).contains(first);
  }

  @Test
  void takesAnAliasTwice_OM5() {
    Message message = conversations.add(accepted("A"));
    alias(message, "3EB0");
    assertThat(conversations.find(chat, alias(message, "3EB0"))).contains(message);
  }

  @Test
  void replacesWhatWasTakenForAMessageOfItsOwn_OM5() {
    Message message = conversations.add(accepted("A"));
    Message taken = conversations.add(ours("3EB0", NOW, MessageStatus.DELIVERED));
    assertThat(conversations.alias(chat, taken.id(), message.id(), NOW).before())
        .contains(MessageStatus.DELIVERED);
    assertThat(all()).containsExactly(message);
  }

  @Test
  void addsAMessageAnewUnderAnIdThatStandsForNothing() {
    Message reported = ours("3EB0", NOW, MessageStatus.SENT);
    conversations.alias(chat, reported.id(), MessageId.ofEffect(chat, "gone"), NOW);
    assertThat(conversations.find(chat, reported.id())).isEmpty();
    assertThat(conversations.add(reported)).isEqualTo(reported);
    assertThat(all()).containsExactly(reported);
  }

  @Test
  void addsAMessageOnceAndTellsWhatStands() {
    Message message = ours("A", NOW, MessageStatus.SENT);
    conversations.add(message);
    conversations.advance(chat, message.id(), MessageStatus.READ, NOW);

    Message again = conversations.add(ours("A", NOW.plusSeconds(1), MessageStatus.SENT));
    assertThat(again.status()).isEqualTo(MessageStatus.READ);
    assertThat(again.at()).isEqualTo(NOW);
    assertThat(all()).hasSize(1);
  }

  @Test
  void advancesAStatusButNeverBack_DW12() {
    MessageId id = ours("A", NOW, MessageStatus.SENT).id();
    conversations.add(ours("A", NOW, MessageStatus.SENT));
    Message read = ours("A", NOW, MessageStatus.READ);
    assertThat(advance(id, MessageStatus.READ, 1).message()).isEqualTo(read);
    assertThat(advance(id, MessageStatus.DELIVERED, 2).message()).isEqualTo(read);
    assertThat(advance(id, MessageStatus.READ, 3).message()).isEqualTo(read);
    assertThat(conversations.find(chat, id)).contains(read);
    assertThat(all().get(0).status()).isEqualTo(MessageStatus.READ);
  }

  @Test
  void tellsTheReportOfAStatusFromARepetition() {
    MessageId id = ours("A", NOW, MessageStatus.SENT).id();
    conversations.add(ours("A", NOW, MessageStatus.SENT));
    assertThat(advance(id, MessageStatus.SENT, 0).isOfThisReport()).isTrue();
    assertThat(advance(id, MessageStatus.SENT, 1).isOfThisReport()).isFalse();
    assertThat(advance(id, MessageStatus.DELIVERED, 2).isOfThisReport()).isTrue();
    assertThat(advance(id, MessageStatus.READ, 3).isOfThisReport()).isTrue();
    assertThat(advance(id, MessageStatus.DELIVERED, 2).isOfThisReport()).isTrue();
    assertThat(advance(id, MessageStatus.DELIVERED, 4).isOfThisReport()).isFalse();
    assertThat(advance(id, MessageStatus.UNKNOWN, 5).isOfThisReport()).isFalse();
  }

  private Conversations.Advance advance(MessageId id, MessageStatus status, long secondsLater) {
    return conversations.advance(chat, id, status, NOW.plusSeconds(secondsLater)).orElseThrow();
  }

  @Test
  void advancesNothingThatIsNotThere() {
    MessageId unknown = MessageId.reported(chat, true, "unknown");
    assertThat(conversations.advance(chat, unknown, MessageStatus.READ, NOW)).isEmpty();
    assertThat(conversations.find(chat, unknown)).isEmpty();
    assertThat(all()).isEmpty();
  }

  @Test
  void ordersByTimeAndLinesOfOneMomentByTheirNumber_SM5() {
    Message early = ours("A", NOW.minusSeconds(60), MessageStatus.SENT);
    Message same = ours("B", NOW, MessageStatus.SENT);
    List<Message> lines =
        List.of(line(9, NOW), line(10, NOW), line(11, NOW), line(12, NOW.plusMillis(1)));
    lines.forEach(conversations::add);
    conversations.add(same);
    conversations.add(early);

    var expected = new ArrayList<Message>(List.of(early, same));
    expected.addAll(lines);
    assertThat(all()).containsExactlyElementsOf(expected);
  }

  @Test
  void ordersMessagesOfOneSecondByTheirArrival() {
    List<Message> messages =
        LongStream.range(0, 10)
            .mapToObj(
                n ->
                    new Message(
                        MessageId.reported(chat, false, "M" + n),
                        chat,
                        Message.Author.CLIENT,
                        Content.text("message " + n),
                        NOW,
                        NOW.plusMillis(n),
                        null,
                        0))
            .toList();
    messages.forEach(conversations::add);
    assertThat(all()).containsExactlyElementsOf(messages);
  }

  @Test
  void givesPagesFromEitherEnd() {
    List<Message> lines = LongStream.rangeClosed(1, 7).mapToObj(n -> line(n, NOW)).toList();
    lines.forEach(conversations::add);
    assertThat(paged(false)).containsExactlyElementsOf(lines);

    var reversed = new ArrayList<Message>(lines);
    Collections.reverse(reversed);
    assertThat(paged(true)).containsExactlyElementsOf(reversed);
  }

  private List<Message> paged(boolean newestFirst) {
    var listed = new ArrayList<Message>();
    String from = null;
    do {
      Page<Message> page = conversations.of(chat, from, newestFirst, 3);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
      listed.addAll(page.items());
      from = page.next().orElse(null);
    } while (from != null);
    return listed;
  }

  @Test
  void showsNothingOfAnotherChat() {
    conversations.add(line(1, NOW));
    var other = new ChatKey(chat.account(), chat.channel(), new ChatId("79160000000"));
    assertThat(conversations.of(other, null, false, 10).items()).isEmpty();
  }

  @Test
  void refusesAPlaceThatItDidNotGive() {
    assertThatThrownBy(() -> conversations.of(chat, "%!%", false, 10))
        .isInstanceOf(Page.UnknownPlaceException.class);
  }
}
