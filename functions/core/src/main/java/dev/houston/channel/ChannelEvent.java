package dev.houston.channel;

import java.time.Instant;

/**
 * What happens to a channel: the vocabulary of the queue of channel events.
 *
 * <p>Every event carries the time at which we received it; what was due before then comes first.
 */
public sealed interface ChannelEvent {

  /** When it reached us. */
  Instant receivedAt();

  /** Calls the case for this kind of event. */
  <R> R fold(Cases<R> cases);

  /** One case a kind of event. */
  interface Cases<R> {
    R sessionReported(SessionReported event);

    R commanded(Commanded event);

    R paymentChanged(PaymentChanged event);

    R messagePutBack(MessagePutBack event);

    R timePassed(TimePassed event);
  }

  /** The connector's session said something of itself. */
  record SessionReported(SessionReport report, Instant receivedAt) implements ChannelEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.sessionReported(this);
    }
  }

  /**
   * The user pressed a button in the console or called the API.
   *
   * @param id of this one press: pressed once, it is obeyed once
   */
  record Commanded(UserCommand command, String id, Instant receivedAt) implements ChannelEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.commanded(this);
    }
  }

  /** The account's balance was used up, or topped up; the account says which. */
  record PaymentChanged(Instant receivedAt) implements ChannelEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.paymentChanged(this);
    }
  }

  /**
   * A message was handed over while the channel was Active, and its connector did not take it for
   * what the session is in: that the session went down may have been said, and lost (CH-1).
   */
  record MessagePutBack(Instant receivedAt) implements ChannelEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.messagePutBack(this);
    }
  }

  /** It is now {@code receivedAt}; whoever was woken asked for {@code dueAt}. */
  record TimePassed(Instant dueAt, Instant receivedAt) implements ChannelEvent {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.timePassed(this);
    }
  }
}
