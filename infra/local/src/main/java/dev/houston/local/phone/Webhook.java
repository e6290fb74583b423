package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.houston.account.InvalidFieldException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the phone tells Houston of one thing that happened.
 *
 * @param webhookId the same on every attempt
 * @param body an event of the generic protocol, the same bytes on every attempt
 * @param at when it happened
 * @param attempts how often it has been sent
 * @param nextAttempt when it is to be sent next; only while it waits
 * @param answer what the last attempt was answered, such as {@code 400 {"status":400, …}}
 */
record Webhook(
    String webhookId,
    String body,
    Instant at,
    State state,
    int attempts,
    @Nullable Instant nextAttempt,
    @Nullable String answer) {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int DOUBLINGS = 12;
  private static final int LONGEST_ANSWER = 500;

  /** How far it has come. */
  enum State {
    /** It is sent until it gets through. */
    @JsonProperty("waiting")
    WAITING,
    /** Houston has taken it. */
    @JsonProperty("delivered")
    DELIVERED,
    /** Houston does not want it, so it is not sent again. */
    @JsonProperty("refused")
    REFUSED,
    /** It has never been sent. */
    @JsonProperty("lost")
    LOST,
    /** The session did not work: it stays in the phone until Houston asks for it. */
    @JsonProperty("kept")
    KEPT
  }

  /** One to be sent at once. */
  static Webhook waiting(String webhookId, String body, Instant now) {
    return new Webhook(webhookId, body, now, State.WAITING, 0, now, null);
  }

  /** One that the phone forgets to send. */
  static Webhook lost(String webhookId, String body, Instant now) {
    return new Webhook(webhookId, body, now, State.LOST, 0, null, null);
  }

  /** One of which Houston hears only when it asks what has happened. */
  static Webhook kept(String webhookId, String body, Instant now) {
    return new Webhook(webhookId, body, now, State.KEPT, 0, null, null);
  }

  boolean waits() {
    return state == State.WAITING;
  }

  /**
   * Sent once more from the beginning: a duplicate, or late for the first time.
   *
   * @throws InvalidFieldException naming {@code webhookId} if it waits anyway
   */
  Webhook again(Instant now) {
    if (waits()) {
      throw new InvalidFieldException("webhookId", "is of a webhook that waits to be sent anyway");
    }
    return new Webhook(webhookId, body, at, State.WAITING, attempts, now, answer);
  }

  /**
   * After an attempt with that answer: 2xx has taken it, 4xx refused it, all else is tried again.
   */
  Webhook answered(HoustonAnswer answered, Instant now) {
    int family = answered.status() / 100;
    State next = family == 2 ? State.DELIVERED : family == 4 ? State.REFUSED : State.WAITING;
    return attempted(next, answered.status() + " " + answered.body(), now);
  }

  /** After an attempt that got no answer. */
  Webhook unanswered(Instant now) {
    return attempted(State.WAITING, "no answer", now);
  }

  private Webhook attempted(State next, String words, Instant now) {
    int made = attempts + 1;
    Instant following = next == State.WAITING ? now.plus(pause(made)) : null;
    String shown = words.substring(0, Math.min(words.length(), LONGEST_ANSWER));
    return new Webhook(webhookId, body, at, next, made, following, shown);
  }

  /** A second, two, four, … up to an hour. */
  private static Duration pause(int attemptsMade) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attemptsMade - 1, DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** Never the body: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "Webhook[" + webhookId + "]";
  }
}
