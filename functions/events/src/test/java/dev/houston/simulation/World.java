package dev.houston.simulation;

import dev.houston.connector.CommandingSessions;
import dev.houston.connector.ConnectorCommands;
import dev.houston.connector.QueueingReports;
import dev.houston.function.Bodies;
import dev.houston.secret.PlainSecrets;
import dev.houston.secret.Secrets;
import dev.houston.simulation.Crossing.Place;
import dev.houston.wiring.Chance;
import dev.houston.wiring.Outside;
import dev.houston.wiring.Wired;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The whole system in one thread: its functions' bodies and use cases over simulated tables,
 * queues, connectors and subscribers, with one clock that jumps from one thing to the next.
 * Everything that is left to chance comes from the seed, so a world that is made again goes the
 * same way.
 *
 * <p>What runs at one time in AWS is interleaved: at every call to the outside another function may
 * run from its beginning to its end before the first goes on.
 */
final class World {
  /** So that a midnight comes in the midst of a day that is played. */
  static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

  private static final Duration SWEEPS = Duration.ofMinutes(5);

  /** Functions that run within one another, at most. */
  private static final int DEEPEST = 5;

  /** A circle, if so much happens without time passing. */
  private static final int MOST_IN_A_MINUTE = 20_000;

  private static final double INTERLEAVED = 0.15;

  /** Whoever acts outside of every function. */
  private static final Invocation NOBODY = new Invocation("nobody", Instant.MAX, Clock.systemUTC());

  private final Timeline time = new Timeline(BEGIN);
  private final Chronicle chronicle = new Chronicle();
  private final Crossing crossing = new Crossing(this);
  private final Stores stores = new Stores();
  private final Deque<Invocation> running = new ArrayDeque<>();
  private final Dice dice;
  private final Dice latencies;
  private final Weather weather;
  private final SimulatedSqs sqs;
  private final Gateways gateways;
  private final SimulatedSubscribers subscribers;
  private Clients clients;
  private final Wired wired;
  private final Bodies bodies;
  private final Lambdas lambdas;
  private Blows blows;
  private Instant minute = BEGIN;
  private int inThisMinute;
  private long crossings;
  private long invocations;

  World(long seed, Weather weather) {
    this.dice = new Dice(seed, "world");
    this.latencies = new Dice(seed, "latencies");
    this.weather = weather;
    this.blows = new WeatheredBlows(this, new Dice(seed, "faults"));
    this.sqs = new SimulatedSqs(this);
    this.gateways = new Gateways(this, seed);
    this.subscribers = new SimulatedSubscribers(this, new Dice(seed, "subscribers"));
    this.clients = new Clients(this, new Dice(seed, "clients"));
    Outside outside = outside(new Dice(seed, "names"));
    this.wired = new Wired(outside);
    this.bodies = new Bodies(wired, outside);
    this.lambdas = new Lambdas(this, bodies, sqs);
    time.at(BEGIN, this::sweep);
  }

  private Outside outside(Dice names) {
    var chance =
        new Chance() {
          @Override
          public UUID name() {
            return new UUID(names.number(), names.number());
          }

          @Override
          public double share() {
            return names.share();
          }
        };
    var secrets = crossing.before(Place.SECRETS, Secrets.class, new PlainSecrets());
    var hidden = state(dev.houston.chat.HiddenIdentities.class, stores.hiddenIdentities);
    var chatEvents = new dev.houston.aws.SqsChatEvents(sqs, Queue.MESSAGE_EVENTS.address());
    var sessions =
        new CommandingSessions(
            Map.of("generic", crossing.before(Place.CONNECTOR, ConnectorCommands.class, gateways)),
            secrets,
            new QueueingReports(hidden, chatEvents));
    return new Outside(
        state(dev.houston.account.Accounts.class, stores.accounts),
        state(dev.houston.channel.Channels.class, stores.channels),
        state(dev.houston.channel.ChannelCounts.class, stores.counts),
        state(dev.houston.chat.Chats.class, stores.chats),
        state(
            dev.houston.chat.Conversations.class,
            new WatchedConversations(stores.conversations, time, chronicle)),
        state(dev.houston.chat.HeldEvents.class, stores.held),
        hidden,
        state(dev.houston.curator.Curators.class, stores.curators),
        state(dev.houston.curator.Alerts.class, stores.alerts),
        state(dev.houston.chat.AlertEchoes.class, stores.echoes),
        state(dev.houston.curator.ExpectedEchoes.class, stores.echoes),
        state(dev.houston.outbox.Outboxes.class, stores.outboxes),
        state(dev.houston.outbox.Tellings.class, stores.tellings),
        state(dev.houston.subscriber.Subscribers.class, stores.subscribers),
        crossing.before(
            Place.SUBSCRIBER, dev.houston.subscriber.SubscriberPosts.class, subscribers),
        state(dev.houston.outgoing.Drains.class, stores.drains),
        state(dev.houston.outgoing.WaitingMessages.class, stores.waiting),
        state(dev.houston.outgoing.CrmMessageIds.class, stores.crmMessageIds),
        state(dev.houston.wake.WakeIndex.class, stores.wakeIndex),
        secrets,
        new MannerlySessions(sessions, gateways),
        sessions,
        sqs,
        time,
        chance);
  }

  private <T> T state(Class<T> port, T real) {
    return crossing.before(Place.STATE, port, real);
  }

  // ---- what others of this package see -----------------------------------------------------

  Timeline time() {
    return time;
  }

  Chronicle chronicle() {
    return chronicle;
  }

  Crossing crossing() {
    return crossing;
  }

  Stores stores() {
    return stores;
  }

  Wired wired() {
    return wired;
  }

  Bodies bodies() {
    return bodies;
  }

  Gateways gateways() {
    return gateways;
  }

  SimulatedSubscribers subscribers() {
    return subscribers;
  }

  Clients clients() {
    return clients;
  }

  /** Lets others receive from now on. */
  void letReceive(Clients others) {
    clients = others;
  }

  SimulatedSqs sqs() {
    return sqs;
  }

  Weather weather() {
    return weather;
  }

  Dice dice() {
    return dice;
  }

  Blows blows() {
    return blows;
  }

  /** Lets these decide from now on what goes wrong at the border. */
  void strike(Blows others) {
    blows = others;
  }

  /** How often the border was crossed. */
  long crossings() {
    return crossings;
  }

  /** How often a function was called. */
  long invocations() {
    return invocations;
  }

  /** The function that runs now, the innermost; null for none. */
  Invocation invocation() {
    Invocation innermost = running.peek();
    return innermost == NOBODY ? null : innermost;
  }

  /** Whether this goes wrong now; if it does, the chronicle says so. */
  boolean goesWrong(FaultKind kind, String where) {
    boolean wrong = dice.happens(weather.rate(kind, time.instant()));
    if (wrong) {
      chronicle.add(new Fact.Fault(time.instant(), kind, where));
    }
    return wrong;
  }

  // ---- time --------------------------------------------------------------------------------

  /** Lets the world go on until then. */
  void runUntil(Instant end) {
    Optional<Instant> next = next();
    while (next.isPresent() && !next.get().isAfter(end)) {
      time.moveTo(next.get());
      turn();
      next = next();
    }
    time.moveTo(end);
  }

  void run(Duration duration) {
    runUntil(time.instant().plus(duration));
  }

  /** Lets the world go on without the function that runs now, which waits for an answer. */
  void elapse(Duration duration) {
    if (running.size() >= DEEPEST) {
      time.pass(duration);
    } else {
      runUntil(time.instant().plus(duration));
    }
  }

  private Optional<Instant> next() {
    Instant next = time.next().orElse(null);
    for (Queue queue : Queue.values()) {
      Instant visible = sqs.queue(queue).next().orElse(null);
      if (visible != null && (next == null || visible.isBefore(next))) {
        next = visible;
      }
    }
    return Optional.ofNullable(next);
  }

  /** One thing that is due now: whichever, as nobody can know. */
  private void turn() {
    refuseCircles();
    List<Runnable> due = new ArrayList<>();
    if (time.isSomethingDue()) {
      due.add(this::happenAside);
    }
    for (Queue queue : Queue.values()) {
      if (!sqs.queue(queue).visible(time.instant()).isEmpty()) {
        due.add(() -> lambdas.work(queue));
      }
    }
    if (!due.isEmpty()) {
      dice.pick(due).run();
    }
  }

  private void refuseCircles() {
    Instant now = time.instant();
    if (now.isAfter(minute.plusSeconds(60))) {
      minute = now;
      inThisMinute = 0;
    }
    inThisMinute++;
    if (inThisMinute > MOST_IN_A_MINUTE) {
      throw new IllegalStateException("at " + now + " the same goes on for ever");
    }
  }

  /** A call to the outside takes some milliseconds, and others go on meanwhile. */
  void passBorder(Place place, String where) {
    crossings++;
    time.pass(latencies.between(Duration.ofMillis(1), Duration.ofMillis(6)));
    if (goesWrong(FaultKind.SLOW, where)) {
      elapse(latencies.between(Duration.ofSeconds(1), Duration.ofSeconds(7)));
    } else if (running.size() < DEEPEST && latencies.happens(INTERLEAVED)) {
      turn();
    }
  }

  /** EventBridge Scheduler. */
  private void sweep() {
    if (!goesWrong(FaultKind.SCHEDULE_LEFT_OUT, "SweepSchedule")) {
      sqs.send(Queue.SWEEPS, "{\"sweep\":\"every shard\"}");
    }
    time.in(SWEEPS, this::sweep);
  }

  /**
   * What somebody does who is no function of ours, whichever function waits meanwhile: nothing goes
   * wrong with it, and with that function nothing of it.
   */
  <T> T aside(Supplier<T> what) {
    running.push(NOBODY);
    try {
      return what.get();
    } finally {
      running.pop();
    }
  }

  private void happenAside() {
    aside(
        () -> {
          time.happen();
          return NOBODY;
        });
  }

  // ---- functions ---------------------------------------------------------------------------

  /**
   * Calls a function.
   *
   * @return its answer; nothing if it threw, died, or took longer than its time-out
   */
  <T> Optional<T> invoke(String function, Duration timeout, Callable<T> body) {
    var invocation = new Invocation(function, time.instant().plus(timeout), time);
    running.push(invocation);
    invocations++;
    try {
      return Optional.of(body.call());
    } catch (Death | InjectedFault end) {
      return Optional.empty();
    } catch (Exception fault) {
      if (!invocation.isStruck()) {
        chronicle.add(new Fact.OwnFault(time.instant(), function, Stories.words(fault)));
      }
      return Optional.empty();
    } finally {
      running.pop();
    }
  }
}
