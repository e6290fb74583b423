package dev.houston.charging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was told once is not told again by whatever comes next. */
class OldNewsTest {

  /** Ten hours old news goes to all channels again, right before the top-up's own. */
  @Test
  void aTopUpTellsNoChannelWhatItHeardHoursAgo_CH2() {
    var story = AccountStory.inUtc().amount("5").tariff("10").amount("0");
    story.until("2026-03-02T20:00");
    story.toldAt.clear();
    story.toppedUp("100");
    assertThat(story.toldAt).containsOnly(story.now());
  }

  /** Each change of the balance makes every channel walk through its chats anew. */
  @Test
  void aTopUpOfAnAccountThatIsPaidTellsNoChannelAnything_CH2() {
    var story = AccountStory.inUtc().amount("5").tariff("10").amount("0").toppedUp("100");
    story.until("2026-03-02T20:00");
    story.toldAt.clear();
    story.toppedUp("1");
    assertThat(story.toldAt).isEmpty();
  }
}
