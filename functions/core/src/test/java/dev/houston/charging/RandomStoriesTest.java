package dev.houston.charging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.balance.BalanceNews;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to an account in whatever order, and however its wake-ups get lost, repeat or
 * come late: what is left is what somebody reckons who goes through the dates one by one (BA-1).
 */
class RandomStoriesTest {
  private static final String[] ZONES = {
    "UTC", "Europe/Berlin", "Africa/Cairo", "America/Santiago", "Pacific/Kiritimati"
  };

  static List<Long> seeds() {
    return new Random(20_261_122).longs(300).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void leaveWhatTheDatesCost(long seed) {
    var random = new Random(seed);
    var story = new AccountStory(ZONES[random.nextInt(ZONES.length)], "2026-03-20T10:00");
    var reckoner = new Reckoner(story.zone(), story.days, story.now());
    var handed = new ArrayList<AccountEvent>();
    for (int step = 0; step < 60; step++) {
      pass(story, random);
      AccountEvent event = happens(story, random, handed);
      if (event != null) {
        reckoner.learn(event, handed.contains(event));
        handed.add(event);
        story.tell(event);
      }
    }
    story.withWakeUps();
    reckoner.pass(story.now());

    assertThat(story.left()).isEqualTo(reckoner.left());
    assertThat(story.account().isPaid()).isEqualTo(reckoner.isPaid());
    assertThat(
            story.news.values().stream()
                .map(BalanceNews::kind)
                .filter(BalanceNews.Kind::isOfPayment))
        .containsExactlyElementsOf(reckoner.changes());
  }

  /** Minutes or days, in which the wake-ups come as they should, or not, or over again. */
  private static void pass(AccountStory story, Random random) {
    if (random.nextInt(3) == 0) {
      story.withoutWakeUps();
    } else if (random.nextBoolean()) {
      story.withWakeUps();
    }
    story.advance(story.now().plus(Duration.ofMinutes(random.nextInt(4_000))));
    if (random.nextInt(4) == 0) {
      story.woken(story.now().plus(Duration.ofSeconds(random.nextInt(600) - 300)));
    }
  }

  private static AccountEvent happens(
      AccountStory story, Random random, List<AccountEvent> handed) {
    Instant now = story.now();
    switch (random.nextInt(8)) {
      case 0, 1 -> turn(story, "A");
      case 2 -> turn(story, "B");
      case 3 -> {
        return Reckoner.set(now, "amount", random.nextInt(60) - 10);
      }
      case 4 -> {
        return Reckoner.set(now, "tariff", random.nextInt(4));
      }
      case 5 -> {
        return handed.isEmpty() ? null : handed.get(handed.size() - 1);
      }
      default -> {
        return Reckoner.topUp(now, 1 + random.nextInt(30));
      }
    }
    return null;
  }

  private static void turn(AccountStory story, String channel) {
    if (story.days.isOn(channel)) {
      story.off(channel);
    } else {
      story.on(channel);
    }
  }
}
