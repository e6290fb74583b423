package dev.houston.wiring;

import dev.houston.account.Accounts;
import dev.houston.account.ChangingSettings;
import dev.houston.account.OpeningAccount;
import dev.houston.channel.Channels;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.Secrets;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.Chats;
import dev.houston.chat.Conversations;
import dev.houston.chat.HandlingChatEvents;
import dev.houston.chat.HiddenIdentities;
import dev.houston.connector.Connector;
import dev.houston.connector.ReceivingWebhook;
import dev.houston.connector.generic.GenericConnector;
import dev.houston.connector.waha.WahaConnector;
import dev.houston.wake.Sweeping;
import dev.houston.wake.WakeIndex;
import dev.houston.wake.WakeUps;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The use cases over the ports. */
@Singleton
public class UseCases {

  /** Every kind of connector, by name. */
  private static final Map<String, Connector> CONNECTORS =
      Stream.<Connector>of(new GenericConnector(), new WahaConnector())
          .collect(Collectors.toUnmodifiableMap(Connector::name, Function.identity()));

  @Produces
  @Singleton
  OpeningAccount openingAccount(Accounts accounts) {
    return new OpeningAccount(accounts);
  }

  @Produces
  @Singleton
  ChangingSettings changingSettings(Accounts accounts) {
    return new ChangingSettings(accounts);
  }

  @Produces
  @Singleton
  ConnectingChannel connectingChannel(Channels channels, Secrets secrets) {
    var random = new SecureRandom();
    return new ConnectingChannel(
        channels,
        secrets,
        connector ->
            Optional.ofNullable(CONNECTORS.get(connector)).map(kind -> kind.newSecret(random)));
  }

  @Produces
  @Singleton
  HandlingChatEvents handlingChatEvents(
      Accounts accounts, Chats chats, Conversations conversations, WakeUps wakeUps) {
    return new HandlingChatEvents(accounts, chats, conversations, wakeUps);
  }

  @Produces
  @Singleton
  ReceivingWebhook receivingWebhook(
      Channels channels,
      Secrets secrets,
      HiddenIdentities hiddenIdentities,
      ChatEvents chatEvents) {
    return new ReceivingWebhook(CONNECTORS, channels, secrets, hiddenIdentities, chatEvents);
  }

  @Produces
  @Singleton
  Sweeping sweeping(WakeIndex index, WakeUps wakeUps) {
    return new Sweeping(index, wakeUps);
  }
}
