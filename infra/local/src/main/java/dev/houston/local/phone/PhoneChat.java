package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The conversation with one client as WhatsApp has it, and the webhooks that tell of it, in the
 * order in which Houston is to get them.
 *
 * @param name how the client is called on WhatsApp
 */
record PhoneChat(
    ChatId client, @Nullable String name, List<PhoneMessage> messages, List<Webhook> webhooks) {

  static final int MOST_MESSAGES = 500;

  /** Those that have been dealt with give way to new ones. */
  static final int MOST_WEBHOOKS = 300;

  PhoneChat {
    messages = List.copyOf(messages);
    webhooks = List.copyOf(webhooks);
  }

  static PhoneChat empty(ChatId client) {
    return new PhoneChat(client, null, List.of(), List.of());
  }

  PhoneChat named(@Nullable String newName) {
    return new PhoneChat(client, newName == null ? name : newName, messages, webhooks);
  }

  /** With one message more. */
  PhoneChat with(PhoneMessage message) {
    if (messages.size() >= MOST_MESSAGES) {
      throw new InvalidFieldException(
          "client", "has a chat of " + MOST_MESSAGES + " messages: take another client");
    }
    return new PhoneChat(client, name, appended(messages, message), webhooks);
  }

  /**
   * The message with that id.
   *
   * @throws InvalidFieldException naming {@code messageId}
   */
  PhoneMessage message(String messageId) {
    return messages.stream()
        .filter(message -> message.messageId().equals(messageId))
        .findFirst()
        .orElseThrow(() -> new InvalidFieldException("messageId", "is of no message in this chat"));
  }

  /** With this in the place of the message with its id. */
  PhoneChat replacing(PhoneMessage changed) {
    List<PhoneMessage> after =
        messages.stream()
            .map(message -> message.messageId().equals(changed.messageId()) ? changed : message)
            .toList();
    return new PhoneChat(client, name, after, webhooks);
  }

  /** With one webhook more, behind all others. */
  PhoneChat telling(Webhook webhook) {
    List<Webhook> kept = new ArrayList<>(webhooks);
    if (kept.size() >= MOST_WEBHOOKS && !removeOldestDone(kept)) {
      throw new InvalidFieldException(
          "client", "has " + MOST_WEBHOOKS + " webhooks waiting: Houston does not take them");
    }
    return new PhoneChat(client, name, messages, appended(kept, webhook));
  }

  /**
   * The webhook with that id.
   *
   * @throws InvalidFieldException naming {@code webhookId}
   */
  Webhook webhook(String webhookId) {
    return webhooks.stream()
        .filter(webhook -> webhook.webhookId().equals(webhookId))
        .findFirst()
        .orElseThrow(() -> new InvalidFieldException("webhookId", "is of no webhook in this chat"));
  }

  /** With that webhook at the end of the line once more. */
  PhoneChat tellingAgain(Webhook webhook) {
    List<Webhook> others =
        webhooks.stream().filter(one -> !one.webhookId().equals(webhook.webhookId())).toList();
    return new PhoneChat(client, name, messages, appended(others, webhook));
  }

  /** With what has become of the webhook with that id, wherever it stands by now. */
  PhoneChat changing(String webhookId, UnaryOperator<Webhook> change) {
    List<Webhook> after =
        webhooks.stream()
            .map(one -> one.webhookId().equals(webhookId) ? change.apply(one) : one)
            .toList();
    return new PhoneChat(client, name, messages, after);
  }

  /** The one whose turn it is: whatever stands behind it has to wait for it. */
  Optional<Webhook> next() {
    return webhooks.stream().filter(Webhook::waits).findFirst();
  }

  private static boolean removeOldestDone(List<Webhook> webhooks) {
    for (int i = 0; i < webhooks.size(); i++) {
      if (!webhooks.get(i).waits()) {
        webhooks.remove(i);
        return true;
      }
    }
    return false;
  }

  private static <T> List<T> appended(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  /** Never the messages: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "PhoneChat[" + client + "]";
  }
}
