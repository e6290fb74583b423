package dev.houston.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelState;
import dev.houston.channel.ChannelTelling;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.chat.Telling;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Tellings} promises. */
public abstract class TellingsContract {
  private final AccountId account = new AccountId(UUID.randomUUID().toString());
  private Tellings tellings;

  /** An empty store, or one that others' tellings are in. */
  protected abstract Tellings tellings();

  @BeforeEach
  void begin() {
    tellings = tellings();
  }

  private OutboxKey outbox(ToldOf kind) {
    return new OutboxKey("api", kind.subject(account, 1));
  }

  @Test
  void givesBackEveryFieldOfWhatIsToldOfAChat() {
    ChatKey chat = ToldOf.CHAT.subject(account, 1).fold(Subject.OfChat::chat, none -> null);
    var message =
        new Telling(
            1,
            Telling.What.MESSAGE,
            new MessageId("0b9b6a53-3b45-8f4e-9d4a-2b1f6f0f7c11"),
            null,
            ToldOf.NOW,
            ToldOf.NOW,
            null);
    tellings.put("api", new Post.OfChat(chat, message));
    tellings.put("api", ToldOf.CHAT.post(account, 2));
    assertThat(tellings.between(outbox(ToldOf.CHAT), 0, Long.MAX_VALUE, 10))
        .containsExactly(new Post.OfChat(chat, message), ToldOf.CHAT.post(account, 2));
  }

  @ParameterizedTest
  @EnumSource
  void givesBackWhoIsTold_OM6(Telling.Audience audience) {
    ChatKey chat = ToldOf.CHAT.subject(account, 1).fold(Subject.OfChat::chat, none -> null);
    var line =
        new Telling(
            1,
            Telling.What.MESSAGE,
            new MessageId("0b9b6a53-3b45-8f4e-9d4a-2b1f6f0f7c11"),
            null,
            ToldOf.NOW,
            ToldOf.NOW,
            null,
            audience);
    tellings.put("api", new Post.OfChat(chat, line));
    assertThat(tellings.between(outbox(ToldOf.CHAT), 0, 1, 10))
        .containsExactly(new Post.OfChat(chat, line));
  }

  @ParameterizedTest
  @EnumSource
  void givesBackEveryFieldOfWhatIsToldOfAChannel_CH6(ChannelState state) {
    var post =
        new Post.OfChannel(account, ToldOf.channel(1), new ChannelTelling(1, state, ToldOf.NOW));
    tellings.put("api", post);
    assertThat(tellings.between(outbox(ToldOf.CHANNEL), 0, Long.MAX_VALUE, 10))
        .containsExactly(post);
  }

  @ParameterizedTest
  @EnumSource
  void takesANumberOnceAndSaysSo(ToldOf kind) {
    assertThat(tellings.put("api", kind.post(account, 1))).isTrue();
    assertThat(tellings.put("api", kind.post(account, 1))).isFalse();
    assertThat(tellings.between(outbox(kind), 0, Long.MAX_VALUE, 10)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void givesThemInTheOrderOfTheirNumbersWithinTheLimits_SM5(ToldOf kind) {
    LongStream.rangeClosed(1, 12)
        .map(n -> 13 - n)
        .forEach(n -> tellings.put("api", kind.post(account, n)));
    assertThat(tellings.between(outbox(kind), 2, 11, 5))
        .extracting(Post::number)
        .containsExactly(3L, 4L, 5L, 6L, 7L);
    assertThat(tellings.between(outbox(kind), 9, 11, 5))
        .extracting(Post::number)
        .containsExactly(10L, 11L);
    assertThat(tellings.between(outbox(kind), 12, Long.MAX_VALUE, 5)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void givesNothingOfAnotherOutbox_NV2(ToldOf kind) {
    tellings.put("api", kind.post(account, 1));
    var stranger = new AccountId(UUID.randomUUID().toString());
    for (ToldOf other : ToldOf.values()) {
      assertNothingIn(new OutboxKey("api", other.subject(stranger, 1)));
      assertNothingIn(new OutboxKey("api", other.subject(account, 2)));
      assertNothingIn(new OutboxKey("crm", other.subject(account, 1)));
    }
  }

  private void assertNothingIn(OutboxKey outbox) {
    assertThat(tellings.between(outbox, 0, Long.MAX_VALUE, 5)).isEmpty();
  }
}
