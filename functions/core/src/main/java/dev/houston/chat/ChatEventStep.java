package dev.houston.chat;

import dev.houston.chat.ChatEvent.CallReported;
import dev.houston.chat.ChatEvent.ChatOpened;
import dev.houston.chat.ChatEvent.LoggedOut;
import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.ChatEvent.MessageNotSent;
import dev.houston.chat.ChatEvent.MessageReported;
import dev.houston.chat.ChatEvent.MessageTaken;
import dev.houston.chat.ChatEvent.MessageUncertain;
import dev.houston.chat.ChatEvent.NumberChecked;
import dev.houston.chat.ChatEvent.StatusReported;
import dev.houston.chat.ChatEvent.TimePassed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One report of a connector, applied: its times are put right, the conversation takes it in, and
 * what that establishes becomes the chat's next step.
 */
final class ChatEventStep implements ChatEvent.Cases<Chat> {

  /**
   * A hint may come this much early, by clocks that differ; the check it is for fires all the same.
   */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(5);

  private final Chat chat;
  private final Stepping stepping;
  private final Conversations conversations;
  private final Echoes echoes;
  private final SendingStep sendingStep;

  /**
   * One report of this chat.
   *
   * @param sending what waits to be handed over
   */
  ChatEventStep(
      Chat chat,
      Stepping stepping,
      Conversations conversations,
      SendingQueue sending,
      Asking asking) {
    this.chat = chat;
    this.stepping = stepping;
    this.conversations = conversations;
    this.echoes = new Echoes(chat, conversations, sending);
    this.sendingStep = new SendingStep(chat, stepping, conversations, asking);
  }

  @Override
  public Chat messageReported(MessageReported event) {
    Optional<MessageId> echoed = event.fromUs() ? echoes.ofAccepted(event) : Optional.empty();
    if (echoed.isPresent()) {
      return echoed(echoed.get(), event);
    }
    Message message = message(event);
    Message standing = conversations.add(message);
    if (!standing.id().equals(message.id())) {
      return echoed(standing.id(), event);
    }
    boolean repeated = !standing.receivedAt().equals(message.receivedAt());
    if (repeated) {
      return event.fromUs() ? status(chat, message.id(), status(event)) : chat;
    }
    String contactName = event.fromUs() ? null : event.contactName();
    Chat known = chat.with(chat.profile().named(contactName).active(standing.at()));
    ChatFact fact =
        event.fromUs()
            ? new ChatFact.MessageSent(
                message.id(), standing.at(), event.status(), event.receivedAt())
            : new ChatFact.ClientWrote(message.id(), standing.at(), event.receivedAt());
    return stepping.step(known, fact);
  }

  /** What was sent from here is reported: it is at the connector, and known by its id there. */
  private Chat echoed(MessageId message, MessageReported event) {
    Chat taken = sendingStep.taken(message, event.connectorId(), event.receivedAt());
    return event.status().replaces(MessageStatus.SENT)
        ? status(taken, message, status(event))
        : taken;
  }

  private static StatusReported status(MessageReported event) {
    return new StatusReported(event.connectorId(), event.status(), null, event.receivedAt());
  }

  @Override
  public Chat statusReported(StatusReported event) {
    MessageId reported = MessageId.reported(chat.key(), true, event.connectorId());
    Optional<Outgoing> followed = chat.watch().reportedAs(reported);
    if (followed.isPresent()) {
      return status(chat, followed.get().id(), event);
    }
    return MessageId.of(event.connectorId())
        .flatMap(id -> advance(id, event))
        .map(advance -> status(chat, reported, event, advance))
        .orElseGet(() -> status(chat, reported, event));
  }

  @Override
  public Chat callReported(CallReported event) {
    var fact =
        new ChatFact.CallMissed(
            event.callId(),
            event.video(),
            arrivedBy(event.at(), event.receivedAt()),
            event.receivedAt());
    return stepping.step(chat, fact);
  }

  @Override
  public Chat timePassed(TimePassed event) {
    Instant now = event.receivedAt();
    boolean early =
        event.dueAt().isAfter(now) && !event.dueAt().isAfter(now.plus(CLOCK_DIFFERENCE));
    return stepping.step(chat, new ChatFact.TimeCame(early ? event.dueAt() : now));
  }

  @Override
  public Chat messageAccepted(MessageAccepted event) {
    return sendingStep.accepted(event);
  }

  @Override
  public Chat chatOpened(ChatOpened event) {
    return sendingStep.opened(event);
  }

  @Override
  public Chat numberChecked(NumberChecked event) {
    return stepping.step(chat, new ChatFact.NumberChecked(event.existence(), event.receivedAt()));
  }

  @Override
  public Chat messageTaken(MessageTaken event) {
    return sendingStep.taken(event.message(), event.connectorId(), event.receivedAt());
  }

  @Override
  public Chat messageNotSent(MessageNotSent event) {
    return sendingStep.notSent(event);
  }

  @Override
  public Chat messageUncertain(MessageUncertain event) {
    return sendingStep.uncertain(event);
  }

  @Override
  public Chat loggedOut(LoggedOut event) {
    return stepping.step(chat, new ChatFact.LoggedOut(event.since(), event.receivedAt()));
  }

  private Optional<Conversations.Advance> advance(MessageId id, StatusReported event) {
    return conversations.advance(
        chat.key(),
        id,
        new Conversations.Reached(
            event.status(), event.receivedAt(), null, event.failure(), Conversations.To.ANY));
  }

  private Chat status(Chat before, MessageId id, StatusReported event) {
    return advance(id, event)
        .map(advance -> status(before, id, event, advance))
        .orElseGet(() -> cameFirst(before, id, event));
  }

  private Chat status(
      Chat before, MessageId reported, StatusReported event, Conversations.Advance advance) {
    Instant now = event.receivedAt();
    MessageId id = advance.message().id();
    boolean followed = before.watch().follows(id);
    if (!followed && cameBeforeItsMessage(advance, now)) {
      return cameFirst(before, reported, event);
    }
    if (!followed && !advance.isOfThisReport()) {
      return before;
    }
    Instant at = arrivedBy(event.at(), now);
    return stepping.step(
        before, new ChatFact.StatusReached(id, event.status(), at, event.failure(), now));
  }

  /**
   * A message that was received later stands there already if this was tried before. Of what was
   * received at one moment, as histories are, whatever moved the message came behind it.
   */
  private static boolean cameBeforeItsMessage(Conversations.Advance advance, Instant now) {
    Instant message = advance.message().receivedAt();
    return message.isAfter(now) || (message.equals(now) && !advance.isOfThisReport());
  }

  private Chat cameFirst(Chat before, MessageId id, StatusReported event) {
    Instant now = event.receivedAt();
    Instant at = arrivedBy(event.at(), now);
    return stepping.step(
        before, new ChatFact.StatusCameFirst(id, event.status(), at, event.failure(), now));
  }

  private Message message(MessageReported event) {
    MessageId id = MessageId.reported(chat.key(), event.fromUs(), event.connectorId());
    Memory memory = chat.memory().at(event.receivedAt());
    return new Message(
        id,
        chat.key(),
        event.fromUs() ? Message.Author.US : Message.Author.CLIENT,
        event.content(),
        arrivedBy(event.at(), event.receivedAt()),
        event.receivedAt(),
        event.fromUs() ? memory.highest(id, event.status()) : null,
        0,
        new Message.Sending(event.connectorId(), null, memory.failureOf(id)));
  }

  /** A time that is missing, or after its own arrival, becomes the time of arrival (DW-12). */
  private static Instant arrivedBy(@Nullable Instant at, Instant receivedAt) {
    return at == null || at.isAfter(receivedAt) ? receivedAt : at;
  }
}
