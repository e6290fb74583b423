package dev.houston.local.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A phone as it is shown: without its secrets. */
record ShownPhone(String phone, String name, String channelId, List<Client> chats) {

  /**
   * One of its chats.
   *
   * @param messages how many there are
   * @param waiting how many webhooks have not got through yet
   */
  record Client(String client, @Nullable String name, int messages, long waiting) {

    private static Client of(PhoneChat chat) {
      return new Client(
          chat.client().value(),
          chat.name(),
          chat.messages().size(),
          chat.webhooks().stream().filter(Webhook::waits).count());
    }
  }

  static ShownPhone of(Phone phone) {
    return new ShownPhone(
        phone.number().digits(),
        phone.name(),
        phone.connection().channel().value(),
        phone.chats().stream().map(Client::of).toList());
  }
}
