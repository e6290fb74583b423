package dev.houston.local.phone;

import dev.houston.channel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The session through which a gateway holds a phone's number, as it really is, whoever has been
 * told so. Every step is pure: it answers the session after it, or this same one where nothing
 * comes of it.
 *
 * @param since when it came into its condition
 * @param loggedIn the number it is logged in with, which may be another than the phone's (CH-7);
 *     null while it is logged out
 * @param offline whether the phone has no connection, also while the session is stopped
 * @param elsewhere who has it open in another place; null where nobody has
 * @param qr what is in the QR code; only while there is one
 * @param coming what it will do by itself; null if nothing
 */
record PhoneSession(
    Condition condition,
    Instant since,
    @Nullable PhoneNumber loggedIn,
    boolean offline,
    @Nullable Elsewhere elsewhere,
    @Nullable String qr,
    @Nullable Coming coming) {

  static final Duration CONNECTING_TAKES = Duration.ofSeconds(2);
  static final Duration QR_CODE_TAKES = Duration.ofSeconds(3);

  /**
   * That the session goes on by itself.
   *
   * @param silently whether Houston is not to be told of it
   */
  record Coming(Instant at, boolean silently) {}

  /** One that works with this number. */
  static PhoneSession working(PhoneNumber number, Instant now) {
    return new PhoneSession(Condition.WORKING, now, number, false, null, null, null);
  }

  /** A new one, whose QR code nobody has scanned yet. */
  static PhoneSession unscanned(String code, Instant now) {
    return new PhoneSession(Condition.QR, now, null, false, null, code, null);
  }

  /** Whether messages pass. */
  boolean works() {
    return condition == Condition.WORKING;
  }

  /** The number it works with, as it tells it. */
  Optional<PhoneNumber> workingNumber() {
    return works() ? Optional.ofNullable(loggedIn) : Optional.empty();
  }

  /** Whether Houston is to hear something new after that one. */
  boolean saysMoreThan(PhoneSession before) {
    return condition != before.condition || (qr != null && !qr.equals(before.qr));
  }

  /** The phone loses its connection. */
  PhoneSession goOffline(Instant now) {
    return new PhoneSession(Condition.OFFLINE, now, loggedIn, true, elsewhere, null, null);
  }

  /** The phone has a connection again. */
  PhoneSession comeBack(Instant now) {
    PhoneSession back = new PhoneSession(condition, since, loggedIn, false, elsewhere, qr, coming);
    return condition == Condition.OFFLINE ? back.connected(now) : back;
  }

  /** Somebody opens it in another place, or behaves otherwise there from now on. */
  PhoneSession openElsewhere(Elsewhere holder, Instant now) {
    PhoneSession held = new PhoneSession(condition, since, loggedIn, offline, holder, qr, coming);
    return condition == Condition.OPEN_ELSEWHERE ? held : held.in(Condition.OPEN_ELSEWHERE, now);
  }

  /** It is logged out, be it on the phone, from all devices, or by command. */
  PhoneSession logOut(Instant now) {
    if (loggedIn == null) {
      return this;
    }
    PhoneSession out = new PhoneSession(condition, since, null, false, null, qr, null);
    return condition == Condition.STOPPED
        ? out
        : out.in(Condition.LOGGED_OUT, now).goingOnAfter(QR_CODE_TAKES);
  }

  /** Somebody scans the QR code with a phone of this number. */
  PhoneSession scan(PhoneNumber number, Instant now) {
    return new PhoneSession(Condition.CONNECTING, now, number, false, elsewhere, null, null)
        .goingOnAfter(CONNECTING_TAKES);
  }

  PhoneSession breakDown(Instant now) {
    return in(Condition.FAILED, now);
  }

  PhoneSession stop(Instant now) {
    return condition == Condition.STOPPED ? this : in(Condition.STOPPED, now);
  }

  /** Starts it, if it does not run. */
  PhoneSession start(Instant now, Supplier<String> newCode) {
    return switch (condition) {
      case STOPPED, FAILED, LOGGED_OUT -> comeUp(now, newCode);
      case CONNECTING, WORKING, OFFLINE, OPEN_ELSEWHERE, QR -> this;
    };
  }

  /** Begins anew; one that is about to does not begin yet another time. */
  PhoneSession restart(Instant now, Supplier<String> newCode) {
    return condition == Condition.CONNECTING || refusesToComeBack() ? this : comeUp(now, newCode);
  }

  /** Takes it back from where it is open. */
  PhoneSession takeBack(Instant now) {
    return condition == Condition.OPEN_ELSEWHERE && !refusesToComeBack() ? connecting(now) : this;
  }

  /** Does by itself what was coming, if it is due. */
  PhoneSession goOn(Instant now, Supplier<String> newCode) {
    if (coming == null || coming.at().isAfter(now)) {
      return this;
    }
    return loggedIn == null ? showing(newCode.get(), now) : connected(now);
  }

  /** The same, of whose next step Houston is told or not. */
  PhoneSession goingOn(boolean silently) {
    return coming == null
        ? this
        : new PhoneSession(
            condition, since, loggedIn, offline, elsewhere, qr, new Coming(coming.at(), silently));
  }

  private boolean refusesToComeBack() {
    return condition == Condition.OPEN_ELSEWHERE && elsewhere == Elsewhere.DOES_NOT_ANSWER;
  }

  private PhoneSession comeUp(Instant now, Supplier<String> newCode) {
    return loggedIn == null ? showing(newCode.get(), now) : connecting(now);
  }

  private PhoneSession connecting(Instant now) {
    return in(Condition.CONNECTING, now).goingOnAfter(CONNECTING_TAKES);
  }

  /** Where connecting leads to. */
  private PhoneSession connected(Instant now) {
    if (elsewhere != null && elsewhere != Elsewhere.GIVES_IT_BACK) {
      return in(Condition.OPEN_ELSEWHERE, now);
    }
    Condition next = offline ? Condition.OFFLINE : Condition.WORKING;
    return new PhoneSession(next, now, loggedIn, offline, null, null, null);
  }

  private PhoneSession showing(String code, Instant now) {
    return new PhoneSession(Condition.QR, now, null, offline, elsewhere, code, null);
  }

  private PhoneSession in(Condition next, Instant now) {
    return new PhoneSession(next, now, loggedIn, offline, elsewhere, null, null);
  }

  private PhoneSession goingOnAfter(Duration pause) {
    Coming next = new Coming(since.plus(pause), false);
    return new PhoneSession(condition, since, loggedIn, offline, elsewhere, qr, next);
  }

  /** Neither number nor QR code: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "PhoneSession[" + condition + "]";
  }
}
