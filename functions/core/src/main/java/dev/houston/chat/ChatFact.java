package dev.houston.chat;

import dev.houston.notice.FailureReason;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in a chat, established against its conversation: the input of {@link ChatStep}.
 *
 * <p>Times are right here: a missing or impossible one has become the time of arrival (DW-12).
 */
public sealed interface ChatFact {

  /** When we learned of it. */
  Instant learnedAt();

  /**
   * Whether all that was received before has been told, so that checks due before may fire (DW-13).
   */
  default boolean letsTimePass() {
    return true;
  }

  /** The message that it tells to have been handed over, if it tells that of one. */
  default Optional<MessageId> handedOver() {
    return Optional.empty();
  }

  /** Calls the case for this kind of fact. */
  void visit(Cases cases);

  /** One case a kind of fact. */
  interface Cases {
    void messageSent(MessageSent fact);

    void statusReached(StatusReached fact);

    void statusCameFirst(StatusCameFirst fact);

    void clientWrote(ClientWrote fact);

    void callMissed(CallMissed fact);

    void timeCame(TimeCame fact);

    void messageQueued(MessageQueued fact);

    void messageTaken(MessageTaken fact);

    void messageUncertain(MessageUncertain fact);

    void messageFailed(MessageFailed fact);

    void chatOpened(ChatOpened fact);

    void numberChecked(NumberChecked fact);

    void loggedOut(LoggedOut fact);
  }

  /**
   * What the hand-over of messages establishes: it comes past the queue in which what was received
   * before may still be.
   */
  sealed interface PastTheQueue extends ChatFact {
    @Override
    default boolean letsTimePass() {
      return false;
    }
  }

  /** A message from us is in the chat, with the status that it has already. */
  record MessageSent(MessageId message, Instant at, MessageStatus status, Instant learnedAt)
      implements ChatFact {
    @Override
    public void visit(Cases cases) {
      cases.messageSent(this);
    }
  }

  /**
   * A message from us, of which we know, has this status.
   *
   * @param failure why it failed, if that is known
   */
  record StatusReached(
      MessageId message,
      MessageStatus status,
      Instant at,
      @Nullable FailureReason failure,
      Instant learnedAt)
      implements ChatFact {

    /** One of which no more is known. */
    public StatusReached(MessageId message, MessageStatus status, Instant at, Instant learnedAt) {
      this(message, status, at, null, learnedAt);
    }

    @Override
    public Optional<MessageId> handedOver() {
      return status == MessageStatus.SENT ? Optional.of(message) : Optional.empty();
    }

    @Override
    public void visit(Cases cases) {
      cases.statusReached(this);
    }
  }

  /** A status came for a message of which we do not know yet (DW-12). */
  record StatusCameFirst(
      MessageId message,
      MessageStatus status,
      Instant at,
      @Nullable FailureReason failure,
      Instant learnedAt)
      implements ChatFact {
    @Override
    public void visit(Cases cases) {
      cases.statusCameFirst(this);
    }
  }

  /** The client wrote this message at this time. */
  record ClientWrote(MessageId message, Instant at, Instant learnedAt) implements ChatFact {
    @Override
    public void visit(Cases cases) {
      cases.clientWrote(this);
    }
  }

  /** The client called at this time; we cannot answer. */
  record CallMissed(String callId, boolean video, Instant at, Instant learnedAt)
      implements ChatFact {
    @Override
    public void visit(Cases cases) {
      cases.callMissed(this);
    }
  }

  /** It is now this late, and everything received by then has been told. */
  record TimeCame(Instant learnedAt) implements ChatFact {
    @Override
    public void visit(Cases cases) {
      cases.timeCame(this);
    }
  }

  /**
   * A message that was accepted stands in the conversation, and waits there unless it went out
   * meanwhile.
   *
   * @param status as it stands now
   * @param reportedAs what the connector's reports of it speak of, if it has been handed over
   */
  record MessageQueued(
      MessageId message,
      Instant at,
      MessageStatus status,
      @Nullable MessageId reportedAs,
      Instant learnedAt)
      implements ChatFact {
    @Override
    public void visit(Cases cases) {
      cases.messageQueued(this);
    }
  }

  /**
   * The connector has taken a message that was accepted.
   *
   * @param reportedAs what its reports of it speak of, if that is known
   * @param already how far it has come by reports that were not known to be of it
   */
  record MessageTaken(
      MessageId message,
      @Nullable MessageId reportedAs,
      @Nullable MessageStatus already,
      Instant learnedAt)
      implements PastTheQueue {
    @Override
    public Optional<MessageId> handedOver() {
      return Optional.of(message);
    }

    @Override
    public void visit(Cases cases) {
      cases.messageTaken(this);
    }
  }

  /** Nobody can say whether the connector has taken it (OM-5). */
  record MessageUncertain(MessageId message, Instant learnedAt) implements PastTheQueue {
    @Override
    public void visit(Cases cases) {
      cases.messageUncertain(this);
    }
  }

  /** A message that was accepted is not sent, and will not be. */
  record MessageFailed(MessageId message, FailureReason reason, Instant learnedAt)
      implements PastTheQueue {
    @Override
    public void visit(Cases cases) {
      cases.messageFailed(this);
    }
  }

  /** An operator opened the chat without writing yet. */
  record ChatOpened(Instant learnedAt) implements ChatFact {
    @Override
    public void visit(Cases cases) {
      cases.chatOpened(this);
    }
  }

  /** The connector was asked whether the number has WhatsApp. */
  record NumberChecked(Existence existence, Instant learnedAt) implements PastTheQueue {
    @Override
    public void visit(Cases cases) {
      cases.numberChecked(this);
    }
  }

  /** The channel was logged out while a message of the chat was being sent. */
  record LoggedOut(Instant since, Instant learnedAt) implements PastTheQueue {
    @Override
    public void visit(Cases cases) {
      cases.loggedOut(this);
    }
  }
}
