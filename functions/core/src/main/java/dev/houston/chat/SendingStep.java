package dev.houston.chat;

import dev.houston.chat.ChatEvent.ChatOpened;
import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.ChatEvent.MessageNotSent;
import dev.houston.chat.ChatEvent.MessageUncertain;
import dev.houston.chat.Conversations.Reached;
import dev.houston.chat.Conversations.To;
import dev.houston.notice.FailureReason;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event of a message on its way from its acceptance to the connector, applied.
 *
 * <p>The conversation has the truth of a message's status, and is written before the chat. Whoever
 * dies in between leaves a chat that lags behind: the next event of that message catches up.
 */
final class SendingStep {
  private final Chat chat;
  private final Stepping stepping;
  private final Conversations conversations;
  private final Asking asking;

  SendingStep(Chat chat, Stepping stepping, Conversations conversations, Asking asking) {
    this.chat = chat;
    this.stepping = stepping;
    this.conversations = conversations;
    this.asking = asking;
  }

  /** A redelivered event never brings back what went out, or was dropped, meanwhile. */
  Chat accepted(MessageAccepted event) {
    MessageId uncertain = event.insteadOf();
    return uncertain == null ? queued(event) : insteadOf(uncertain, event);
  }

  /** OM-5: what has turned out to be sent, or was dropped, meanwhile is not sent again. */
  private Chat insteadOf(MessageId uncertain, MessageAccepted event) {
    var dropped =
        new Reached(
            MessageStatus.FAILED,
            event.receivedAt(),
            null,
            FailureReason.DROPPED,
            To.ONLY_UNCERTAIN);
    Optional<Message> old =
        conversations
            .advance(chat.key(), uncertain, dropped)
            .filter(Conversations.Advance::isOfThisReport)
            .map(Conversations.Advance::message)
            .filter(message -> message.status() == MessageStatus.FAILED);
    if (old.isEmpty() && conversations.find(chat.key(), event.message()).isEmpty()) {
      return chat;
    }
    Chat after = old.map(message -> caughtUp(message, event.receivedAt())).orElse(chat);
    return new SendingStep(after, stepping, conversations, asking).queued(event);
  }

  private Chat queued(MessageAccepted event) {
    Message standing = conversations.add(waiting(event));
    MessageStatus status = status(standing);
    if (status == MessageStatus.WAITING) {
      asking.put(
          new WaitingMessage(
              chat.key(),
              standing.id(),
              WaitingMessage.Kind.MESSAGE,
              standing.at(),
              !chat.dialog().isSettled()));
    }
    asking.because("accepted/" + event.message());
    if (!standing.receivedAt().equals(event.receivedAt())) {
      return chat;
    }
    return stepping.step(
        chat.with(chat.profile().active(standing.at())),
        new ChatFact.MessageQueued(
            standing.id(), standing.at(), status, reportedAs(standing), event.receivedAt()));
  }

  /** OM-3: later than whatever waits of its chat. */
  private Message waiting(MessageAccepted event) {
    Instant at =
        chat.watch().outgoing().stream()
            .filter(Outgoing::isQueued)
            .map(message -> message.at().plusMillis(1))
            .reduce(event.receivedAt(), (one, other) -> other.isAfter(one) ? other : one);
    return new Message(
        event.message(),
        chat.key(),
        Message.Author.US,
        event.content(),
        at,
        event.receivedAt(),
        MessageStatus.WAITING,
        0,
        new Message.Sending(null, event.refersTo(), null));
  }

  /**
   * DS-2. A chat that is open, or has just been found impossible, is not asked about again; and the
   * question, or the message, that waits for an answer is enough for all.
   */
  Chat opened(ChatOpened event) {
    Instant now = event.receivedAt();
    if (!chat.dialog().mustAskFirst(now)) {
      return chat;
    }
    String question = "question/" + now.toEpochMilli();
    if (chat.dialog().stage() == DialogStage.TO_CHECK) {
      asking.because(question);
      return chat;
    }
    asking.put(
        new WaitingMessage(
            chat.key(),
            MessageId.ofEffect(chat.key(), question),
            WaitingMessage.Kind.QUESTION,
            now,
            true));
    asking.because(question);
    return stepping.step(chat, new ChatFact.ChatOpened(now));
  }

  /**
   * The connector has the message, by its answer or by its echo.
   *
   * @param connectorId its id of it, if it is known
   */
  Chat taken(MessageId message, @Nullable String connectorId, Instant now) {
    Outgoing followed = chat.watch().find(message).orElse(null);
    if (followed != null && isKnown(followed, connectorId)) {
      return chat;
    }
    Name name = connectorId == null ? Name.NONE : name(message, connectorId, now);
    Reached reached = reached(name, now);
    Message standing = advanced(message, reached);
    if (standing == null || (followed == null && standing.status() != reached.status())) {
      return chat;
    }
    boolean lagsBehind =
        followed != null && (followed.status() == MessageStatus.WAITING || followed.isUncertain());
    MessageId reported = name.reported();
    return stepping.step(
        lagsBehind && !isSent(standing) ? caughtUp(standing, now) : chat,
        new ChatFact.MessageTaken(
            message, reported == null ? reportedAs(standing) : reported, name.already(), now));
  }

  private static boolean isSent(Message message) {
    return message.status() == MessageStatus.SENT || status(message).reachedClient();
  }

  private boolean isKnown(Outgoing message, @Nullable String connectorId) {
    boolean named =
        connectorId == null || reportedAs(message.id(), connectorId).equals(message.reportedAs());
    return named && message.status() != MessageStatus.WAITING && !message.isUncertain();
  }

  /**
   * What a connector calls a message.
   *
   * @param already how far what was reported under that name had come, when it was taken for a
   *     message of its own
   */
  private record Name(
      @Nullable String connectorId, @Nullable MessageId reported, @Nullable MessageStatus already) {
    static final Name NONE = new Name(null, null, null);
  }

  /** None if another message of ours has that name: what was guessed from its words was wrong. */
  private Name name(MessageId message, String connectorId, Instant now) {
    MessageId reported = reportedAs(message, connectorId);
    if (reported.equals(message)) {
      return new Name(connectorId, reported, null);
    }
    var alias = conversations.alias(chat.key(), reported, message, now);
    if (!alias.message().equals(message)) {
      return Name.NONE;
    }
    MessageStatus already =
        chat.watch().find(reported).map(Outgoing::status).or(alias::before).orElse(null);
    return new Name(connectorId, reported, already);
  }

  /** Sent, uncertain as it may have been, and whatever was told before under its name. */
  private Reached reached(Name name, Instant now) {
    MessageStatus already = name.already();
    MessageStatus status =
        already != null && already.replaces(MessageStatus.SENT) ? already : MessageStatus.SENT;
    MessageId reported = name.reported();
    if (reported == null) {
      return new Reached(status, now, null, null, To.ALSO_UNCERTAIN);
    }
    Memory memory = chat.memory();
    return new Reached(
        memory.highest(reported, status),
        now,
        name.connectorId(),
        memory.failureOf(reported),
        To.ALSO_UNCERTAIN);
  }

  /** OM-5. */
  Chat uncertain(MessageUncertain event) {
    Outgoing followed = chat.watch().find(event.message()).orElse(null);
    boolean waits = followed == null || followed.status() == MessageStatus.WAITING;
    var reached =
        new Reached(MessageStatus.UNKNOWN, event.receivedAt(), null, null, To.UNLESS_SENT);
    return waits ? caughtUp(event.message(), reached) : chat;
  }

  /** DW-11. What is uncertain may still be dropped (OM-5). */
  Chat notSent(MessageNotSent event) {
    Outgoing followed = chat.watch().find(event.message()).orElse(null);
    boolean mayFail =
        followed == null || followed.status() == MessageStatus.WAITING || followed.isUncertain();
    var reached =
        new Reached(MessageStatus.FAILED, event.receivedAt(), null, event.reason(), To.UNLESS_SENT);
    return mayFail ? caughtUp(event.message(), reached) : chat;
  }

  private Chat caughtUp(MessageId message, Reached reached) {
    Message standing = advanced(message, reached);
    if (standing == null || (!chat.watch().follows(message) && status(standing).reachedClient())) {
      return chat;
    }
    return caughtUp(standing, reached.learnedAt());
  }

  private @Nullable Message advanced(MessageId message, Reached reached) {
    return conversations
        .advance(chat.key(), message, reached)
        .map(Conversations.Advance::message)
        .orElse(null);
  }

  /** The chat after what the conversation says of a message already. */
  private Chat caughtUp(Message standing, Instant now) {
    return switch (status(standing)) {
      case WAITING -> chat;
      case SENT, DELIVERED, READ -> {
        // What was reported of it before it was known by its name is its status, too.
        MessageId reported = reportedAs(standing);
        advanced(
            standing.id(),
            reached(new Name(standing.sending().connectorId(), reported, null), now));
        yield stepping.step(chat, new ChatFact.MessageTaken(standing.id(), reported, null, now));
      }
      case UNKNOWN -> stepping.step(chat, new ChatFact.MessageUncertain(standing.id(), now));
      case FAILED ->
          stepping.step(
              chat,
              new ChatFact.MessageFailed(
                  standing.id(),
                  Objects.requireNonNullElse(standing.sending().failure(), FailureReason.REJECTED),
                  now));
    };
  }

  private @Nullable MessageId reportedAs(Message message) {
    String connectorId = message.sending().connectorId();
    return connectorId == null ? null : reportedAs(message.id(), connectorId);
  }

  /** Gateways that take our id report it back. */
  private MessageId reportedAs(MessageId message, String connectorId) {
    return connectorId.equals(message.value())
        ? message
        : MessageId.reported(chat.key(), true, connectorId);
  }

  private static MessageStatus status(Message ours) {
    return Objects.requireNonNull(ours.status());
  }
}
