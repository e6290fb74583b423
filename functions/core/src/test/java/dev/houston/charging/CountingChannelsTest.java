package dev.houston.charging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.balance.ChannelDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** BA-1: which channels a date is charged for. */
class CountingChannelsTest {
  private static final LocalDate YESTERDAY = LocalDate.parse("2026-03-01");

  /** Two channels were connected in it, at 10:00 on the 2nd of March. */
  private final AccountStory story = AccountStory.inUtc();

  @Test
  void countsAChannelFromTheDateOnWhichItWasConnected() {
    ChannelDays days =
        new CountingChannels(story.channels)
            .count(
                AccountStory.ACCOUNT,
                List.of(YESTERDAY, YESTERDAY.plusDays(1), YESTERDAY.plusDays(2)),
                story.zone());

    assertThat(days)
        .isEqualTo(
            new ChannelDays(
                Map.of(YESTERDAY, 0, YESTERDAY.plusDays(1), 2, YESTERDAY.plusDays(2), 2), 2));
  }
}
