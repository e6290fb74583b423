package dev.houston.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What can happen next where a {@link Walk} stands: every event now, and every moment of interest
 * to which the clock can go on, woken in time or not.
 */
final class Possibilities {
  /** The one call of a walk. */
  static final String CALL = "K";

  /** Statuses that wait for their message. */
  private static final int MOST_EARLY = 2;

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration A_DAY = Duration.ofHours(24);

  /** A connector's time a little before the arrival. */
  private static final Duration LATE = Duration.ofMinutes(5);

  /** Half an hour and its other side, and longer ago than both delays (DW-3, DW-5, DW-12). */
  private static final List<Duration> VERY_LATE =
      List.of(Duration.ofMinutes(30), Duration.ofMinutes(31), Duration.ofMinutes(61));

  private static final Set<MessageStatus> LOUD =
      EnumSet.of(MessageStatus.UNKNOWN, MessageStatus.FAILED);

  private final Walk.Scope scope;
  private final Standing standing;
  private final List<List<Tiding>> moves = new ArrayList<>();

  private Possibilities(Walk.Scope scope, Standing standing) {
    this.scope = scope;
    this.standing = standing;
  }

  /** Each a tiding, or a tiding that came unwoken and the wake-up after it. */
  static List<List<Tiding>> of(Walk.Scope scope, Standing standing) {
    var possibilities = new Possibilities(scope, standing);
    possibilities.events(standing.now()).forEach(told -> possibilities.moves.add(List.of(told)));
    possibilities.settings();
    possibilities.wakeUps();
    if (scope.unwoken()) {
      possibilities.unwoken();
    }
    return possibilities.moves;
  }

  /** Everything that was told of messages, calls and words before, told once more now. */
  static Stream<Tiding> tooLate(Standing standing) {
    return standing.trail().tidings().stream()
        .filter(told -> !told.isOfTheAccount() && told.kind() != Tiding.Kind.TIME_CAME)
        .filter(told -> told.now().isBefore(standing.now()))
        .map(told -> told.toldAgain(standing.now()))
        .distinct()
        .filter(told -> !isLeftOut(standing, told));
  }

  /**
   * What a walk does not ask of the machine: to tell a report of the very moment at which we heard
   * of its message from that first report tried again, and to remember that a message it has let go
   * of was unknown.
   */
  private static boolean isLeftOut(Standing standing, Tiding told) {
    return switch (told.kind()) {
      case SENT -> isAtOnce(standing, told);
      case STATUS ->
          !standing.isFollowed(told.subject())
              && (isAtOnce(standing, told) || isUnknownAgain(standing, told));
      case CLIENT_WROTE, CALLED, TIME_CAME, SWITCHED_OFF, SWITCHED_ON, DELAYS_CHANGED -> false;
    };
  }

  private static boolean isAtOnce(Standing standing, Tiding told) {
    return standing.trail().heard(told.subject()).filter(told.now()::equals).isPresent();
  }

  private static boolean isUnknownAgain(Standing standing, Tiding told) {
    return told.status() == MessageStatus.UNKNOWN
        && standing.statusOf(told.subject()).filter(told.status()::equals).isPresent();
  }

  private void settings() {
    Instant now = standing.now();
    boolean on = standing.reckoning().on();
    if (scope.switches() && on) {
      moves.add(List.of(Tiding.changed(Tiding.Kind.SWITCHED_OFF, now)));
    }
    if (scope.switches() && !on && !now.equals(standing.chat().lastLineAt())) {
      moves.add(List.of(Tiding.changed(Tiding.Kind.SWITCHED_ON, now)));
    }
    if (scope.delays()) {
      moves.add(List.of(Tiding.changed(Tiding.Kind.DELAYS_CHANGED, now)));
    }
  }

  /** Just before, at, and just after the next moment; and late for all that is ahead. */
  private void wakeUps() {
    Set<Instant> moments = new TreeSet<>();
    NavigableSet<Instant> ahead = ahead();
    if (ahead.isEmpty()) {
      moments.add(standing.now().plus(Likeness.LONG_AGO));
      ahead.addAll(endsOfDays());
    }
    if (!ahead.isEmpty()) {
      Instant next = ahead.first();
      moments.addAll(List.of(next.minus(SECOND), next, next.plus(SECOND)));
      moments.add(ahead.last().plus(SECOND));
    }
    moments.stream()
        .filter(moment -> moment.isAfter(standing.now()))
        .forEach(moment -> moves.add(List.of(Tiding.timeCame(moment))));
  }

  /** At the very moment of the next check before it fires, and when one or all are overdue. */
  private void unwoken() {
    NavigableSet<Instant> ahead = ahead();
    if (ahead.isEmpty()) {
      return;
    }
    Instant next = ahead.first();
    for (Instant moment : new TreeSet<>(Set.of(next, next.plus(SECOND)))) {
      unwokenBy(moment);
    }
    if (ahead.size() > 1) {
      unwokenBy(ahead.last().plus(SECOND));
    }
  }

  private void unwokenBy(Instant moment) {
    Tiding wakeUp = Tiding.timeCame(moment);
    events(moment).forEach(told -> moves.add(List.of(told, wakeUp)));
    // What fell due before the watch is switched off, and was not woken, nobody can know of.
    if (scope.switches() && !standing.reckoning().on()) {
      moves.add(List.of(Tiding.changed(Tiding.Kind.SWITCHED_ON, moment), wakeUp));
    }
  }

  private NavigableSet<Instant> ahead() {
    NavigableSet<Instant> ahead = new TreeSet<>();
    standing.reckoning().dues().forEach(due -> ahead.add(due.moment()));
    standing.chat().wakeAt().ifPresent(ahead::add);
    return ahead;
  }

  /** When what is kept for a day is forgotten (DW-7, DW-12). */
  private List<Instant> endsOfDays() {
    Stream<Instant> said = Stream.ofNullable(standing.reckoning().unavailableSaidAt());
    Stream<Instant> heard = standing.reckoning().early().stream().map(Reckoning.Early::heard);
    return Stream.concat(said, heard)
        .map(begin -> begin.plus(A_DAY))
        .filter(end -> end.isAfter(standing.now()))
        .min(Comparator.naturalOrder())
        .stream()
        .toList();
  }

  private List<Tiding> events(Instant now) {
    var events = new ArrayList<Tiding>();
    List<Fate> known = standing.reckoning().fates();
    known.forEach(fate -> ofKnown(fate, now, events));
    if (known.size() < scope.messages()) {
      String next = Standing.NAMES.get(known.size());
      ofNew(next, now, events);
      if (scope.early()) {
        ofUnknown(next, now, events);
      }
    }
    events.add(Tiding.clientWrote(nextWords(), now, now));
    if (scope.late()) {
      events.add(Tiding.clientWrote(nextWords(), null, now));
      events.add(Tiding.clientWrote(nextWords(), now.minus(LATE), now));
    }
    if (scope.calls() && !standing.reckoning().heard().contains(CALL)) {
      events.add(Tiding.called(CALL, now));
    }
    events.removeIf(told -> isLeftOut(standing, told));
    return events;
  }

  /** Every word of the client's is a message of its own. */
  private String nextWords() {
    return "W" + standing.trail().tidings().size();
  }

  private void ofNew(String message, Instant now, List<Tiding> events) {
    events.add(Tiding.sent(message, MessageStatus.SENT, now, now));
    if (scope.late()) {
      events.add(Tiding.sent(message, MessageStatus.SENT, null, now));
      events.add(Tiding.sent(message, MessageStatus.SENT, now.minus(LATE), now));
      events.add(Tiding.sent(message, MessageStatus.SENT, now.plus(LATE), now));
      events.add(Tiding.sent(message, MessageStatus.SENT, now.minus(Likeness.LONG_AGO), now));
    }
    if (scope.reported()) {
      for (MessageStatus status : MessageStatus.values()) {
        events.add(Tiding.sent(message, status, now, now));
        if (!LOUD.contains(status)) {
          events.add(Tiding.sent(message, status, now.minus(Likeness.LONG_AGO), now));
        }
      }
    }
  }

  private void ofKnown(Fate fate, Instant now, List<Tiding> events) {
    statuses(fate.message(), now, events);
    events.add(Tiding.sent(fate.message(), MessageStatus.SENT, fate.at(), now));
    events.add(Tiding.sent(fate.message(), MessageStatus.DELIVERED, fate.at(), now));
    if (scope.late()) {
      for (Duration late : VERY_LATE) {
        Instant at = now.minus(late);
        events.add(Tiding.status(fate.message(), MessageStatus.DELIVERED, at, now));
      }
    }
  }

  private void ofUnknown(String message, Instant now, List<Tiding> events) {
    if (standing.reckoning().early().size() < MOST_EARLY) {
      statuses(message, now, events);
    }
  }

  private void statuses(String message, Instant now, List<Tiding> events) {
    Set<MessageStatus> reported =
        scope.reported()
            ? EnumSet.allOf(MessageStatus.class)
            : EnumSet.range(MessageStatus.UNKNOWN, MessageStatus.READ);
    for (MessageStatus status : reported) {
      events.add(Tiding.status(message, status, now, now));
      if (scope.late() && status.reachedClient()) {
        events.add(Tiding.status(message, status, null, now));
        events.add(Tiding.status(message, status, now.minus(LATE), now));
        events.add(Tiding.status(message, status, now.plus(LATE), now));
      }
    }
  }
}
