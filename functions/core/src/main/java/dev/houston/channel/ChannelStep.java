package dev.houston.channel;

import dev.houston.channel.Channel.Notices;
import dev.houston.channel.Channel.Obeyed;
import dev.houston.channel.ChannelCounts.Counted;
import dev.houston.channel.ChannelEvent.Commanded;
import dev.houston.channel.ChannelEvent.MessagePutBack;
import dev.houston.channel.ChannelEvent.PaymentChanged;
import dev.houston.channel.ChannelEvent.SessionReported;
import dev.houston.channel.ChannelEvent.TimePassed;
import dev.houston.channel.Errands.Fetch;
import dev.houston.channel.Errands.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The channel machine: {@code (channel, event, paid) -> channel}, where the new channel's errands
 * and notices are the effects.
 *
 * <p>Pure and total. What was due before the event was received comes first; what is due at that
 * very moment waits for {@link TimePassed}, so that whatever was received by then has its say.
 */
public final class ChannelStep implements ChannelEvent.Cases<Optional<Counted>> {

  /** A command is remembered so long, and so many of them. */
  static final Duration OBEYED_KEPT = Duration.ofHours(24);

  static final int MOST_OBEYED = 50;

  /** Of timers that fire in one step: far more than there are. */
  private static final int MOST_AT_ONCE = 20;

  /** A hint may come this much early, by clocks that differ. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(5);

  private final Channel channel;
  private final boolean paid;
  private final Instant now;
  private final SessionStep session;
  private final List<ChannelTelling> tellings;
  private final List<ChannelAlert> alerts;
  private OnTimes onTimes;
  private List<Obeyed> obeyed;
  private ChannelStatus shown;
  private Activity activity;
  private Attention attention;
  private long told;
  private long alerted;

  private ChannelStep(Channel channel, boolean paid, Instant now) {
    this.channel = channel;
    this.paid = paid;
    this.now = now;
    this.onTimes = channel.onTimes();
    this.obeyed = channel.obeyed();
    this.shown = channel.shown();
    this.activity = channel.activity();
    this.attention = channel.attention();
    this.tellings = new ArrayList<>(channel.notices().tellings());
    this.alerts = new ArrayList<>(channel.notices().alerts());
    this.told = channel.notices().told();
    this.alerted = channel.notices().alerted();
    this.session = new SessionStep(channel, now, this::settle);
  }

  /** The channel after an event, and what of it came to nothing. */
  public record Stepped(Channel channel, Optional<Counted> counted) {}

  /**
   * The channel after this event.
   *
   * @param paid whether its account is paid for
   */
  public static Stepped step(Channel channel, ChannelEvent event, boolean paid) {
    if (channel.power() == Power.DELETED) {
      boolean reported = event instanceof SessionReported;
      return new Stepped(
          channel, Optional.of(Counted.REPORTS_FOR_NOBODY).filter(counted -> reported));
    }
    Instant now = moment(event);
    var step = new ChannelStep(channel, paid, now);
    step.settle();
    step.letTimePass(due -> due.isBefore(now));
    Optional<Counted> counted = event.fold(step);
    step.settle();
    return new Stepped(step.result(), counted);
  }

  /** A hint that comes a moment early is for the moment that it names. */
  private static Instant moment(ChannelEvent event) {
    Instant received = event.receivedAt();
    boolean early =
        event instanceof TimePassed hint
            && hint.dueAt().isAfter(received)
            && !hint.dueAt().isAfter(received.plus(CLOCK_DIFFERENCE));
    return early ? ((TimePassed) event).dueAt() : received;
  }

  /** The channel after its session was told something, or could not be. */
  static Channel told(
      Channel channel, Errands.Told told, Answer<Sessions.Done> answer, boolean paid, Instant now) {
    if (!told.equals(channel.errands().command())) {
      return channel;
    }
    var step = new ChannelStep(channel, paid, now);
    step.session.errands(channel.errands().told());
    step.session.answered(told, answer);
    step.settle();
    return step.result();
  }

  /** The channel without a command that came too late to be given. */
  static Channel dropped(Channel channel, Errands.Told told) {
    return told.equals(channel.errands().command())
        ? channel.with(channel.errands().told())
        : channel;
  }

  /** The channel after its session was asked what it is in. */
  static Channel asked(Channel channel, Answer<SessionReport> answer, boolean paid, Instant now) {
    if (channel.power() == Power.DELETED) {
      return channel;
    }
    var step = new ChannelStep(channel, paid, now);
    step.session.errands(channel.errands().ask(false));
    answer.given().ifPresent(report -> step.hearAnswer(report, now));
    step.session.asked(answer);
    step.settle();
    return step.result();
  }

  /** The channel after a page of what came about in an outage was fetched, or could not be. */
  static Channel fetched(
      Channel channel, Fetch fetch, Answer<Sessions.Fetched> answer, Instant now) {
    if (!fetch.equals(channel.errands().fetch())) {
      return channel;
    }
    return channel.with(channel.errands().fetch(fetch.after(answer, now).orElse(null)));
  }

  /** The channel after a page of its chats was told that their waiting is over. */
  static Channel walked(Channel channel, Walk walk, @Nullable String next) {
    return walk.equals(channel.errands().walk())
        ? channel.with(channel.errands().walk(next == null ? null : new Walk(next)))
        : channel;
  }

  @Override
  public Optional<Counted> sessionReported(SessionReported event) {
    return hear(event.report());
  }

  /** An answer without a time of its own says nothing of the connector's clock (CH-7). */
  private void hearAnswer(SessionReport report, Instant askedAt) {
    if (report.status() != SessionStatus.UNKNOWN && report.at().equals(askedAt)) {
      session.answer(report, channel.phone());
    } else {
      hear(report);
    }
  }

  private Optional<Counted> hear(SessionReport report) {
    if (report.status() == SessionStatus.UNKNOWN) {
      return Optional.of(Counted.UNKNOWN_REPORTS);
    }
    SessionReport arrived = report.arrivedBy(now);
    if (session.knowsLater(arrived)) {
      return Optional.of(Counted.LATE_REPORTS);
    }
    session.report(arrived, channel.phone());
    return Optional.empty();
  }

  @Override
  public Optional<Counted> commanded(Commanded event) {
    if (obeyed.stream().anyMatch(known -> known.id().equals(event.id()))) {
      return Optional.empty();
    }
    obeyed = obeyedWith(new Obeyed(event.id(), now));
    onTimes = onTimes.after(event.command(), now);
    session.switched(onTimes.power() == Power.ON);
    switch (event.command()) {
      case ENABLE -> {
        session.fetchAnew();
        session.on(SessionTrigger.ENABLED);
      }
      case DISABLE -> session.on(SessionTrigger.DISABLED);
      case DELETE -> {
        session.errands(Errands.leaving());
        session.on(SessionTrigger.DELETED);
      }
      case USE_HERE -> {
        if (onTimes.power() == Power.ON) {
          session.on(SessionTrigger.USE_HERE);
        }
      }
    }
    return Optional.empty();
  }

  private List<Obeyed> obeyedWith(Obeyed command) {
    List<Obeyed> all = new ArrayList<>(obeyed);
    all.removeIf(known -> !known.at().isAfter(now.minus(OBEYED_KEPT)));
    all.add(command);
    return all.subList(Math.max(0, all.size() - MOST_OBEYED), all.size());
  }

  @Override
  public Optional<Counted> paymentChanged(PaymentChanged event) {
    session.on(paid ? SessionTrigger.TOPPED_UP : SessionTrigger.USED_UP);
    return Optional.empty();
  }

  @Override
  public Optional<Counted> messagePutBack(MessagePutBack event) {
    if (onTimes.power() == Power.ON) {
      session.on(SessionTrigger.PUT_BACK);
    }
    return Optional.empty();
  }

  @Override
  public Optional<Counted> timePassed(TimePassed event) {
    letTimePass(due -> !due.isAfter(now));
    return Optional.empty();
  }

  private void letTimePass(Predicate<Instant> hasCome) {
    Optional<Instant> next = nextDue();
    for (int fired = 0; fired < MOST_AT_ONCE; fired++) {
      if (next.isEmpty() || !hasCome.test(next.get())) {
        return;
      }
      Instant due = next.get();
      if (due.equals(attention.dueAt())) {
        tellCurators();
      } else {
        session.fire(due);
      }
      next = nextDue();
    }
  }

  private Optional<Instant> nextDue() {
    Instant alert = onTimes.power() == Power.ON ? attention.dueAt() : null;
    return session
        .nextDue()
        .filter(due -> alert == null || due.isBefore(alert))
        .or(() -> Optional.ofNullable(alert));
  }

  /** What is shown follows from what it is in; what follows from what is shown is told (CH-6). */
  private void settle() {
    ChannelStatus next = status();
    if (next != shown) {
      if (next.state() != shown.state()) {
        told++;
        tellings.add(new ChannelTelling(told, next.state(), now));
      }
      if (next == ChannelStatus.ACTIVE) {
        activity = activity.up(now);
        session.errands(session.errands().walk(Walk.BEGIN));
      } else {
        activity = activity.down(now);
      }
      attention = attention.showing(next, shown, now);
      shown = next;
    }
    if (attention.dueAt() != null && !attention.dueAt().isAfter(now) && attention.isAtOnce(shown)) {
      tellCurators();
    }
  }

  private ChannelStatus status() {
    return switch (onTimes.power()) {
      case DELETED -> ChannelStatus.DELETED;
      case OFF -> ChannelStatus.DISABLED;
      case ON -> paid ? session.state().status() : ChannelStatus.NOT_PAID;
    };
  }

  private void tellCurators() {
    alerted++;
    Instant since = attention.since();
    alerts.add(new ChannelAlert(alerted, shown, since == null ? now : since));
    attention = attention.telling(shown);
  }

  private Channel result() {
    boolean deleted = onTimes.power() == Power.DELETED;
    return new Channel(
        channel.account(),
        channel.id(),
        channel.name(),
        channel.phone(),
        channel.session(),
        channel.createdAt(),
        onTimes,
        session.standing(),
        shown,
        activity,
        deleted ? Attention.NONE : attention,
        obeyed,
        session.errands(),
        new Notices(tellings, told, alerts, alerted),
        channel.stored());
  }
}
