package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelCounts.Counted;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link ChannelCounts} promises. */
public abstract class ChannelCountsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

  private final AccountId account = new AccountId(UUID.randomUUID().toString());
  private final ChannelId channel = new ChannelId(UUID.randomUUID().toString());
  private ChannelCounts counts;

  /** No counts, or those of other accounts. */
  protected abstract ChannelCounts counts();

  @BeforeEach
  void begin() {
    counts = counts();
  }

  @Test
  void whatNeverCameIsLeftOut() {
    assertThat(counts.of(account, channel)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Counted.class)
  void countsEachOfItsOwn(Counted counted) {
    for (int time = 0; time < 3; time++) {
      counts.add(account, channel, counted, null, NOW.plusSeconds(time));
    }
    assertThat(counts.of(account, channel)).isEqualTo(Map.of(counted, 3L));
  }

  @Test
  void countsAllKindsSideBySide() {
    counts.add(account, channel, Counted.DROPPED_CALLS, null, NOW);
    counts.add(account, channel, Counted.UNKNOWN_REPORTS, "HIBERNATING", NOW);
    counts.add(account, channel, Counted.UNKNOWN_REPORTS, "", NOW);
    counts.add(account, channel, Counted.LATE_REPORTS, "WORKING", NOW.minusSeconds(1));
    assertThat(counts.of(account, channel))
        .isEqualTo(
            Map.of(
                Counted.DROPPED_CALLS, 1L,
                Counted.UNKNOWN_REPORTS, 2L,
                Counted.LATE_REPORTS, 1L));
  }

  @Test
  void countsEveryChannelOfItsOwn() {
    counts.add(account, channel, Counted.DROPPED_MESSAGES, null, NOW);
    assertThat(counts.of(account, new ChannelId(UUID.randomUUID().toString()))).isEmpty();
  }

  @Test
  void countsForNoOtherAccount_NV2() {
    counts.add(account, channel, Counted.REPORTS_FOR_NOBODY, "working", NOW);
    var foreign = new AccountId(UUID.randomUUID().toString());
    assertThat(counts.of(foreign, channel)).isEmpty();
  }
}
