package dev.houston.chat;

import dev.houston.chat.Happening.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The times in which a story's channel was not Active, all of them known from the beginning, and
 * what DW-14 makes of a moment in one of them. It knows nothing of the machine, which learns of
 * each only when it comes.
 *
 * @param outages from when to when, in order; the last one may never end
 */
record Outages(List<Outage> outages) {
  private static final Duration SETTLING = Duration.ofMinutes(3);

  record Outage(Instant from, Instant to) {

    boolean holdsUp(Instant moment) {
      return !moment.isBefore(from)
          && (to.equals(Instant.MAX) || moment.isBefore(to.plus(SETTLING)));
    }

    Instant over() {
      return to.equals(Instant.MAX) ? to : to.plus(SETTLING);
    }
  }

  static Outages of(List<Happening> story) {
    var outages = new ArrayList<Outage>();
    Instant from = null;
    for (Happening one : story) {
      if (one.kind() == Kind.WENT_DOWN) {
        from = one.arrival();
      }
      if (one.kind() == Kind.CAME_BACK) {
        outages.add(new Outage(from, one.arrival()));
        from = null;
      }
    }
    if (from != null) {
      outages.add(new Outage(from, Instant.MAX));
    }
    return new Outages(outages);
  }

  /** When a check that falls due then may be said; {@link Instant#MAX} for never. */
  Instant whenToSay(Instant due) {
    Instant moment = due;
    for (Outage outage : outages) {
      moment = outage.holdsUp(moment) ? outage.over() : moment;
    }
    return moment;
  }
}
