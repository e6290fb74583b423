package dev.houston.channel;

/** What a move of a channel's session has done. */
public enum SessionEffect {
  START,
  STOP,
  /** At once, or when the pause since the last restart is over. */
  RESTART,
  TAKE_BACK,
  LOG_OUT,
  ASK,
  /** What came about meanwhile is fetched, and checks go on (CH-4, DW-14). */
  COME_BACK,
  /** What clients wrote while the account was not paid is delivered (CH-2). */
  RELEASE
}
