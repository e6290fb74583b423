package dev.houston.simulation;

import java.time.Duration;
import java.time.Instant;

/** Those who are written to: their phones receive, and they read and answer, or not. */
class Clients {
  private final World world;
  private final Dice dice;

  Clients(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  /** A message came to a client's number, under the gateway's id. */
  void receives(Gateway gateway, String client, String id, String words) {
    int fate = dice.below(100);
    if (fate < 3) {
      later(gateway, client, id, "failed", Duration.ofSeconds(dice.between(1, 60)));
      return;
    }
    if (fate < 6) {
      later(gateway, client, id, "unknown", Duration.ofSeconds(dice.between(1, 60)));
      return;
    }
    if (fate < 10) {
      return;
    }
    Duration received =
        dice.happens(0.25)
            ? Duration.ofMinutes(dice.between(5, 90))
            : Duration.ofSeconds(dice.between(1, 30));
    later(gateway, client, id, "delivered", received);
    if (dice.happens(0.8)) {
      Duration read =
          dice.happens(0.3)
              ? Duration.ofHours(dice.between(1, 30))
              : Duration.ofMinutes(dice.between(0, 40)).plusSeconds(dice.below(60));
      later(gateway, client, id, "read", received.plus(read));
    }
  }

  private void later(Gateway gateway, String client, String id, String status, Duration delay) {
    world.time().in(delay, () -> gateway.happened(new Fact.StatusSaid(client, id, status, now())));
  }

  private Instant now() {
    return world.time().instant();
  }
}
