package dev.houston.local.phone;

import dev.houston.local.phone.Phones.Going;
import dev.houston.local.time.Worker.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Lets sessions do by themselves what takes its time: connect, make a QR code. */
public final class MovingSessions implements Work {
  private final Phones phones;
  private final PlayingSession playing;
  private final InstantSource clock;

  public MovingSessions(Phones phones, PlayingSession playing, InstantSource clock) {
    this.phones = phones;
    this.playing = playing;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> nextDue() {
    return phones.goingOn().map(Going::at);
  }

  @Override
  public void perform() {
    Instant now = clock.instant();
    phones
        .goingOn()
        .filter(going -> !going.at().isAfter(now))
        .ifPresent(going -> playing.goOn(going.phone()));
  }
}
