package dev.houston.simulation;

import dev.houston.account.Account;
import dev.houston.account.InMemoryAccounts;
import dev.houston.channel.CountsInMemory;
import dev.houston.channel.InMemoryChannels;
import dev.houston.chat.InMemoryChats;
import dev.houston.chat.InMemoryConversations;
import dev.houston.chat.InMemoryHeldEvents;
import dev.houston.chat.InMemoryHiddenIdentities;
import dev.houston.curator.InMemoryAlertEchoes;
import dev.houston.curator.InMemoryAlerts;
import dev.houston.curator.InMemoryCurators;
import dev.houston.outbox.InMemoryOutboxes;
import dev.houston.outbox.InMemoryTellings;
import dev.houston.outgoing.InMemoryCrmMessageIds;
import dev.houston.outgoing.InMemoryDrains;
import dev.houston.outgoing.InMemoryWaitingMessages;
import dev.houston.subscriber.InMemorySubscribers;
import dev.houston.wake.InMemoryWakeIndex;
import dev.houston.wake.InMemoryWakeIndex.Indexed;
import java.time.Duration;
import java.util.stream.Stream;

/** The tables of a world: the doubles that keep the same contracts as DynamoDB. */
final class Stores {
  private static final Duration RETENTION = Duration.ofDays(180);

  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryChannels channels = new InMemoryChannels();
  final CountsInMemory counts = new CountsInMemory();
  final InMemoryChats chats = new InMemoryChats();
  final InMemoryConversations conversations = new InMemoryConversations();
  final InMemoryHeldEvents held = new InMemoryHeldEvents();
  final InMemoryHiddenIdentities hiddenIdentities = new InMemoryHiddenIdentities();
  final InMemoryCurators curators = new InMemoryCurators();
  final InMemoryAlerts alerts = new InMemoryAlerts();
  final InMemoryAlertEchoes echoes = new InMemoryAlertEchoes();
  final InMemoryOutboxes outboxes = new InMemoryOutboxes();
  final InMemoryTellings tellings = new InMemoryTellings();
  final InMemorySubscribers subscribers = new InMemorySubscribers();
  final InMemoryDrains drains = new InMemoryDrains();
  final InMemoryWaitingMessages waiting = new InMemoryWaitingMessages();
  final InMemoryCrmMessageIds crmMessageIds = new InMemoryCrmMessageIds(RETENTION);
  final InMemoryWakeIndex wakeIndex = new InMemoryWakeIndex(this::indexed);

  private Stream<Indexed> indexed() {
    return Stream.of(
            accounts.all().stream()
                .map(
                    account ->
                        new Indexed(
                            account.id(),
                            () -> Account.ITEM,
                            account.version(),
                            account.wakeAt().orElse(null),
                            account::wakeAt)),
            channels.all().stream()
                .map(
                    channel ->
                        new Indexed(
                            channel.account(),
                            channel::item,
                            channel.stored().version(),
                            channel.stored().lookAt(),
                            channel::wakeAt)),
            chats.all().stream()
                .map(
                    chat ->
                        new Indexed(
                            chat.key().account(),
                            chat.key()::item,
                            chat.stored().version(),
                            chat.stored().lookAt(),
                            chat::wakeAt)),
            outboxes.all().stream()
                .map(
                    outbox ->
                        new Indexed(
                            outbox.key().account(),
                            outbox.key()::item,
                            outbox.stored().version(),
                            outbox.stored().lookAt(),
                            outbox::wakeAt)),
            alerts.all().stream()
                .map(
                    alert ->
                        new Indexed(
                            alert.subject().account(),
                            alert.subject()::item,
                            alert.stored().version(),
                            alert.stored().lookAt(),
                            alert::wakeAt)),
            drains.all().stream()
                .map(
                    drain ->
                        new Indexed(
                            drain.account(),
                            drain::item,
                            drain.stored().version(),
                            drain.stored().lookAt(),
                            drain::wakeAt)))
        .flatMap(items -> items);
  }
}
