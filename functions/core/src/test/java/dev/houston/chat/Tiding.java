package dev.houston.chat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * One thing that a chat is told on the {@link Walk}.
 *
 * @param subject the message or call it speaks of
 * @param status what a report says of a message from us
 * @param at the connector's time; null where it gives none
 * @param now when it reaches us
 */
record Tiding(Kind kind, String subject, MessageStatus status, Instant at, Instant now) {

  enum Kind {
    SENT,
    STATUS,
    CLIENT_WROTE,
    CALLED,
    TIME_CAME,
    SWITCHED_OFF,
    SWITCHED_ON,
    DELAYS_CHANGED
  }

  private static final Set<Kind> OF_THE_ACCOUNT =
      EnumSet.of(Kind.SWITCHED_OFF, Kind.SWITCHED_ON, Kind.DELAYS_CHANGED);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d HH:mm:ss").withZone(ZoneOffset.UTC);

  static Tiding sent(String message, MessageStatus status, Instant at, Instant now) {
    return new Tiding(Kind.SENT, message, status, at, now);
  }

  static Tiding status(String message, MessageStatus status, Instant at, Instant now) {
    return new Tiding(Kind.STATUS, message, status, at, now);
  }

  static Tiding clientWrote(String message, Instant at, Instant now) {
    return new Tiding(Kind.CLIENT_WROTE, message, null, at, now);
  }

  static Tiding called(String call, Instant now) {
    return new Tiding(Kind.CALLED, call, null, now, now);
  }

  static Tiding timeCame(Instant now) {
    return new Tiding(Kind.TIME_CAME, "", null, now, now);
  }

  static Tiding changed(Kind setting, Instant now) {
    return new Tiding(setting, "", null, now, now);
  }

  /** Whether it happens to the account, so that the chat hears of it with its next step only. */
  boolean isOfTheAccount() {
    return OF_THE_ACCOUNT.contains(kind);
  }

  /** The same, told again: by a queue at the same moment, by a connector later. */
  Tiding toldAgain(Instant later) {
    return new Tiding(kind, subject, status, at, later);
  }

  /** As the queue of message events has it. */
  ChatEvent event() {
    return switch (kind) {
      case SENT ->
          new ChatEvent.MessageReported(
              subject, true, at, now, status, Content.text("hello"), null);
      case STATUS -> new ChatEvent.StatusReported(subject, status, at, now);
      case CLIENT_WROTE ->
          new ChatEvent.MessageReported(
              subject, false, at, now, MessageStatus.SENT, Content.text("hi"), null);
      case CALLED -> new ChatEvent.CallReported(subject, false, at, now);
      case TIME_CAME -> new ChatEvent.TimePassed(now, now);
      case SWITCHED_OFF, SWITCHED_ON, DELAYS_CHANGED ->
          throw new IllegalStateException("no chat is told of the account's settings");
    };
  }

  /** E.g. {@code 2 10:05:00 status A delivered of 2 10:00:00}. */
  @Override
  public String toString() {
    String what = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String of = at == null ? " without a time" : at.equals(now) ? "" : " of " + CLOCK.format(at);
    String reached = status == null ? "" : " " + status.code();
    return CLOCK.format(now) + "  " + what + " " + subject + reached + of;
  }
}
