package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a channel can have shown at which time (CH-1), from what went in: its session, the user's
 * switch, and whether its account is paid for.
 */
final class ChannelLife {
  /** What is certain to have been applied by then when nothing is wrong. */
  static final Duration APPLIED = Duration.ofSeconds(10);

  /** How far a clock of a connector may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  /** What is shown, as far as the rules for messages tell it apart. */
  enum Shown {
    ACTIVE,
    NOT_WORKING,
    DISABLED,
    NOT_PAID,
    DELETED
  }

  /** The user's doing. */
  enum Switch {
    ON,
    OFF,
    GONE
  }

  final Course<String> session = new Course<>("connecting");
  final Course<Switch> user = new Course<>(Switch.ON);
  private final Course<Boolean> paid;
  private final TreeSet<Instant> moments = new TreeSet<>();

  private ChannelLife(Course<Boolean> paid) {
    this.paid = paid;
  }

  static ChannelLife of(ChannelEvidence channel, Evidence evidence) {
    AccountEvidence account = evidence.accounts.get(channel.account);
    var life = new ChannelLife(new Money(account, evidence.disturbances).paid());
    life.press(channel, evidence.disturbances);
    life.hear(channel, evidence.disturbances);
    life.remember(life.session);
    life.remember(life.user);
    life.remember(life.paid);
    return life;
  }

  private <T> void remember(Course<T> course) {
    for (Course.Change<T> change : course.changes()) {
      for (Instant moment : List.of(change.from(), change.to())) {
        if (!moment.equals(Course.ALWAYS) && !moment.equals(Course.NEVER)) {
          moments.add(moment);
        }
      }
    }
  }

  /** Nothing undoes a delete: what is pressed after it means nothing, and may if it may be gone. */
  private void press(ChannelEvidence channel, Disturbances disturbances) {
    List<String> answered = new ArrayList<>();
    boolean mayBeGone = false;
    for (Fact.Commanded pressed : channel.pressed) {
      Switch value =
          switch (pressed.command()) {
            case "enable" -> Switch.ON;
            case "disable" -> Switch.OFF;
            case "delete" -> Switch.GONE;
            default -> null;
          };
      boolean again = answered.contains(pressed.id());
      if (value != null && !again) {
        boolean certain = pressed.answered() && (value == Switch.GONE || !mayBeGone);
        Instant to = certain ? disturbances.latest(pressed.at(), APPLIED) : Course.NEVER;
        user.becomes(value, pressed.at(), to);
        if (value == Switch.GONE && certain) {
          return;
        }
        mayBeGone |= value == Switch.GONE;
      }
      if (pressed.answered()) {
        answered.add(pressed.id());
      }
    }
  }

  /**
   * What a session said of itself.
   *
   * @param since its own time; null where it was asked
   */
  private record Heard(Instant from, Instant to, String status, Instant since) {

    /** Whether it may still be applied behind what came later (CH-7). */
    boolean mayFollow(Heard later) {
      boolean isOlder = since != null && later.since != null && since.isBefore(later.since);
      return !isOlder
          && from.isBefore(later.from)
          && to.isAfter(later.from)
          && !status.equals(later.status);
    }
  }

  private void hear(ChannelEvidence channel, Disturbances disturbances) {
    List<Heard> all = new ArrayList<>();
    Instant applied = Course.ALWAYS;
    for (Report report : channel.reports) {
      var said = (Fact.SessionSaid) report.said();
      if (!report.counts() || !isKnown(said.status())) {
        continue;
      }
      Instant since = said.since() == null ? report.from() : said.since();
      since = since.isAfter(report.to().plus(AHEAD)) ? report.from() : since;
      if (!since.isBefore(applied)) {
        applied = since;
        Instant to = disturbances.latest(report.to(), APPLIED);
        String status = status(said.status(), said.phone(), channel);
        all.add(new Heard(report.from(), report.queued() ? to : Course.NEVER, status, since));
      }
    }
    for (Fact.SessionAsked asked : channel.asked) {
      if (asked.status() != null && isKnown(asked.status())) {
        Instant to = disturbances.latest(asked.at(), APPLIED);
        String status = status(asked.status(), asked.phone(), channel);
        all.add(new Heard(asked.at(), to, status, null));
      }
    }
    all.sort(Comparator.comparing(Heard::from));
    for (Heard heard : all) {
      session.becomes(heard.status(), heard.from(), heard.to());
      // What was said of the very same moment may have been applied behind the later answer.
      all.stream()
          .filter(other -> other.mayFollow(heard))
          .forEach(other -> session.becomes(other.status(), heard.from(), Course.NEVER));
    }
  }

  /** With another number than the channel's a session does not work (CH-7). */
  private static String status(String said, String phone, ChannelEvidence channel) {
    boolean foreign = phone != null && !ChatName.digits(phone).equals(channel.phone);
    return foreign && said.equals("working") ? "foreign" : said;
  }

  /** Whether another number may be in it then: a new code ends that, or the right number does. */
  boolean mayBeForeign(Instant at) {
    List<Course.Change<String>> changes = session.changes();
    for (int place = changes.size() - 1; place >= 0; place--) {
      Course.Change<String> change = changes.get(place);
      boolean ends = change.value().equals("working") || change.value().equals("qr");
      if (change.value().equals("foreign") && !change.from().isAfter(at)) {
        return true;
      }
      if (ends && !change.to().isAfter(at)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isKnown(String status) {
    return switch (status) {
      case "connecting",
          "working",
          "phoneUnavailable",
          "openElsewhere",
          "qr",
          "loggedOut",
          "failed",
          "stopped" ->
          true;
      default -> false;
    };
  }

  /** All that can have been shown at any time between the two, both included. */
  Set<Shown> possible(Instant from, Instant to) {
    Set<Shown> possible = EnumSet.noneOf(Shown.class);
    for (Switch one : user.possible(from, to)) {
      switch (one) {
        case GONE -> possible.add(Shown.DELETED);
        case OFF -> possible.add(Shown.DISABLED);
        case ON -> {
          Set<Boolean> payment = paid.possible(from, to);
          if (payment.contains(false)) {
            possible.add(Shown.NOT_PAID);
          }
          if (payment.contains(true)) {
            for (String status : session.possible(from, to)) {
              possible.add(status.equals("working") ? Shown.ACTIVE : Shown.NOT_WORKING);
            }
          }
        }
      }
    }
    return possible;
  }

  boolean isCertainly(Shown shown, Instant from, Instant to) {
    return possible(from, to).equals(EnumSet.of(shown));
  }

  boolean isPossibly(Shown shown, Instant from, Instant to) {
    return possible(from, to).contains(shown);
  }

  /** Whether there is a moment in this time at which it was certainly not Active. */
  boolean wasCertainlyDown(Instant from, Instant to) {
    if (!isPossibly(Shown.ACTIVE, from, from) || !isPossibly(Shown.ACTIVE, to, to)) {
      return true;
    }
    return moments.subSet(from, true, to, true).stream()
        .anyMatch(
            moment ->
                !isPossibly(Shown.ACTIVE, moment, moment)
                    || !isPossibly(Shown.ACTIVE, moment.minusNanos(1), moment.minusNanos(1)));
  }

  /** The changes by which it can have become Active, in order: from when to when each. */
  List<Moment> returns() {
    List<Moment> returns = new ArrayList<>();
    session.changes().stream()
        .filter(one -> one.value().equals("working"))
        .forEach(one -> returns.add(new Moment(one.from(), one.to())));
    user.changes().stream()
        .filter(one -> one.value() == Switch.ON)
        .forEach(one -> returns.add(new Moment(one.from(), one.to())));
    paid.changes().stream()
        .filter(Course.Change::value)
        .forEach(one -> returns.add(new Moment(one.from(), one.to())));
    returns.removeIf(one -> !canReturn(one));
    returns.sort(Comparator.comparing(Moment::from));
    return returns;
  }

  private boolean canReturn(Moment change) {
    if (change.from().equals(Course.ALWAYS)) {
      return false;
    }
    Instant before = change.from().minusNanos(1);
    return isPossibly(Shown.ACTIVE, change.from(), change.to())
        && !isCertainly(Shown.ACTIVE, before, before);
  }
}
