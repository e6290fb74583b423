package dev.houston.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final AccountId ACCOUNT = new AccountId("acme");
  private static final String CHANNEL = "0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11";
  private static final String CHAT = "chat#" + CHANNEL + "#79161234567";

  private final Outbox fresh = Outbox.fresh(new OutboxKey("api", Subject.ofItem(ACCOUNT, CHAT)));

  @Test
  void isNamedAfterItsDestinationAndItsChat() {
    assertThat(fresh.key().item()).isEqualTo("outbox#api#" + CHAT);
    assertThat(OutboxKey.ofItem(ACCOUNT, "outbox#api#" + CHAT)).isEqualTo(fresh.key());
  }

  @Test
  void isNamedAfterItsDestinationAndItsChannel() {
    var key = new OutboxKey("api", new Subject.OfChannel(ACCOUNT, new ChannelId(CHANNEL)));
    assertThat(key.item()).isEqualTo("outbox#api#channel#" + CHANNEL);
    assertThat(OutboxKey.ofItem(ACCOUNT, "outbox#api#channel#" + CHANNEL)).isEqualTo(key);
  }

  @Test
  void isNamedInALogWithoutTheNumber_NV2() {
    assertThat(fresh.key().toString()).startsWith("api of " + CHANNEL).doesNotContain("79161234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CHAT,
        "outbox#",
        "outbox#api",
        "outbox##" + CHAT,
        "outbox#api#x",
        "outbox#api#channel#",
        "outbox#api#channel#x",
        "outbox#api#channel#" + CHANNEL + "#79161234567",
      })
  void knowsWhatIsNoOutbox(String item) {
    assertThatThrownBy(() -> OutboxKey.ofItem(ACCOUNT, item))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pausesLongerAfterEachAttemptInVain() {
    Outbox outbox = fresh;
    Duration before = Duration.ZERO;
    for (int attempt = 0; attempt < 7; attempt++) {
      outbox = outbox.triedInVain(NOW, null);
      Duration pause = Duration.between(NOW, outbox.wakeAt().orElseThrow());
      assertThat(pause).isGreaterThan(before);
      before = pause;
    }
    assertThat(outbox.triedInVain(NOW, null).wakeAt()).contains(NOW.plus(Pauses.longest()));
  }

  @Test
  void waitsAsLongAsItsDestinationRests() {
    Instant later = NOW.plus(Duration.ofHours(3));
    assertThat(fresh.triedInVain(NOW, later).wakeAt()).contains(later);
    assertThat(fresh.triedInVain(NOW, NOW).wakeAt()).contains(NOW.plusSeconds(5));
  }

  @Test
  void startsAfreshAfterADelivery() {
    Outbox delivered = fresh.triedInVain(NOW, null).triedInVain(NOW, null).delivered(1);
    assertThat(delivered.attempts()).isZero();
    assertThat(delivered.wakeAt()).isEmpty();
    assertThat(delivered.behind()).isEqualTo(1);
  }

  @Test
  void triesForThreeDays_AP3() {
    Instant decided = NOW.minus(Duration.ofDays(3));
    assertThat(fresh.hasTriedLongEnough(decided, NOW)).isTrue();
    assertThat(fresh.hasTriedLongEnough(decided.plusMillis(1), NOW)).isFalse();
  }

  @Test
  void keepsWhatItGaveUpAndGoesOnBehindIt() {
    Outbox outbox = fresh.gaveUp(1).gaveUp(2).delivered(3).gaveUp(4);
    assertThat(outbox.kept()).containsExactly(new Span(1, 2), new Span(4, 4));
    assertThat(outbox.behind()).isEqualTo(4);
  }

  @Test
  void deliversWhatItKeptBeforeWhatIsNew() {
    Outbox outbox = fresh.gaveUp(1).gaveUp(2).delivered(3).gaveUp(4).delivered(5).replay(NOW);
    assertThat(List.of(outbox.behind(), outbox.upTo())).containsExactly(0L, 2L);
    outbox = outbox.delivered(1).delivered(2);
    assertThat(List.of(outbox.behind(), outbox.upTo())).containsExactly(3L, 4L);
    outbox = outbox.delivered(4);
    assertThat(List.of(outbox.behind(), outbox.upTo())).containsExactly(5L, Long.MAX_VALUE);
    assertThat(outbox.kept()).isEmpty();
  }

  @Test
  void triesAReplayForThreeDaysToo() {
    Outbox outbox = fresh.gaveUp(1).replay(NOW);
    Instant longAgo = NOW.minus(Duration.ofDays(100));
    assertThat(outbox.hasTriedLongEnough(longAgo, NOW.plus(Duration.ofDays(2)))).isFalse();
    assertThat(outbox.hasTriedLongEnough(longAgo, NOW.plus(Duration.ofDays(3)))).isTrue();
    assertThat(outbox.gaveUp(1).kept()).containsExactly(new Span(1, 1));
    assertThat(outbox.gaveUp(1).behind()).isEqualTo(1);
  }

  @Test
  void replaysOnceWhatIsAskedForTwice() {
    Outbox outbox = fresh.gaveUp(1).gaveUp(2).replay(NOW).delivered(1).replay(NOW);
    assertThat(outbox.replayed()).containsExactly(new Span(2, 2));
  }

  @Test
  void letsASpanOfWhichNothingIsLeftEnd() {
    Outbox outbox = fresh.gaveUp(1).gaveUp(2).delivered(3).replay(NOW).endOfSpan();
    assertThat(outbox.behind()).isEqualTo(3);
  }

  @Test
  void remembersSoManySpansAtMost() {
    Outbox outbox =
        IntStream.range(0, 100)
            .boxed()
            .reduce(
                fresh,
                (before, n) -> before.gaveUp(2L * n + 1).delivered(2L * n + 2),
                (one, other) -> other);
    assertThat(outbox.kept()).hasSize(Outbox.MOST_SPANS);
    assertThat(outbox.kept().get(0).first()).isEqualTo(1);
    assertThat(outbox.kept().get(Outbox.MOST_SPANS - 1)).isEqualTo(new Span(199, 199));
  }
}
