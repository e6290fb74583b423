package dev.houston.outgoing;

import dev.houston.chat.MessageId;
import dev.houston.chat.WaitingMessage;
import dev.houston.notice.FailureReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is doing, or has tried to do, with a message that waits. While it stands, nobody
 * else hands the message over (OM-5). It is not taken off when all went well: a claim whose message
 * does not wait any more means nothing.
 *
 * @param since when it came into this phase; of a message {@linkplain Phase#IN_DOUBT in doubt},
 *     when the doubt began
 * @param handedAt when it was handed over, if it was
 * @param lookAt when it is looked at again; null if nobody needs to, or not before the channel is
 *     back
 * @param looks how often it was looked for, or tried, in vain
 * @param end why it fails, while it is {@linkplain Phase#ENDING ending}; null if that is because
 *     nobody could find out what became of it
 * @param dropped whether it is to be dropped as soon as it is certain that it was not sent (OM-8)
 */
public record Claim(
    WaitingMessage waiting,
    Phase phase,
    Instant since,
    @Nullable Instant handedAt,
    @Nullable Instant lookAt,
    int looks,
    @Nullable FailureReason end,
    boolean dropped) {

  /** What is being done with the message. */
  public enum Phase {
    /** The connector is being asked whether the client has WhatsApp; it has not the message. */
    CHECKING("checking"),
    /** It is being handed over, or somebody died over it. */
    AT_CONNECTOR("at-connector"),
    /** Nobody knows whether the connector has it. */
    IN_DOUBT("in-doubt"),
    /** The connector has it not: it is its turn again, at {@link Claim#lookAt}. */
    PUT_BACK("put-back"),
    /** It is decided that it is not sent any more: its chat is to be told, and it is removed. */
    ENDING("ending");

    private final String code;

    Phase(String code) {
      this.code = code;
    }

    /** As stored items write it. */
    public String code() {
      return code;
    }

    /** The phase that is written so. */
    public static Phase ofCode(String code) {
      for (Phase phase : values()) {
        if (phase.code.equals(code)) {
          return phase;
        }
      }
      throw new IllegalArgumentException("no phase: " + code);
    }
  }

  /** Longer than a function that hands over can live. */
  static final Duration LONGEST_HAND_OVER = Duration.ofSeconds(60);

  /** So long it is looked for a message that may have been sent (OM-5). */
  static final Duration LONGEST_DOUBT = Duration.ofMinutes(2);

  private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

  private static final int MOST_DOUBLINGS = 5;

  /** So long it is remembered how often a message was put back that may go again. */
  private static final Duration REMEMBERED = Rest.LONGEST.plusMinutes(5);

  static Claim checking(WaitingMessage waiting, Instant now) {
    return new Claim(waiting, Phase.CHECKING, now, null, null, 0, null, false);
  }

  static Claim atConnector(WaitingMessage waiting, Instant now) {
    return new Claim(waiting, Phase.AT_CONNECTOR, now, now, null, 0, null, false);
  }

  /** It will fail for this reason, or without one become unknown. */
  static Claim ending(WaitingMessage waiting, @Nullable FailureReason end, Instant now) {
    return new Claim(waiting, Phase.ENDING, now, null, null, 0, end, false);
  }

  /** A message that nobody has claimed could not be looked at. */
  static Claim unclaimed(WaitingMessage waiting, Instant now) {
    return new Claim(waiting, Phase.PUT_BACK, now, null, null, 0, null, false);
  }

  /** The same, after so many attempts. */
  Claim triedBefore(int times) {
    return new Claim(waiting, phase, since, handedAt, lookAt, times, end, dropped);
  }

  /** Perhaps it has been sent; it is looked for soon. */
  Claim inDoubt(Instant now) {
    return doubted(now, now.plus(FIRST_LOOK));
  }

  private Claim doubted(Instant begin, Instant look) {
    return new Claim(waiting, Phase.IN_DOUBT, begin, handedAt, look, 0, null, dropped);
  }

  /**
   * What is to be done about it if whoever made it has not lived to say what came of it: what may
   * have been sent is looked for at once, and the doubt began with the hand-over.
   */
  Claim overdue(Instant now) {
    if (isYoung(now)) {
      return this;
    }
    return switch (phase) {
      case AT_CONNECTOR -> doubted(since, now);
      case CHECKING -> dropped ? ending(waiting, FailureReason.DROPPED, now) : this;
      case IN_DOUBT, PUT_BACK, ENDING -> this;
    };
  }

  /** It was not to be seen: it is looked for again, after 5, 10, 20 … seconds. */
  Claim notSeen(Instant now, Instant end) {
    Instant next = now.plus(pause());
    return lookedAt(next.isBefore(end) ? next : end);
  }

  /** Nobody can be asked: it is looked at once more at the end of the doubt. */
  Claim notToBeFound(Instant end) {
    return lookedAt(end);
  }

  /** A fault is in its way: it is tried again, after 5, 10, 20 … seconds, and others before it. */
  Claim putOff(Instant now) {
    return switch (phase) {
      case AT_CONNECTOR -> inDoubt(now);
      case IN_DOUBT, ENDING -> lookedAt(now.plus(pause()));
      case CHECKING, PUT_BACK -> putBack(now, now.plus(pause())).triedBefore(looks + 1);
    };
  }

  private Duration pause() {
    return FIRST_LOOK.multipliedBy(1L << Math.min(looks + 1, MOST_DOUBLINGS));
  }

  private Claim lookedAt(@Nullable Instant next) {
    return new Claim(waiting, phase, since, handedAt, next, looks + 1, end, dropped);
  }

  /** The connector has it not; its turn is at this time, if nobody wants it dropped. */
  Claim putBack(Instant now, Instant again) {
    return dropped
        ? ending(waiting, FailureReason.DROPPED, now)
        : new Claim(waiting, Phase.PUT_BACK, now, handedAt, again, 0, null, false);
  }

  /** The connector took nothing: its turn comes with the connector's. */
  Claim refused(Instant now) {
    return putBack(now, now).triedBefore(looks + 1);
  }

  /** The connector takes others but not this: it waits by itself, longer each time. */
  Claim refusedAlone(Instant now) {
    return putBack(now, now.plus(Rest.pause(looks + 1))).triedBefore(looks + 1);
  }

  /** It is to be dropped, if it turns out not to have been sent. */
  Claim wished() {
    return new Claim(waiting, phase, since, handedAt, lookAt, looks, end, true);
  }

  /** This, if meanwhile somebody wished to drop it: nobody hands it over any more. */
  Claim afterTheWish(Instant now) {
    return switch (phase) {
      case CHECKING, AT_CONNECTOR, PUT_BACK -> ending(waiting, FailureReason.DROPPED, now);
      case IN_DOUBT -> wished();
      case ENDING -> this;
    };
  }

  /** Whether that is this one, whoever wished to drop it meanwhile. */
  boolean isThe(Claim standing) {
    return standing.equals(this) || standing.equals(wished());
  }

  /**
   * While the channel is not Active nobody can be asked, and the doubt does not grow (OM-5). What
   * was put back begins anew when it is back.
   */
  Claim atRest() {
    return switch (phase) {
      case IN_DOUBT, PUT_BACK -> new Claim(waiting, phase, since, handedAt, null, 0, null, dropped);
      case CHECKING, AT_CONNECTOR, ENDING -> this;
    };
  }

  /** What was put back before the channel was away may go at once. */
  Claim backAgain() {
    return phase == Phase.PUT_BACK && looks > 0 ? atRest() : this;
  }

  MessageId message() {
    return waiting.message();
  }

  /** Whether whoever made it may still be at work. */
  boolean isYoung(Instant now) {
    return now.isBefore(since.plus(LONGEST_HAND_OVER));
  }

  /** Whether it was handed over, and nobody knows yet whether it was taken. */
  boolean isUnsettled() {
    return phase == Phase.AT_CONNECTOR || phase == Phase.IN_DOUBT;
  }

  /**
   * Whether the connector may have it: also while the chat is to be told that nobody could find out
   * (OM-5).
   */
  boolean mayBeAtConnector() {
    return isUnsettled() || (phase == Phase.ENDING && end == null);
  }

  /** Whether somebody is at it, unless he has died. */
  boolean isAtWork() {
    return phase == Phase.CHECKING || phase == Phase.AT_CONNECTOR;
  }

  /** Whether it was put back, and so long ago that no log-out can have been the cause (OM-6). */
  boolean isOver(Instant now) {
    return switch (phase) {
      case AT_CONNECTOR, IN_DOUBT, ENDING -> false;
      case CHECKING -> !isYoung(now);
      case PUT_BACK -> !isInTheWay(now) && (handedAt == null || !isYoung(now));
    };
  }

  /** Whether it is only known how often the connector took others instead. */
  boolean isRemembered(Instant now) {
    return phase == Phase.PUT_BACK
        && looks > 0
        && lookAt != null
        && now.isBefore(lookAt.plus(REMEMBERED));
  }

  /** Whether nobody can drop it at once, but whoever is at it can. */
  boolean canBeWished(Instant now) {
    return switch (phase) {
      case AT_CONNECTOR, IN_DOUBT -> !dropped;
      case CHECKING -> !dropped && isYoung(now);
      case PUT_BACK, ENDING -> false;
    };
  }

  /** Whether its chat is to be told now that it ends. */
  boolean isToBeEnded(Instant now) {
    return phase == Phase.ENDING && (lookAt == null || !lookAt.isAfter(now));
  }

  /** Whether other messages of its chat have to wait for it (OM-3). */
  boolean isInTheWay(Instant now) {
    return switch (phase) {
      case AT_CONNECTOR, IN_DOUBT, ENDING -> true;
      case CHECKING -> isYoung(now);
      case PUT_BACK -> lookAt != null && lookAt.isAfter(now);
    };
  }

  /** Whether the connector is to be asked now what became of it. */
  boolean isToBeLookedFor(Instant now) {
    return phase == Phase.IN_DOUBT && (lookAt == null || !lookAt.isAfter(now));
  }

  /** When something is to be done about it, if that is known. */
  Optional<Instant> nextLook() {
    return Optional.ofNullable(lookAt);
  }
}
