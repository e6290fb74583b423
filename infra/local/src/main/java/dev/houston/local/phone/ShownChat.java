package dev.houston.local.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation as the phone has it, and its webhooks in the order in which they go out. */
record ShownChat(
    String client, @Nullable String name, List<PhoneMessage> messages, List<Webhook> webhooks) {

  static ShownChat of(PhoneChat chat) {
    return new ShownChat(chat.client().value(), chat.name(), chat.messages(), chat.webhooks());
  }
}
