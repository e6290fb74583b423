package dev.houston.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One thing that crossed the border of the system, as the outside knows it: all that is known to
 * whoever judges. Ids, numbers and statuses are plain words, as they are at the border.
 */
public sealed interface Fact {

  /** When. */
  Instant at();

  // ---- what went in ------------------------------------------------------------------------

  /** What an account can set, as far as the rules speak of it. */
  record Rules(boolean watch, Duration nd, Duration nr, Duration pause, boolean houston) {}

  record AccountOpened(Instant at, String account, Rules rules) implements Fact {}

  /** It holds from this moment; the change is an answer 2xx. */
  record RulesChanged(Instant at, String account, Rules rules) implements Fact {}

  record ChannelConnected(Instant at, String account, String channel, String phone)
      implements Fact {}

  /** A curator for all channels of the account. */
  record CuratorAppointed(Instant at, String account, String phone) implements Fact {}

  record SubscriberRegistered(Instant at, String account) implements Fact {}

  /** A subscriber answered 410: it is told nothing any more until it is registered anew. */
  record SubscriberLeft(Instant at, String account) implements Fact {}

  /** A curator for some channels of the account only. */
  record CuratorOfSome(Instant at, String account, String phone, List<String> channels)
      implements Fact {
    public CuratorOfSome {
      channels = List.copyOf(channels);
    }
  }

  /**
   * A webhook that no gateway sent: unproven, stale, malformed or for no channel. It must change
   * nothing.
   *
   * @param what is wrong with it
   * @param status of the answer; 0 for none
   * @param queued how many queue messages came of it
   */
  record StrangerCame(
      Instant at, String account, String channel, String what, int status, int queued)
      implements Fact {}

  /** Something that no function can read was put into a queue; it must be set aside. */
  record HopelessPut(Instant at, String queue, String body) implements Fact {}

  /**
   * An operator asked for a message to a channel that his account does not have: unknown, or
   * another account's. Answers as of {@link Written}.
   */
  record Strayed(
      Instant at, String account, String channel, String client, String words, String answer)
      implements Fact {}

  /**
   * One attempt of a webhook.
   *
   * @param id the same for every attempt
   * @param status of the answer; 0 for none
   * @param queued how many queue messages came of this attempt, whatever was answered
   */
  record WebhookCame(
      Instant at,
      Instant answeredAt,
      String account,
      String channel,
      String id,
      Said said,
      int status,
      int queued)
      implements Fact {}

  /** A page of what came about in a session's chats, fetched by the system and given whole. */
  record HistoryGiven(Instant at, String account, String channel, List<Said> said) implements Fact {
    public HistoryGiven {
      said = List.copyOf(said);
    }
  }

  /** What a connector says. */
  sealed interface Said {}

  /**
   * A message of a chat.
   *
   * @param client digits
   * @param id the connector's, or ours where the connector takes ours
   * @param sentAt its own time
   * @param status of one from us
   */
  record MessageSaid(
      String client, String id, boolean fromUs, Instant sentAt, String status, String words)
      implements Said {}

  record StatusSaid(String client, String id, String status, Instant reachedAt) implements Said {}

  record CallSaid(String client, String id, boolean video, Instant calledAt) implements Said {}

  /**
   * What the session is in, by the codes of the generic protocol.
   *
   * @param phone that is logged in; null where it does not say
   */
  record SessionSaid(String status, Instant since, String phone) implements Said {}

  /**
   * The session was asked what it is in.
   *
   * @param status null for no answer
   * @param phone that is logged in; null where it does not say
   */
  record SessionAsked(Instant at, String channel, String status, String phone) implements Fact {
    public SessionAsked(Instant at, String channel, String status) {
      this(at, channel, status, null);
    }
  }

  /**
   * An operator asked for a message to be sent.
   *
   * @param name crmMessageId: the same for every attempt; of a message without one it is {@code
   *     unnamed-} and a number, which is told to nobody, and there is one attempt only
   * @param answer {@code accepted}, {@code repeated}, {@code broken} for no answer or a 5xx, or the
   *     error's code as the API has it
   * @param message our id, if it was accepted
   */
  record Written(
      Instant at,
      Instant answeredAt,
      String account,
      String channel,
      String client,
      String name,
      String words,
      String answer,
      String message)
      implements Fact {}

  /** An operator opened a chat without writing; answers as of {@link Written}. */
  record ChatOpened(Instant at, String account, String channel, String client, String answer)
      implements Fact {}

  /** An operator drops a message that waits or is uncertain, or sends an uncertain one again. */
  record Settled(
      Instant at, String account, String channel, String message, String what, String answer)
      implements Fact {}

  /**
   * A button was pressed.
   *
   * @param id the same for every attempt
   * @param answered whether it was answered 2xx
   */
  record Commanded(
      Instant at, String account, String channel, String command, String id, boolean answered)
      implements Fact {}

  /** Money came in. */
  record ToppedUp(Instant at, String account, String id, long amount, boolean answered)
      implements Fact {}

  /** A day of a channel costs this from now on. */
  record TariffSet(Instant at, String account, long tariff) implements Fact {}

  // ---- what came out -----------------------------------------------------------------------

  /**
   * A message stands in a conversation for the first time.
   *
   * @param author {@code CLIENT}, {@code US} or {@code SYSTEM}
   * @param ownTime the time that is shown with it
   * @param status of one from us, else null
   */
  record Stood(
      Instant at,
      String account,
      String channel,
      String client,
      String message,
      String author,
      String words,
      Instant ownTime,
      String status)
      implements Fact {}

  /** The status of a message from us is another one from now on. */
  record Became(
      Instant at,
      String account,
      String channel,
      String client,
      String message,
      String before,
      String status)
      implements Fact {}

  /**
   * A message was handed to a connector.
   *
   * @param message our id
   * @param reached whether the connector took it, and so the client gets it, whatever it answered
   * @param answer {@code TAKEN}, {@code FAILED}, {@code PUT_BACK} or {@code IN_DOUBT}
   */
  record Handed(
      Instant at,
      String channel,
      String client,
      String message,
      String words,
      boolean reached,
      String answer)
      implements Fact {}

  /** A connector has a message from us, and calls it so from now on. */
  record Named(Instant at, String channel, String client, String message, String id)
      implements Fact {}

  /** A connector was asked whether a number has WhatsApp; null for no answer. */
  record NumberAsked(Instant at, String channel, String client, Boolean exists) implements Fact {}

  /** A session was told to do something, e.g. {@code take-back}. */
  record SessionTold(Instant at, String channel, String command, boolean heard) implements Fact {}

  /**
   * A subscriber was told of a message or its status.
   *
   * @param id of the telling, the same whenever it is told again
   * @param what {@code message} or {@code status}
   * @param says the words of a message, the status of one from us
   * @param taken whether the subscriber has it, whatever it answered
   */
  record Told(
      Instant at,
      String account,
      String id,
      String channel,
      String client,
      String message,
      String what,
      String says,
      boolean taken)
      implements Fact {}

  /** A subscriber was told that a channel's state changed. */
  record ChannelTold(
      Instant at, String account, String id, String channel, String state, boolean taken)
      implements Fact {}

  /** A curator got this on WhatsApp. */
  record CuratorTold(Instant at, String carrier, String phone, String words) implements Fact {}

  /** A message was set aside, as hopeless or after too many attempts. */
  record DeadLetter(Instant at, String queue, String reason) implements Fact {}

  // ---- what went wrong ---------------------------------------------------------------------

  /** It was made to go wrong. */
  record Fault(Instant at, FaultKind kind, String where) implements Fact {}

  /** A function failed although nothing was made to go wrong in it. */
  record OwnFault(Instant at, String function, String words) implements Fact {}

  // ---- what stands in the end --------------------------------------------------------------

  /** A conversation as an operator reads it, oldest first. */
  record Conversation(
      Instant at, String account, String channel, String client, List<String> messages)
      implements Fact {
    public Conversation {
      messages = List.copyOf(messages);
    }
  }

  /** The status of a channel (CH-1) as the console shows it, by its code. */
  record ChannelShown(Instant at, String account, String channel, String status) implements Fact {}

  /** Messages that still wait, oldest first. */
  record StillWaiting(Instant at, String account, String channel, List<String> messages)
      implements Fact {
    public StillWaiting {
      messages = List.copyOf(messages);
    }
  }
}
