package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.ChatId;
import dev.houston.secret.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number on WhatsApp, connected to Houston as a channel.
 *
 * @param name for people, such as {@code Sales}
 */
record Phone(
    PhoneNumber number,
    String name,
    Instant connectedAt,
    Connection connection,
    List<PhoneChat> chats) {

  static final int MOST_CHATS = 50;

  Phone {
    chats = List.copyOf(chats);
  }

  /**
   * What joins it to its channel.
   *
   * @param webhookPath where Houston takes its webhooks, without the host: that may change
   * @param webhookSecret what signs them
   * @param commandKey what Houston will show when it asks the phone for something
   * @param apiKey of the channel's account; null where it is the key of the first account
   */
  record Connection(
      ChannelId channel,
      String webhookPath,
      Sealed webhookSecret,
      Sealed commandKey,
      @Nullable Sealed apiKey) {}

  /** The chat with this client, which may have nothing in it yet. */
  PhoneChat chat(ChatId client) {
    return chats.stream()
        .filter(chat -> chat.client().equals(client))
        .findFirst()
        .orElseGet(() -> PhoneChat.empty(client));
  }

  /**
   * With this in the place of the chat with its client.
   *
   * @throws InvalidFieldException naming {@code client} if nobody can have such a chat here
   */
  Phone with(PhoneChat changed) {
    if (changed.client().value().equals(number.digits())) {
      throw new InvalidFieldException("client", "is the number of this phone itself");
    }
    List<PhoneChat> after = new ArrayList<>(chats);
    after.replaceAll(chat -> chat.client().equals(changed.client()) ? changed : chat);
    if (!after.contains(changed)) {
      if (after.size() >= MOST_CHATS) {
        throw new InvalidFieldException(
            "client", "is one more than the " + MOST_CHATS + " that this phone can talk to");
      }
      after.add(changed);
    }
    return new Phone(number, name, connectedAt, connection, after);
  }

  /** Never a full number: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "Phone[" + number + "]";
  }
}
