package dev.houston.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user has made of a channel, and when it was on: what came about while it was not is
 * dropped, however late it comes (CH-3), and days on which it was on at any time are charged
 * (BA-1).
 *
 * @param spans the times in which it was on, oldest first; at most {@link #MOST_SPANS}
 */
public record OnTimes(Power power, List<Span> spans) {

  /** Older times melt into one: whoever presses the button so often was on all that time. */
  public static final int MOST_SPANS = 50;

  public OnTimes {
    spans = List.copyOf(spans);
  }

  /**
   * A time in which it was on.
   *
   * @param to its end; none if it is on
   */
  public record Span(Instant from, @Nullable Instant to) {

    boolean has(Instant moment) {
      return !moment.isBefore(from) && (to == null || moment.isBefore(to));
    }

    boolean touches(Instant begin, Instant end) {
      return from.isBefore(end) && (to == null || to.isAfter(begin));
    }
  }

  /** On from now. */
  public static OnTimes since(Instant now) {
    return new OnTimes(Power.ON, List.of(new Span(now, null)));
  }

  /** The same after this command of the user's; {@code USE_HERE} is none for it. */
  OnTimes after(UserCommand command, Instant now) {
    Power next =
        switch (command) {
          case ENABLE -> power == Power.DELETED ? power : Power.ON;
          case DISABLE -> power == Power.DELETED ? power : Power.OFF;
          case DELETE -> Power.DELETED;
          case USE_HERE -> power;
        };
    return next == power ? this : new OnTimes(next, spansWith(next, now));
  }

  /** Whether it was on at this moment; what is before all that we know counts as on. */
  boolean at(Instant moment) {
    return spans.isEmpty()
        || moment.isBefore(spans.get(0).from())
        || spans.stream().anyMatch(span -> span.has(moment));
  }

  /** Whether it was on at any time of this date. */
  boolean during(LocalDate date, ZoneId zone) {
    Instant begin = date.atStartOfDay(zone).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    return spans.stream().anyMatch(span -> span.touches(begin, end));
  }

  private List<Span> spansWith(Power next, Instant now) {
    List<Span> all = new ArrayList<>(spans);
    if (power == Power.ON) {
      int last = all.size() - 1;
      all.set(last, new Span(all.get(last).from(), now));
    }
    if (next == Power.ON) {
      all.add(new Span(now, null));
    }
    if (all.size() > MOST_SPANS) {
      Span first = all.remove(0);
      all.set(0, new Span(first.from(), all.get(0).to()));
    }
    return all;
  }
}
