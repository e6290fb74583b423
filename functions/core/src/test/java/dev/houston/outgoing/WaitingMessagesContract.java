package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.chat.Page;
import dev.houston.chat.WaitingMessage;
import dev.houston.chat.WaitingMessage.Kind;
import dev.houston.outgoing.WaitingMessages.Backlog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WaitingMessages} promises. */
public abstract class WaitingMessagesContract {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

  private final AccountId account = new AccountId(UUID.randomUUID().toString());
  private final ChannelId channel = new ChannelId(UUID.randomUUID().toString());
  private WaitingMessages waiting;

  /** An empty queue, or one in which others' messages wait. */
  protected abstract WaitingMessages waiting();

  @BeforeEach
  void begin() {
    waiting = waiting();
  }

  private WaitingMessage message(int milliseconds) {
    return message(account, channel, milliseconds);
  }

  private static WaitingMessage message(AccountId account, ChannelId channel, int milliseconds) {
    return new WaitingMessage(
        new ChatKey(account, channel, new ChatId("79165550101")),
        new MessageId(UUID.randomUUID().toString()),
        Kind.MESSAGE,
        NOW.plusMillis(milliseconds),
        milliseconds % 2 == 0);
  }

  private List<WaitingMessage> all() {
    return waiting.of(account, channel, null, 100).items();
  }

  @Test
  void givesBackEveryField() {
    var question =
        new WaitingMessage(
            new ChatKey(account, channel, new ChatId("120363000000001@lid")),
            new MessageId(UUID.randomUUID().toString()),
            Kind.QUESTION,
            NOW,
            true);
    WaitingMessage message = message(1);
    waiting.put(question);
    waiting.put(message);
    assertThat(all()).containsExactly(question, message);
  }

  @Test
  void isInTheOrderOfAcceptance_OM3() {
    List<WaitingMessage> messages = List.of(message(-200_000), message(0), message(1), message(9));
    waiting.put(messages.get(2));
    waiting.put(messages.get(0));
    waiting.put(messages.get(3));
    waiting.put(messages.get(1));
    assertThat(all()).isEqualTo(messages);
  }

  @Test
  void aMessagePutAgainChangesNothing() {
    WaitingMessage message = message(0);
    waiting.put(message);
    waiting.put(
        new WaitingMessage(
            message.chat(), message.message(), message.kind(), message.acceptedAt(), false));
    assertThat(all()).containsExactly(message);
  }

  @Test
  void twoOfOneMomentBothWait() {
    waiting.put(message(0));
    waiting.put(message(0));
    assertThat(all()).hasSize(2);
  }

  @Test
  void whatIsRemovedDoesNotWaitAndMayBeRemovedAgain() {
    WaitingMessage message = message(0);
    WaitingMessage other = message(1);
    waiting.put(message);
    waiting.put(other);
    waiting.remove(message);
    waiting.remove(message);
    assertThat(all()).containsExactly(other);
  }

  @Test
  void pagesLeaveNothingOutAndRepeatNothing() {
    List<WaitingMessage> messages = IntStream.range(0, 7).mapToObj(this::message).toList();
    messages.forEach(waiting::put);
    var found = new ArrayList<WaitingMessage>();
    Optional<String> next = Optional.empty();
    do {
      Page<WaitingMessage> page = waiting.of(account, channel, next.orElse(null), 3);
      found.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    assertThat(found).isEqualTo(messages);
  }

  @Test
  void aPageGoesOnBehindWhatWasRemovedMeanwhile() {
    List<WaitingMessage> messages = IntStream.range(0, 4).mapToObj(this::message).toList();
    messages.forEach(waiting::put);
    String next = waiting.of(account, channel, null, 2).next().orElseThrow();
    waiting.remove(messages.get(1));
    assertThat(waiting.of(account, channel, next, 5).items()).isEqualTo(messages.subList(2, 4));
  }

  @Test
  void aPlaceThatNobodyGaveIsNone() {
    assertThatThrownBy(() -> waiting.of(account, channel, "!!", 5))
        .isInstanceOf(Page.UnknownPlaceException.class);
  }

  @Test
  void findsOneByItsId() {
    WaitingMessage message = message(3);
    waiting.put(message(1));
    waiting.put(message);
    assertThat(waiting.find(account, channel, message.message())).contains(message);
    assertThat(waiting.find(account, channel, message(4).message())).isEmpty();
  }

  @Test
  void tellsHowMuchWaitsAndSinceWhen_OM8() {
    assertThat(waiting.backlog(account, channel)).isEqualTo(new Backlog(0, Optional.empty()));
    IntStream.range(0, 30).forEach(n -> waiting.put(message(n)));
    assertThat(waiting.backlog(account, channel)).isEqualTo(new Backlog(30, Optional.of(NOW)));
  }

  @Test
  void channelsAndAccountsAreApart_NV2() {
    WaitingMessage message = message(0);
    waiting.put(message);
    waiting.put(message(account, new ChannelId(UUID.randomUUID().toString()), 0));
    waiting.put(message(new AccountId(UUID.randomUUID().toString()), channel, 0));
    assertThat(all()).containsExactly(message);
    assertThat(waiting.backlog(account, channel).count()).isEqualTo(1);
  }
}
