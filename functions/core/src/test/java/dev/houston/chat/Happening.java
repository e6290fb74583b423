package dev.houston.chat;

import java.time.Instant;

/**
 * One thing that happened to a chat, as the outside knows it.
 *
 * @param arrival when we received it
 * @param subject the message or call it speaks of
 * @param status what a report says of a message from us
 * @param at the connector's time
 */
record Happening(Instant arrival, Kind kind, String subject, MessageStatus status, Instant at) {

  enum Kind {
    SENT,
    STATUS,
    CLIENT_WROTE,
    CALLED,
    SWITCHED_OFF,
    SWITCHED_ON,
    WENT_DOWN,
    CAME_BACK
  }

  static Happening sent(Instant arrival, String message, Instant at) {
    return new Happening(arrival, Kind.SENT, message, MessageStatus.SENT, at);
  }

  static Happening status(Instant arrival, String message, MessageStatus status, Instant at) {
    return new Happening(arrival, Kind.STATUS, message, status, at);
  }

  static Happening clientWrote(Instant arrival, String message) {
    return new Happening(arrival, Kind.CLIENT_WROTE, message, null, arrival);
  }

  static Happening called(Instant arrival, String call) {
    return new Happening(arrival, Kind.CALLED, call, null, arrival);
  }

  static Happening switched(Instant arrival, boolean on) {
    Kind kind = on ? Kind.SWITCHED_ON : Kind.SWITCHED_OFF;
    return new Happening(arrival, kind, "", null, arrival);
  }

  static Happening wentDown(Instant arrival) {
    return new Happening(arrival, Kind.WENT_DOWN, "", null, arrival);
  }

  static Happening cameBack(Instant arrival) {
    return new Happening(arrival, Kind.CAME_BACK, "", null, arrival);
  }
}
