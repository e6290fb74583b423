package dev.houston.outgoing;

import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.ChatEvent.MessageNotSent;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Conversations;
import dev.houston.chat.Message;
import dev.houston.chat.MessageId;
import dev.houston.notice.FailureReason;
import dev.houston.outgoing.Acceptance.Accepted;
import dev.houston.outgoing.Acceptance.Refused;
import java.time.Instant;
import java.util.Optional;

/**
 * Does with a message of which nobody knows whether it was sent what an operator decides: only he
 * sends it again or drops it (OM-5).
 */
public final class SettlingUncertain {
  private final Admitting admitting;
  private final Conversations conversations;
  private final ChatEvents events;

  public SettlingUncertain(Admitting admitting, Conversations conversations, ChatEvents events) {
    this.admitting = admitting;
    this.conversations = conversations;
    this.events = events;
  }

  /**
   * Sends the same words as a new message and drops the uncertain one, in one event: the chat does
   * both, or neither if it knows better by then. The new one's id is made of the old one's: whoever
   * asks twice is answered the same, and the client has it once.
   *
   * @return nothing if the message is not uncertain
   */
  public Optional<Acceptance> sendAgain(Message message, Instant now) {
    ChatKey chat = message.chat();
    MessageId again = MessageId.again(chat, message.id());
    if (conversations.find(chat, again).isPresent()) {
      return Optional.of(new Accepted(again, chat));
    }
    if (!message.isUncertain()) {
      return Optional.empty();
    }
    return Optional.of(
        admitting
            .admit(chat.account(), chat.channel(), Addressee.known(chat.client()), now)
            .fold(
                anyForm -> {
                  events.put(
                      chat,
                      new MessageAccepted(
                          again,
                          message.content(),
                          message.sending().refersTo(),
                          message.id(),
                          now),
                      "accepted/" + again);
                  return new Accepted(again, chat);
                },
                Refused::new));
  }

  /**
   * Drops it.
   *
   * @return whether it is uncertain
   */
  public boolean drop(Message message, Instant now) {
    if (!message.isUncertain()) {
      return false;
    }
    events.put(
        message.chat(),
        new MessageNotSent(message.id(), FailureReason.DROPPED, now),
        "dropped/" + message.id());
    return true;
  }
}
