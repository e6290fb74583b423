package dev.houston.channel;

import static dev.houston.channel.SessionTrigger.ASKING_DUE;
import static dev.houston.channel.SessionTrigger.ATTEMPT_OVER;
import static dev.houston.channel.SessionTrigger.CONNECTING;
import static dev.houston.channel.SessionTrigger.DELETED;
import static dev.houston.channel.SessionTrigger.DISABLED;
import static dev.houston.channel.SessionTrigger.ENABLED;
import static dev.houston.channel.SessionTrigger.FAILED;
import static dev.houston.channel.SessionTrigger.FOREIGN_NUMBER;
import static dev.houston.channel.SessionTrigger.LAST_ATTEMPT_OVER;
import static dev.houston.channel.SessionTrigger.PUT_BACK;
import static dev.houston.channel.SessionTrigger.RESTART_DUE;
import static dev.houston.channel.SessionTrigger.STOPPED;
import static dev.houston.channel.SessionTrigger.TAKEN;
import static dev.houston.channel.SessionTrigger.TAKEN_ONCE_TOO_OFTEN;
import static dev.houston.channel.SessionTrigger.TOPPED_UP;
import static dev.houston.channel.SessionTrigger.USED_UP;
import static dev.houston.channel.SessionTrigger.USE_HERE;
import static dev.houston.channel.SessionTrigger.WORKING;

import dev.houston.machine.Transitions;

/**
 * What a channel's session is in, as far as we know (CH-1), and the table of what moves it. What is
 * shown of the channel is derived: see {@link Channel#status}.
 */
public enum SessionState {
  ACTIVE("active", ChannelStatus.ACTIVE),
  /** Connecting, or broken down and being restarted. */
  STARTING("starting", ChannelStatus.JUST_A_MINUTE),
  /** Opened in another place, and an attempt to take it back is on its way (CH-5). */
  TAKING_BACK("taking-back", ChannelStatus.TAKING_BACK),
  PHONE_UNAVAILABLE("phone-unavailable", ChannelStatus.NO_CONNECTION_WITH_THE_PHONE),
  OPEN_ELSEWHERE("open-elsewhere", ChannelStatus.ENABLE_HERE),
  /** New, or logged out, with a QR code to be scanned. */
  QR("qr", ChannelStatus.SCAN_THE_QR_CODE),
  /** Logged out from all devices; the QR code is not there yet. */
  LOGGED_OUT("logged-out", ChannelStatus.LOG_OUT_FROM_ALL_DEVICES),
  /** Logged in with another number than the channel's, and being logged out again (CH-7). */
  FOREIGN_PHONE("foreign-phone", ChannelStatus.FOREIGN_PHONE);

  /** The whole machine. */
  public static final Transitions<SessionState, SessionTrigger, SessionEffect> TRANSITIONS =
      Transitions.over(SessionState.class, SessionTrigger.class, SessionEffect.class)
          .go(ACTIVE, CONNECTING, STARTING)
          .stay(ACTIVE, WORKING)
          .go(ACTIVE, FOREIGN_NUMBER, FOREIGN_PHONE, SessionEffect.LOG_OUT)
          .go(ACTIVE, SessionTrigger.PHONE_UNAVAILABLE, PHONE_UNAVAILABLE)
          .go(ACTIVE, TAKEN, TAKING_BACK, SessionEffect.TAKE_BACK)
          .go(ACTIVE, TAKEN_ONCE_TOO_OFTEN, OPEN_ELSEWHERE)
          .go(ACTIVE, SessionTrigger.QR, QR)
          .go(ACTIVE, SessionTrigger.LOGGED_OUT, LOGGED_OUT)
          .go(ACTIVE, FAILED, STARTING, SessionEffect.RESTART)
          .go(ACTIVE, STOPPED, STARTING, SessionEffect.RESTART)
          .stay(ACTIVE, ENABLED, DISABLED, USE_HERE, USED_UP)
          .go(ACTIVE, DELETED, ACTIVE, SessionEffect.STOP)
          .go(ACTIVE, TOPPED_UP, ACTIVE, SessionEffect.RELEASE)
          // That it went down may have been said, and lost.
          .go(ACTIVE, PUT_BACK, ACTIVE, SessionEffect.ASK)
          .stay(ACTIVE, ATTEMPT_OVER, LAST_ATTEMPT_OVER, RESTART_DUE, ASKING_DUE)
          .stay(STARTING, CONNECTING)
          .go(STARTING, WORKING, ACTIVE, SessionEffect.COME_BACK)
          .go(STARTING, FOREIGN_NUMBER, FOREIGN_PHONE, SessionEffect.LOG_OUT)
          .go(STARTING, SessionTrigger.PHONE_UNAVAILABLE, PHONE_UNAVAILABLE)
          .go(STARTING, TAKEN, TAKING_BACK, SessionEffect.TAKE_BACK)
          .go(STARTING, TAKEN_ONCE_TOO_OFTEN, OPEN_ELSEWHERE)
          .go(STARTING, SessionTrigger.QR, QR)
          .go(STARTING, SessionTrigger.LOGGED_OUT, LOGGED_OUT)
          .go(STARTING, FAILED, STARTING, SessionEffect.RESTART)
          .go(STARTING, STOPPED, STARTING, SessionEffect.RESTART)
          .go(STARTING, ENABLED, STARTING, SessionEffect.START)
          .stay(STARTING, DISABLED, USE_HERE, USED_UP)
          .go(STARTING, DELETED, STARTING, SessionEffect.STOP)
          .go(STARTING, TOPPED_UP, STARTING, SessionEffect.RELEASE)
          .stay(STARTING, PUT_BACK, ATTEMPT_OVER, LAST_ATTEMPT_OVER)
          .go(STARTING, RESTART_DUE, STARTING, SessionEffect.RESTART)
          .go(STARTING, ASKING_DUE, STARTING, SessionEffect.ASK)
          .stay(TAKING_BACK, CONNECTING)
          .go(TAKING_BACK, WORKING, ACTIVE, SessionEffect.COME_BACK)
          .go(TAKING_BACK, FOREIGN_NUMBER, FOREIGN_PHONE, SessionEffect.LOG_OUT)
          .go(TAKING_BACK, SessionTrigger.PHONE_UNAVAILABLE, PHONE_UNAVAILABLE)
          // Opened there again: the attempt has failed.
          .go(TAKING_BACK, TAKEN, TAKING_BACK, SessionEffect.TAKE_BACK)
          .go(TAKING_BACK, TAKEN_ONCE_TOO_OFTEN, OPEN_ELSEWHERE)
          .go(TAKING_BACK, SessionTrigger.QR, QR)
          .go(TAKING_BACK, SessionTrigger.LOGGED_OUT, LOGGED_OUT)
          // A session that is taken breaks down where it was, and stops on its way back.
          .stay(TAKING_BACK, FAILED, STOPPED)
          .go(TAKING_BACK, ENABLED, TAKING_BACK, SessionEffect.TAKE_BACK)
          .stay(TAKING_BACK, DISABLED, USED_UP)
          .go(TAKING_BACK, USE_HERE, TAKING_BACK, SessionEffect.TAKE_BACK)
          .go(TAKING_BACK, DELETED, TAKING_BACK, SessionEffect.STOP)
          .go(TAKING_BACK, TOPPED_UP, TAKING_BACK, SessionEffect.RELEASE)
          .go(TAKING_BACK, ATTEMPT_OVER, TAKING_BACK, SessionEffect.TAKE_BACK)
          .go(TAKING_BACK, LAST_ATTEMPT_OVER, OPEN_ELSEWHERE)
          .stay(TAKING_BACK, PUT_BACK, RESTART_DUE, ASKING_DUE)
          .go(PHONE_UNAVAILABLE, CONNECTING, STARTING)
          .go(PHONE_UNAVAILABLE, WORKING, ACTIVE, SessionEffect.COME_BACK)
          .go(PHONE_UNAVAILABLE, FOREIGN_NUMBER, FOREIGN_PHONE, SessionEffect.LOG_OUT)
          .stay(PHONE_UNAVAILABLE, SessionTrigger.PHONE_UNAVAILABLE)
          .go(PHONE_UNAVAILABLE, TAKEN, TAKING_BACK, SessionEffect.TAKE_BACK)
          .go(PHONE_UNAVAILABLE, TAKEN_ONCE_TOO_OFTEN, OPEN_ELSEWHERE)
          .go(PHONE_UNAVAILABLE, SessionTrigger.QR, QR)
          .go(PHONE_UNAVAILABLE, SessionTrigger.LOGGED_OUT, LOGGED_OUT)
          .go(PHONE_UNAVAILABLE, FAILED, STARTING, SessionEffect.RESTART)
          .go(PHONE_UNAVAILABLE, STOPPED, STARTING, SessionEffect.RESTART)
          .go(PHONE_UNAVAILABLE, ENABLED, PHONE_UNAVAILABLE, SessionEffect.ASK)
          .stay(PHONE_UNAVAILABLE, DISABLED, USE_HERE, USED_UP)
          .go(PHONE_UNAVAILABLE, DELETED, PHONE_UNAVAILABLE, SessionEffect.STOP)
          .go(PHONE_UNAVAILABLE, TOPPED_UP, PHONE_UNAVAILABLE, SessionEffect.RELEASE)
          .stay(PHONE_UNAVAILABLE, PUT_BACK, ATTEMPT_OVER, LAST_ATTEMPT_OVER, RESTART_DUE)
          .go(PHONE_UNAVAILABLE, ASKING_DUE, PHONE_UNAVAILABLE, SessionEffect.ASK)
          .go(OPEN_ELSEWHERE, CONNECTING, STARTING)
          .go(OPEN_ELSEWHERE, WORKING, ACTIVE, SessionEffect.COME_BACK)
          .go(OPEN_ELSEWHERE, FOREIGN_NUMBER, FOREIGN_PHONE, SessionEffect.LOG_OUT)
          .go(OPEN_ELSEWHERE, SessionTrigger.PHONE_UNAVAILABLE, PHONE_UNAVAILABLE)
          // We have stopped taking it back: only a button or its return leaves (CH-5).
          .stay(OPEN_ELSEWHERE, TAKEN, TAKEN_ONCE_TOO_OFTEN)
          .go(OPEN_ELSEWHERE, SessionTrigger.QR, QR)
          .go(OPEN_ELSEWHERE, SessionTrigger.LOGGED_OUT, LOGGED_OUT)
          .stay(OPEN_ELSEWHERE, FAILED, STOPPED)
          .go(OPEN_ELSEWHERE, ENABLED, TAKING_BACK, SessionEffect.TAKE_BACK)
          .stay(OPEN_ELSEWHERE, DISABLED, USED_UP)
          .go(OPEN_ELSEWHERE, USE_HERE, TAKING_BACK, SessionEffect.TAKE_BACK)
          .go(OPEN_ELSEWHERE, DELETED, OPEN_ELSEWHERE, SessionEffect.STOP)
          .go(OPEN_ELSEWHERE, TOPPED_UP, OPEN_ELSEWHERE, SessionEffect.RELEASE)
          .stay(OPEN_ELSEWHERE, PUT_BACK, ATTEMPT_OVER, LAST_ATTEMPT_OVER, RESTART_DUE, ASKING_DUE)

          // On the way to a new QR code, and from its scan to work, it stays what it is.
          .stay(QR, CONNECTING)
          .go(QR, WORKING, ACTIVE, SessionEffect.COME_BACK)
          .go(QR, FOREIGN_NUMBER, FOREIGN_PHONE, SessionEffect.LOG_OUT)
          .go(QR, SessionTrigger.PHONE_UNAVAILABLE, PHONE_UNAVAILABLE)
          .go(QR, TAKEN, TAKING_BACK, SessionEffect.TAKE_BACK)
          .go(QR, TAKEN_ONCE_TOO_OFTEN, OPEN_ELSEWHERE)
          .stay(QR, SessionTrigger.QR)
          .go(QR, SessionTrigger.LOGGED_OUT, LOGGED_OUT)
          // Nobody has scanned the code in time: there must be a new one.
          .go(QR, FAILED, QR, SessionEffect.RESTART)
          .go(QR, STOPPED, QR, SessionEffect.RESTART)
          .go(QR, ENABLED, QR, SessionEffect.START)
          .stay(QR, DISABLED, USE_HERE, USED_UP)
          .go(QR, DELETED, QR, SessionEffect.STOP)
          .go(QR, TOPPED_UP, QR, SessionEffect.RELEASE)
          .stay(QR, PUT_BACK, ATTEMPT_OVER, LAST_ATTEMPT_OVER)
          .go(QR, RESTART_DUE, QR, SessionEffect.RESTART)
          .go(QR, ASKING_DUE, QR, SessionEffect.ASK)
          .stay(LOGGED_OUT, CONNECTING)
          .go(LOGGED_OUT, WORKING, ACTIVE, SessionEffect.COME_BACK)
          .go(LOGGED_OUT, FOREIGN_NUMBER, FOREIGN_PHONE, SessionEffect.LOG_OUT)
          .go(LOGGED_OUT, SessionTrigger.PHONE_UNAVAILABLE, PHONE_UNAVAILABLE)
          .go(LOGGED_OUT, TAKEN, TAKING_BACK, SessionEffect.TAKE_BACK)
          .go(LOGGED_OUT, TAKEN_ONCE_TOO_OFTEN, OPEN_ELSEWHERE)
          .go(LOGGED_OUT, SessionTrigger.QR, QR)
          .stay(LOGGED_OUT, SessionTrigger.LOGGED_OUT)
          .go(LOGGED_OUT, FAILED, LOGGED_OUT, SessionEffect.RESTART)
          .go(LOGGED_OUT, STOPPED, LOGGED_OUT, SessionEffect.RESTART)
          .go(LOGGED_OUT, ENABLED, LOGGED_OUT, SessionEffect.START)
          .stay(LOGGED_OUT, DISABLED, USE_HERE, USED_UP)
          .go(LOGGED_OUT, DELETED, LOGGED_OUT, SessionEffect.STOP)
          .go(LOGGED_OUT, TOPPED_UP, LOGGED_OUT, SessionEffect.RELEASE)
          .stay(LOGGED_OUT, PUT_BACK, ATTEMPT_OVER, LAST_ATTEMPT_OVER)
          .go(LOGGED_OUT, RESTART_DUE, LOGGED_OUT, SessionEffect.RESTART)
          .go(LOGGED_OUT, ASKING_DUE, LOGGED_OUT, SessionEffect.ASK)

          // Said until there is a QR code again, or the right number.
          .stay(FOREIGN_PHONE, CONNECTING)
          .go(FOREIGN_PHONE, WORKING, ACTIVE, SessionEffect.COME_BACK)
          .go(FOREIGN_PHONE, FOREIGN_NUMBER, FOREIGN_PHONE, SessionEffect.LOG_OUT)
          .stay(FOREIGN_PHONE, SessionTrigger.PHONE_UNAVAILABLE)
          .stay(FOREIGN_PHONE, TAKEN, TAKEN_ONCE_TOO_OFTEN)
          .go(FOREIGN_PHONE, SessionTrigger.QR, QR)
          // Not every session makes a new code by itself.
          .go(FOREIGN_PHONE, SessionTrigger.LOGGED_OUT, FOREIGN_PHONE, SessionEffect.RESTART)
          .go(FOREIGN_PHONE, FAILED, FOREIGN_PHONE, SessionEffect.RESTART)
          .go(FOREIGN_PHONE, STOPPED, FOREIGN_PHONE, SessionEffect.RESTART)
          .go(FOREIGN_PHONE, ENABLED, FOREIGN_PHONE, SessionEffect.START)
          .stay(FOREIGN_PHONE, DISABLED, USE_HERE, USED_UP)
          .go(FOREIGN_PHONE, DELETED, FOREIGN_PHONE, SessionEffect.STOP)
          .go(FOREIGN_PHONE, TOPPED_UP, FOREIGN_PHONE, SessionEffect.RELEASE)
          .stay(FOREIGN_PHONE, PUT_BACK, ATTEMPT_OVER, LAST_ATTEMPT_OVER)
          .go(FOREIGN_PHONE, RESTART_DUE, FOREIGN_PHONE, SessionEffect.RESTART)
          .go(FOREIGN_PHONE, ASKING_DUE, FOREIGN_PHONE, SessionEffect.ASK)
          .build();

  private final String code;
  private final ChannelStatus status;

  SessionState(String code, ChannelStatus status) {
    this.code = code;
    this.status = status;
  }

  /** As stored items write it. */
  public String code() {
    return code;
  }

  /** What is shown of a channel that is on and paid for. */
  public ChannelStatus status() {
    return status;
  }

  /** The state that is written so. */
  public static SessionState ofCode(String code) {
    for (SessionState state : values()) {
      if (state.code.equals(code)) {
        return state;
      }
    }
    throw new IllegalArgumentException("no state of a session: " + code);
  }
}
