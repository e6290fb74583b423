package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conversation with one client as WhatsApp has it, and the webhooks that tell of it.
 *
 * @param name how the client is called on WhatsApp
 * @param calls from the client
 */
record PhoneChat(
    ChatId client,
    @Nullable String name,
    List<PhoneMessage> messages,
    List<PhoneCall> calls,
    @JsonProperty("webhooks") WebhookLine line) {

  static final int MOST_MESSAGES = 500;
  static final int MOST_CALLS = 500;

  PhoneChat {
    messages = List.copyOf(messages);
    calls = List.copyOf(calls);
  }

  static PhoneChat empty(ChatId client) {
    return new PhoneChat(client, null, List.of(), List.of(), WebhookLine.empty());
  }

  /** In the order in which Houston is to get them. */
  List<Webhook> webhooks() {
    return line.webhooks();
  }

  PhoneChat named(@Nullable String newName) {
    return new PhoneChat(client, newName == null ? name : newName, messages, calls, line);
  }

  /** With one message more. */
  PhoneChat with(PhoneMessage message) {
    if (messages.size() >= MOST_MESSAGES) {
      throw new InvalidFieldException(
          "client", "has a chat of " + MOST_MESSAGES + " messages: take another client");
    }
    return new PhoneChat(client, name, appended(messages, message), calls, line);
  }

  /** With one call more. */
  PhoneChat with(PhoneCall call) {
    if (calls.size() >= MOST_CALLS) {
      throw new InvalidFieldException(
          "client", "has called " + MOST_CALLS + " times: take another client");
    }
    return new PhoneChat(client, name, messages, appended(calls, call), line);
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
    return new PhoneChat(client, name, after, calls, line);
  }

  /** With one webhook more, behind all others. */
  PhoneChat telling(Webhook webhook) {
    if (line.isFull()) {
      throw new InvalidFieldException(
          "client", "has " + WebhookLine.LONGEST + " webhooks waiting: Houston does not take them");
    }
    return with(line.with(webhook));
  }

  /** With these webhooks in the place of its own. */
  PhoneChat with(WebhookLine webhooks) {
    return new PhoneChat(client, name, messages, calls, webhooks);
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
