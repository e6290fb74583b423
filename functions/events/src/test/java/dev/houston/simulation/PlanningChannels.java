package dev.houston.simulation;

import dev.houston.channel.SessionStatus;
import dev.houston.channel.UserCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What the sessions of a day's channels go through, and what users do to them. */
final class PlanningChannels {
  private static final double COMES_BACK_AT_LAST = 0.85;
  private static final Duration A_SCAN = Duration.ofSeconds(5);

  private final Day day;
  private final World world;
  private final Dice dice;
  private final Operators operators;
  private final List<Consumer<Gateway>> troubles =
      List.of(
          this::phoneAway,
          this::phoneAway,
          this::phoneAway,
          this::loggedOut,
          this::loggedOutWhileSending,
          this::scannedByAnother,
          this::openedElsewhere,
          this::flapping,
          this::held,
          this::breaksDown,
          this::breaksDown,
          this::saysSomethingStrange,
          this::saysSomethingOld,
          this::saysItAgain);
  private int presses;
  private int hurries;

  PlanningChannels(Day day, Operators operators) {
    this.day = day;
    this.world = day.world();
    this.dice = day.dice("channels");
    this.operators = operators;
  }

  void plan() {
    List<Gateway> channels = world.gateways().all();
    channels.forEach(this::plan);
    if (dice.happens(0.1)) {
      delete(channels.get(channels.size() - 1));
    }
  }

  private void plan(Gateway channel) {
    Instant when = day.someTime(dice);
    for (int trouble = dice.between(2, 4); trouble > 0; trouble--) {
      Consumer<Gateway> what = dice.pick(troubles);
      when = day.someTime(dice);
      day.at(when, () -> begin(channel, what));
    }
    if (dice.happens(0.35)) {
      boolean near = dice.happens(0.5);
      Instant off =
          near ? when.plus(dice.between(Duration.ZERO, ofSeconds(90))) : day.someTime(dice);
      day.at(off, () -> press(channel, UserCommand.DISABLE));
      Duration lasts = dice.between(Duration.ofSeconds(1), Duration.ofMinutes(90));
      day.at(off.plus(lasts), () -> press(channel, UserCommand.ENABLE));
    }
    if (dice.happens(COMES_BACK_AT_LAST)) {
      day.at(Day.end().plus(Duration.ofMinutes(5)), () -> comesBack(channel));
    }
  }

  /** Only what works gets into trouble. */
  private static void begin(Gateway channel, Consumer<Gateway> trouble) {
    if (channel.isWorking()) {
      trouble.accept(channel);
    }
  }

  private void comesBack(Gateway channel) {
    if (channel.is(SessionStatus.OPEN_ELSEWHERE)) {
      press(channel, UserCommand.USE_HERE);
    } else if (!channel.isWorking() && !channel.is(SessionStatus.STOPPED)) {
      channel.becomes(SessionStatus.WORKING);
    }
  }

  private void press(Gateway channel, UserCommand command) {
    presses++;
    operators.press(channel, command, "press-" + presses);
  }

  // ---- the phone ---------------------------------------------------------------------------

  private void phoneAway(Gateway channel) {
    channel.becomes(SessionStatus.PHONE_UNAVAILABLE);
    boolean says = dice.happens(0.6);
    in(
        ofSeconds(20),
        Duration.ofHours(2),
        () -> {
          if (channel.is(SessionStatus.PHONE_UNAVAILABLE) && says) {
            channel.becomes(SessionStatus.WORKING);
          } else if (channel.is(SessionStatus.PHONE_UNAVAILABLE)) {
            channel.becomesSilently(SessionStatus.WORKING);
          }
        });
  }

  private void loggedOut(Gateway channel) {
    channel.becomes(SessionStatus.LOGGED_OUT);
    if (dice.happens(0.7)) {
      in(ofSeconds(2), ofSeconds(20), () -> codeShows(channel));
    }
    in(Duration.ofMinutes(1), Duration.ofHours(2), () -> isScanned(channel));
  }

  /** OM-6: what has been handed over is not confirmed yet. */
  private void loggedOutWhileSending(Gateway channel) {
    channel.postbox().isSlowUntil(day.now().plusSeconds(20));
    for (int n = dice.between(1, 3); n > 0; n--) {
      hurries++;
      String words = channel.owner() + " hurries out " + hurries;
      String client = dice.pick(PlanningChats.SHARED);
      operators.write(channel, client, "crm-out-" + hurries, words);
    }
    in(ofSeconds(1), ofSeconds(5), () -> begin(channel, this::loggedOut));
  }

  private static void codeShows(Gateway channel) {
    if (channel.is(SessionStatus.LOGGED_OUT)) {
      channel.becomes(SessionStatus.QR);
    }
  }

  /** No code is scanned in the moment in which it shows. */
  private void isScanned(Gateway channel) {
    if (channel.is(SessionStatus.LOGGED_OUT)) {
      codeShows(channel);
      world.time().in(A_SCAN, () -> isScanned(channel));
    } else if (channel.is(SessionStatus.QR)) {
      channel.becomes(SessionStatus.WORKING);
    }
  }

  /** CH-7: the system logs that number out again, and the right one scans what shows then. */
  private void scannedByAnother(Gateway channel) {
    channel.becomes(SessionStatus.LOGGED_OUT);
    in(ofSeconds(2), ofSeconds(20), () -> codeShows(channel));
    in(
        ofSeconds(30),
        ofSeconds(120),
        () -> {
          if (channel.is(SessionStatus.QR)) {
            channel.isScannedBy("79169999999");
          }
        });
    in(Duration.ofMinutes(4), Duration.ofHours(1), () -> isScanned(channel));
  }

  // ---- another place -----------------------------------------------------------------------

  private void openedElsewhere(Gateway channel) {
    channel.becomes(SessionStatus.OPEN_ELSEWHERE);
  }

  /** CH-5: more often than it is taken back by itself. */
  private void flapping(Gateway channel) {
    Duration at = Duration.ZERO;
    for (int time = dice.between(5, 9); time > 0; time--) {
      world.time().in(at, () -> begin(channel, this::openedElsewhere));
      at = at.plus(dice.between(ofSeconds(10), ofSeconds(80)));
    }
    useHereLater(channel);
  }

  /** No attempt succeeds for a while. */
  private void held(Gateway channel) {
    Duration lasts = dice.between(ofSeconds(30), Duration.ofMinutes(9));
    channel.isHeldElsewhereUntil(day.now().plus(lasts));
    channel.becomes(SessionStatus.OPEN_ELSEWHERE);
    if (dice.happens(0.3)) {
      in(ofSeconds(5), ofSeconds(100), () -> press(channel, UserCommand.USE_HERE));
    }
    useHereLater(channel);
  }

  private void useHereLater(Gateway channel) {
    UserCommand command = dice.happens(0.7) ? UserCommand.USE_HERE : UserCommand.ENABLE;
    in(
        Duration.ofMinutes(11),
        Duration.ofHours(2),
        () -> {
          if (channel.is(SessionStatus.OPEN_ELSEWHERE)) {
            press(channel, command);
          }
        });
  }

  // ---- the session -------------------------------------------------------------------------

  private void breaksDown(Gateway channel) {
    channel.becomes(dice.happens(0.7) ? SessionStatus.FAILED : SessionStatus.STOPPED);
  }

  private void saysSomethingStrange(Gateway channel) {
    channel.says(dice.pick(List.of("pairing", "WORKING", "hibernating")), day.now());
  }

  private void saysSomethingOld(Gateway channel) {
    Duration old = dice.between(ofSeconds(1), Duration.ofHours(1));
    channel.says(
        dice.pick(List.of(SessionStatus.PHONE_UNAVAILABLE, SessionStatus.FAILED)).code(),
        later(day.now().minus(old), World.BEGIN));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void saysItAgain(Gateway channel) {
    channel.saysSo(day.now());
    in(ofSeconds(0), ofSeconds(30), () -> channel.saysSo(day.now()));
  }

  // ---- the user ----------------------------------------------------------------------------

  /** Its phone is off for a while, so that something waits. */
  private void delete(Gateway channel) {
    Instant when = Day.end().minus(dice.between(Duration.ofMinutes(1), Duration.ofHours(3)));
    day.at(
        when.minus(Duration.ofMinutes(30)),
        () -> begin(channel, gone -> gone.becomes(SessionStatus.PHONE_UNAVAILABLE)));
    day.at(when, () -> press(channel, UserCommand.DELETE));
  }

  private void in(Duration least, Duration most, Runnable what) {
    world.time().in(dice.between(least, most), what);
  }

  private static Duration ofSeconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
