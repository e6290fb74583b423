package dev.houston.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.Telling;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Tellings} promises. */
public abstract class TellingsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

  private final OutboxKey outbox = outbox("api");
  private Tellings tellings;

  /** An empty store, or one that others' tellings are in. */
  protected abstract Tellings tellings();

  @BeforeEach
  void begin() {
    tellings = tellings();
  }

  private static OutboxKey outbox(String destination) {
    return new OutboxKey(
        destination,
        new ChatKey(
            new AccountId(UUID.randomUUID().toString()),
            new ChannelId(UUID.randomUUID().toString()),
            new ChatId("79161234567")));
  }

  private static Telling telling(long number) {
    return new Telling(
        number,
        Telling.What.STATUS,
        new MessageId("0b9b6a53-3b45-8f4e-9d4a-2b1f6f0f7c11"),
        MessageStatus.READ,
        NOW,
        NOW.plusMillis(number),
        "Анна");
  }

  @Test
  void givesBackEveryFieldThatWasPut() {
    var message =
        new Telling(
            1,
            Telling.What.MESSAGE,
            new MessageId("0b9b6a53-3b45-8f4e-9d4a-2b1f6f0f7c11"),
            null,
            NOW,
            NOW,
            null);
    tellings.put(outbox, message);
    tellings.put(outbox, telling(2));
    assertThat(tellings.between(outbox, 0, Long.MAX_VALUE, 10))
        .containsExactly(message, telling(2));
  }

  @Test
  void takesANumberOnceAndSaysSo() {
    assertThat(tellings.put(outbox, telling(1))).isTrue();
    assertThat(tellings.put(outbox, telling(1))).isFalse();
    assertThat(tellings.between(outbox, 0, Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void givesThemInTheOrderOfTheirNumbersWithinTheLimits() {
    LongStream.rangeClosed(1, 12).map(n -> 13 - n).forEach(n -> tellings.put(outbox, telling(n)));
    assertThat(tellings.between(outbox, 2, 11, 5))
        .extracting(Telling::number)
        .containsExactly(3L, 4L, 5L, 6L, 7L);
    assertThat(tellings.between(outbox, 9, 11, 5))
        .extracting(Telling::number)
        .containsExactly(10L, 11L);
    assertThat(tellings.between(outbox, 12, Long.MAX_VALUE, 5)).isEmpty();
  }

  @Test
  void givesNothingOfAnotherOutbox() {
    tellings.put(outbox, telling(1));
    assertThat(tellings.between(outbox("api"), 0, Long.MAX_VALUE, 5)).isEmpty();
    assertThat(tellings.between(new OutboxKey("crm", outbox.chat()), 0, Long.MAX_VALUE, 5))
        .isEmpty();
  }
}
