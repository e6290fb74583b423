package dev.houston.chat;

import dev.houston.account.Settings;
import dev.houston.channel.Activity;
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
import java.util.function.Supplier;
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
  private final Settings settings;
  private final Supplier<Activity> channel;
  private final Conversations conversations;

  /**
   * One report of this chat.
   *
   * @param channel is asked when a check falls due, or waits for the channel
   */
  ChatEventStep(
      Chat chat, Settings settings, Supplier<Activity> channel, Conversations conversations) {
    this.chat = chat;
    this.settings = settings;
    this.channel = channel;
    this.conversations = conversations;
  }

  @Override
  public Chat messageReported(MessageReported event) {
    Message message = message(event);
    Message standing = conversations.add(message);
    boolean repeated = !standing.receivedAt().equals(message.receivedAt());
    if (repeated) {
      return event.fromUs() ? status(message.id(), event.status(), null, event) : chat;
    }
    String contactName = event.fromUs() ? null : event.contactName();
    Chat known = chat.with(chat.profile().named(contactName).active(standing.at()));
    ChatFact fact =
        event.fromUs()
            ? new ChatFact.MessageSent(
                message.id(), standing.at(), event.status(), event.receivedAt())
            : new ChatFact.ClientWrote(message.id(), standing.at(), event.receivedAt());
    return step(known, fact);
  }

  @Override
  public Chat statusReported(StatusReported event) {
    MessageId id = MessageId.reported(chat.key(), true, event.connectorId());
    return status(id, event.status(), event.at(), event);
  }

  @Override
  public Chat callReported(CallReported event) {
    var fact =
        new ChatFact.CallMissed(
            event.callId(),
            event.video(),
            arrivedBy(event.at(), event.receivedAt()),
            event.receivedAt());
    return step(chat, fact);
  }

  @Override
  public Chat timePassed(TimePassed event) {
    Instant now = event.receivedAt();
    boolean early =
        event.dueAt().isAfter(now) && !event.dueAt().isAfter(now.plus(CLOCK_DIFFERENCE));
    return step(chat, new ChatFact.TimeCame(early ? event.dueAt() : now));
  }

  @Override
  public Chat messageAccepted(MessageAccepted event) {
    return chat;
  }

  @Override
  public Chat chatOpened(ChatOpened event) {
    return chat;
  }

  @Override
  public Chat numberChecked(NumberChecked event) {
    return chat;
  }

  @Override
  public Chat messageTaken(MessageTaken event) {
    return chat;
  }

  @Override
  public Chat messageNotSent(MessageNotSent event) {
    return chat;
  }

  @Override
  public Chat messageUncertain(MessageUncertain event) {
    return chat;
  }

  @Override
  public Chat loggedOut(LoggedOut event) {
    return chat;
  }

  private Chat status(MessageId id, MessageStatus status, @Nullable Instant at, ChatEvent event) {
    Instant now = event.receivedAt();
    Conversations.Advance advance = conversations.advance(chat.key(), id, status, now).orElse(null);
    boolean followed = chat.watch().follows(id);
    if (advance == null || (!followed && !advance.message().receivedAt().isBefore(now))) {
      // A message that was received later stands there already if this was tried before.
      return step(chat, new ChatFact.StatusCameFirst(id, status, arrivedBy(at, now), now));
    }
    if (!followed && !advance.isOfThisReport()) {
      return chat;
    }
    return step(chat, new ChatFact.StatusReached(id, status, arrivedBy(at, now), now));
  }

  private Chat step(Chat before, ChatFact fact) {
    boolean asks = before.waiting().forStatuses() || before.watch().hasDueBy(fact.learnedAt());
    return ChatStep.step(before, fact, settings, asks ? channel.get() : Activity.ALWAYS);
  }

  private Message message(MessageReported event) {
    MessageId id = MessageId.reported(chat.key(), event.fromUs(), event.connectorId());
    return new Message(
        id,
        chat.key(),
        event.fromUs() ? Message.Author.US : Message.Author.CLIENT,
        event.content(),
        arrivedBy(event.at(), event.receivedAt()),
        event.receivedAt(),
        event.fromUs() ? chat.memory().at(event.receivedAt()).highest(id, event.status()) : null,
        0);
  }

  /** A time that is missing, or after its own arrival, becomes the time of arrival (DW-12). */
  private static Instant arrivedBy(@Nullable Instant at, Instant receivedAt) {
    return at == null || at.isAfter(receivedAt) ? receivedAt : at;
  }
}
