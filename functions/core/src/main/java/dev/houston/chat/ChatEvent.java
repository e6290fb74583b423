package dev.houston.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a connector, or the clock, reports of a chat: the vocabulary of the queue of message events.
 *
 * <p>Every report carries the time at which we received it; the checks that were due before then
 * come first (DW-13). The connector's own times may be missing or wrong and are corrected where
 * they are used (DW-12).
 */
public sealed interface ChatEvent {

  /** When it reached us. */
  Instant receivedAt();

  /** Calls the case for this kind of event. */
  <R> R fold(Cases<R> cases);

  /** One case a kind of event. */
  interface Cases<R> {
    R messageReported(MessageReported event);

    R statusReported(StatusReported event);

    R callReported(CallReported event);

    R timePassed(TimePassed event);
  }

  /**
   * A message of the chat, from the client or from us, wherever it was written.
   *
   * @param connectorId the connector's id of it within the chat
   * @param at its own time
   * @param status of one from us, as it stands already
   * @param contactName what the client calls himself
   */
  record MessageReported(
      String connectorId,
      boolean fromUs,
      @Nullable Instant at,
      Instant receivedAt,
      MessageStatus status,
      Content content,
      @Nullable String contactName)
      implements ChatEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.messageReported(this);
    }
  }

  /** A status of a message from us, at the connector's time. */
  record StatusReported(
      String connectorId, MessageStatus status, @Nullable Instant at, Instant receivedAt)
      implements ChatEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.statusReported(this);
    }
  }

  /** A call from the client; every one is missed (MC-1). */
  record CallReported(String callId, boolean video, @Nullable Instant at, Instant receivedAt)
      implements ChatEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.callReported(this);
    }
  }

  /** It is now {@code receivedAt}; whoever was woken asked for {@code dueAt}. */
  record TimePassed(Instant dueAt, Instant receivedAt) implements ChatEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.timePassed(this);
    }
  }
}
