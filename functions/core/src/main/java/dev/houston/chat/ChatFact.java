package dev.houston.chat;

import java.time.Instant;

/**
 * What has happened in a chat, established against its conversation: the input of {@link ChatStep}.
 *
 * <p>Times are right here: a missing or impossible one has become the time of arrival (DW-12).
 */
public sealed interface ChatFact {

  /** When we learned of it. */
  Instant learnedAt();

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
  }

  /** A message from us is in the chat, with the status that it has already. */
  record MessageSent(MessageId message, Instant at, MessageStatus status, Instant learnedAt)
      implements ChatFact {
    @Override
    public void visit(Cases cases) {
      cases.messageSent(this);
    }
  }

  /** A message from us, of which we know, has this status. */
  record StatusReached(MessageId message, MessageStatus status, Instant at, Instant learnedAt)
      implements ChatFact {
    @Override
    public void visit(Cases cases) {
      cases.statusReached(this);
    }
  }

  /** A status came for a message of which we do not know yet (DW-12). */
  record StatusCameFirst(MessageId message, MessageStatus status, Instant at, Instant learnedAt)
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
}
