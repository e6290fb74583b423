package dev.houston.chat;

import dev.houston.notice.FailureReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a connector, the clock, an operator, or the hand-over of what waits reports of a chat: the
 * vocabulary of the queue of message events.
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

    R messageAccepted(MessageAccepted event);

    R chatOpened(ChatOpened event);

    R numberChecked(NumberChecked event);

    R messageTaken(MessageTaken event);

    R messageNotSent(MessageNotSent event);

    R messageUncertain(MessageUncertain event);

    R loggedOut(LoggedOut event);
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

  /**
   * A status of a message from us, at the connector's time.
   *
   * @param failure why it failed, if the connector says so
   */
  record StatusReported(
      String connectorId,
      MessageStatus status,
      @Nullable Instant at,
      @Nullable FailureReason failure,
      Instant receivedAt)
      implements ChatEvent {

    /** A status of which the connector says no more. */
    public StatusReported(
        String connectorId, MessageStatus status, @Nullable Instant at, Instant receivedAt) {
      this(connectorId, status, at, null, receivedAt);
    }

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

  /**
   * A message of an operator's was accepted (OM-2): it waits until the channel is Active.
   *
   * @param refersTo the message that it answers
   * @param insteadOf the uncertain message that it says once more: that one is dropped, and if it
   *     is certain by now, this one is not sent (OM-5)
   * @param receivedAt when it was accepted
   */
  record MessageAccepted(
      MessageId message,
      Content content,
      @Nullable MessageId refersTo,
      @Nullable MessageId insteadOf,
      Instant receivedAt)
      implements ChatEvent {

    /** One that replaces none. */
    public MessageAccepted(
        MessageId message, Content content, @Nullable MessageId refersTo, Instant receivedAt) {
      this(message, content, refersTo, null, receivedAt);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.messageAccepted(this);
    }
  }

  /** An operator opened the chat without writing yet (DS-2). */
  record ChatOpened(Instant receivedAt) implements ChatEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.chatOpened(this);
    }
  }

  /** The connector was asked whether the client's number has WhatsApp (DS-2). */
  record NumberChecked(Existence existence, Instant receivedAt) implements ChatEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.numberChecked(this);
    }
  }

  /**
   * The connector took the message that was handed over to it: it is sent.
   *
   * @param connectorId the connector's id of it within the chat, if it told one
   */
  record MessageTaken(MessageId message, @Nullable String connectorId, Instant receivedAt)
      implements ChatEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.messageTaken(this);
    }
  }

  /** The message is not sent, and will not be. */
  record MessageNotSent(MessageId message, FailureReason reason, Instant receivedAt)
      implements ChatEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.messageNotSent(this);
    }
  }

  /** It could not be found out whether the connector took the message (OM-5). */
  record MessageUncertain(MessageId message, Instant receivedAt) implements ChatEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.messageUncertain(this);
    }
  }

  /**
   * The channel was logged out while a message of this chat was being sent (OM-6).
   *
   * @param since when the channel's status became so: names the log-out
   */
  record LoggedOut(Instant since, Instant receivedAt) implements ChatEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.loggedOut(this);
    }
  }
}
