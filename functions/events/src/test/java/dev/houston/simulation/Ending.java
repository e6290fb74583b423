package dev.houston.simulation;

import dev.houston.channel.Channel;
import dev.houston.chat.Chat;
import dev.houston.chat.Message;
import dev.houston.chat.WaitingMessage;
import java.time.Instant;

/** What an operator sees when all is over. */
final class Ending {
  private static final int ALL = 10_000;

  private Ending() {}

  static void tell(World world) {
    Instant now = world.time().instant();
    Stores stores = world.stores();
    for (Chat chat : stores.chats.all()) {
      world
          .chronicle()
          .add(
              new Fact.Conversation(
                  now,
                  chat.key().account().value(),
                  chat.key().channel().value(),
                  chat.key().client().value(),
                  stores.conversations.of(chat.key(), null, false, ALL).items().stream()
                      .map(Message::id)
                      .map(Object::toString)
                      .toList()));
    }
    for (Gateway gateway : world.gateways().all()) {
      Channel channel =
          stores.channels.all().stream()
              .filter(one -> one.id().value().equals(gateway.channel()))
              .findFirst()
              .orElseThrow();
      boolean paid = stores.accounts.find(channel.account()).orElseThrow().isPaid();
      world
          .chronicle()
          .add(
              new Fact.ChannelShown(
                  now, gateway.account(), gateway.channel(), channel.status(paid).code()));
      world
          .chronicle()
          .add(
              new Fact.StillWaiting(
                  now,
                  gateway.account(),
                  gateway.channel(),
                  stores.waiting.all(channel.account(), channel.id()).stream()
                      .map(WaitingMessage::message)
                      .map(Object::toString)
                      .toList()));
    }
  }
}
