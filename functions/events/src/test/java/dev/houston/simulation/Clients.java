package dev.houston.simulation;

import java.time.Duration;
import java.time.Instant;

/**
 * Those who are written to: their phones receive, and they read and answer, or not. What their
 * gateway says of that comes late, twice, out of order, without a time or with a wrong one.
 */
class Clients {
  private static final double LATE = 0.08;
  private static final double TWICE = 0.06;
  private static final double WITHOUT_TIME = 0.06;
  private static final double WRONG_TIME = 0.06;

  private final World world;
  private final Dice dice;
  private int answers;

  Clients(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  /** A message with these words came to a client's number, under the gateway's id. */
  void receives(Gateway gateway, String client, String id, String words) {
    int fate = dice.below(100);
    Duration soon = Duration.ofSeconds(dice.between(1, 60));
    if (fate < 3) {
      later(gateway, client, id, "failed", soon);
      return;
    }
    if (fate < 6) {
      later(gateway, client, id, "unknown", soon);
    }
    if (fate < 10 && dice.happens(0.7)) {
      return;
    }
    Duration received =
        dice.happens(0.25)
            ? Duration.ofMinutes(dice.between(5, 90))
            : Duration.ofSeconds(dice.between(1, 30));
    if (!dice.happens(0.04)) {
      later(gateway, client, id, "delivered", received);
    }
    Duration read =
        dice.happens(0.3)
            ? Duration.ofHours(dice.between(1, 30))
            : Duration.ofMinutes(dice.between(0, 40)).plusSeconds(dice.below(60));
    if (dice.happens(0.75)) {
      later(gateway, client, id, "read", received.plus(read));
    } else if (dice.happens(0.5)) {
      world.time().in(received.plus(read), () -> answers(gateway, client));
    }
  }

  /** Who turned read receipts off shows by an answer that he read (DW-10). */
  private void answers(Gateway gateway, String client) {
    answers++;
    String words = gateway.owner() + " hears back " + answers;
    gateway.happened(new Fact.MessageSaid(client, gateway.newId(), false, now(), "sent", words));
  }

  private void later(Gateway gateway, String client, String id, String status, Duration delay) {
    world.time().in(delay, () -> reaches(gateway, client, id, status));
  }

  private void reaches(Gateway gateway, String client, String id, String status) {
    var said = new Fact.StatusSaid(client, id, status, ownTime());
    if (dice.happens(LATE)) {
      world
          .time()
          .in(
              dice.between(Duration.ofSeconds(1), Duration.ofMinutes(40)),
              () -> gateway.happened(said));
    } else {
      gateway.happened(said);
    }
    if (dice.happens(TWICE)) {
      world
          .time()
          .in(dice.between(Duration.ZERO, Duration.ofMinutes(10)), () -> gateway.reports(said));
    }
  }

  private Instant ownTime() {
    if (dice.happens(WITHOUT_TIME)) {
      return null;
    }
    Instant now = now();
    if (dice.happens(WRONG_TIME)) {
      Duration wrong = dice.between(Duration.ofHours(1), Duration.ofDays(3));
      return dice.happens(0.5) ? now.minus(wrong) : now.plus(wrong);
    }
    return now;
  }

  private Instant now() {
    return world.time().instant();
  }
}
