package dev.houston.simulation;

import dev.houston.simulation.Crossing.Place;
import java.util.List;

/** What the weather makes go wrong at the border. */
final class WeatheredBlows implements Blows {
  private static final List<FaultKind> AT_AWS =
      List.of(
          FaultKind.THROTTLED,
          FaultKind.FAILED_BEFORE,
          FaultKind.ANSWER_LOST,
          FaultKind.DIED_BEFORE,
          FaultKind.DIED_AFTER);

  /** What others answer, or do not, their doubles decide. */
  private static final List<FaultKind> AT_OTHERS =
      List.of(FaultKind.DIED_BEFORE, FaultKind.DIED_AFTER);

  private final World world;
  private final Dice dice;

  WeatheredBlows(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  @Override
  public FaultKind next(Place place, String where) {
    List<FaultKind> possible =
        switch (place) {
          case STATE, QUEUE, SECRETS -> AT_AWS;
          case CONNECTOR, SUBSCRIBER -> AT_OTHERS;
        };
    for (FaultKind kind : possible) {
      if (dice.happens(world.weather().rate(kind, world.time().instant()))) {
        return kind;
      }
    }
    return null;
  }
}
