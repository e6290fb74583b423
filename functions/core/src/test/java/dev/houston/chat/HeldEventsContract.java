package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatEvent.CallReported;
import dev.houston.chat.ChatEvent.MessageReported;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link HeldEvents} promises. */
public abstract class HeldEventsContract {
  private static final Instant T = Instant.parse("2026-03-02T10:00:00Z");

  private final ChatKey chat = key();
  private HeldEvents held;

  /** An empty store, or one that others' events are in. */
  protected abstract HeldEvents held();

  @BeforeEach
  void begin() {
    held = held();
  }

  private static ChatKey key() {
    return new ChatKey(
        new AccountId(UUID.randomUUID().toString()),
        new ChannelId(UUID.randomUUID().toString()),
        new ChatId("79161234567"));
  }

  private static ChatEvent wrote(String id) {
    return new MessageReported(
        id, false, T, T.plusMillis(5), MessageStatus.SENT, Content.text("text of " + id), "Olga");
  }

  @Test
  void givesBackWhatWasHeldInTheOrderOfTheNumbers_CH2() {
    var called = new CallReported("call", true, T, T.plusMillis(7));
    held.put(chat, 2, called);
    held.put(chat, 1, wrote("first"));
    held.put(chat, 3, wrote("third"));
    assertThat(held.between(chat, 0, 3, 10))
        .containsExactly(wrote("first"), called, wrote("third"));
  }

  @Test
  void givesOnlyWhatLiesBetweenTheNumbersAndNoMoreThanAsked() {
    for (int number = 1; number <= 5; number++) {
      held.put(chat, number, wrote("number " + number));
    }
    assertThat(held.between(chat, 1, 4, 10))
        .containsExactly(wrote("number 2"), wrote("number 3"), wrote("number 4"));
    assertThat(held.between(chat, 1, 4, 2)).containsExactly(wrote("number 2"), wrote("number 3"));
    assertThat(held.between(chat, 5, 5, 10)).isEmpty();
  }

  @Test
  void whatIsHeldGivesWayToNothingElse_NV1() {
    assertThat(held.put(chat, 1, wrote("first"))).isTrue();
    assertThat(held.put(chat, 1, wrote("of another step"))).isFalse();
    assertThat(held.between(chat, 0, 1, 10)).containsExactly(wrote("first"));
  }

  @Test
  void whatIsPutAgainIsHeldOnce() {
    assertThat(held.put(chat, 1, wrote("first"))).isTrue();
    assertThat(held.put(chat, 1, wrote("first"))).isTrue();
    assertThat(held.between(chat, 0, 2, 10)).containsExactly(wrote("first"));
  }

  @Test
  void anotherChatHasItsOwn() {
    held.put(key(), 1, wrote("another's"));
    assertThat(held.between(chat, 0, 1, 10)).isEmpty();
  }
}
