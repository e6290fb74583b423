package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.houston.account.InvalidFieldException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a person can do to a phone's session, and when. */
enum SessionAct {
  GO_OFFLINE("goOffline", "a session that works or connects"),
  COME_BACK("comeBack", "a phone that is offline"),
  OPEN_ELSEWHERE("openElsewhere", "a session that works, connects or is open elsewhere"),
  /** On the phone: "log out from all devices". */
  LOG_OUT("logOut", "a session that is logged in"),
  SCAN("scan", "a session that shows a QR code"),
  BREAK_DOWN("breakDown", "a session that runs"),
  STOP("stop", "a session that is not stopped yet"),
  START("start", "a session that is stopped or broke down");

  private final String word;
  private final String purpose;

  SessionAct(String word, String purpose) {
    this.word = word;
    this.purpose = purpose;
  }

  /** As {@code POST …/session {"do": …}} writes it. */
  @JsonValue
  String word() {
    return word;
  }

  /** All that can be done now. */
  static List<SessionAct> possible(PhoneSession session) {
    return Arrays.stream(values()).filter(act -> act.isPossible(session)).toList();
  }

  /**
   * Complains if it cannot be done now.
   *
   * @throws InvalidFieldException naming {@code do}
   */
  void refuseUnlessPossible(PhoneSession session) {
    if (!isPossible(session)) {
      throw new InvalidFieldException("do", "is impossible now: " + word + " is for " + purpose);
    }
  }

  /**
   * Reads what somebody wants to do.
   *
   * @throws InvalidFieldException naming {@code do}
   */
  static SessionAct ofWord(String word) {
    return Arrays.stream(values())
        .filter(act -> act.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new InvalidFieldException("do", "must be one of " + words()));
  }

  private boolean isPossible(PhoneSession session) {
    Condition now = session.condition();
    boolean halted = now == Condition.STOPPED || now == Condition.FAILED;
    boolean up = now == Condition.WORKING || now == Condition.CONNECTING;
    return switch (this) {
      case GO_OFFLINE -> up;
      case COME_BACK -> session.offline();
      case OPEN_ELSEWHERE -> up || now == Condition.OPEN_ELSEWHERE;
      case LOG_OUT -> session.loggedIn() != null;
      case SCAN -> session.qr() != null;
      case BREAK_DOWN -> !halted;
      case STOP -> now != Condition.STOPPED;
      case START -> halted;
    };
  }

  private static String words() {
    return Arrays.stream(values()).map(SessionAct::word).collect(Collectors.joining(", "));
  }
}
