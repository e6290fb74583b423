package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.MessageId;
import dev.houston.chat.Page;
import dev.houston.chat.WaitingMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What waits, in memory, as strict as the table: see {@code WaitingMessagesContract}. */
public final class InMemoryWaitingMessages implements WaitingMessages {
  private final Map<String, WaitingMessage> items = new TreeMap<>();

  @Override
  public synchronized void put(WaitingMessage waiting) {
    items.putIfAbsent(partition(waiting) + place(waiting), waiting);
  }

  @Override
  public synchronized void remove(WaitingMessage waiting) {
    items.remove(partition(waiting) + place(waiting));
  }

  @Override
  public synchronized Page<WaitingMessage> of(
      AccountId account, ChannelId channel, String from, int most) {
    if (from != null && from.contains("!")) {
      throw new Page.UnknownPlaceException(null);
    }
    List<WaitingMessage> behind =
        all(account, channel).stream()
            .filter(waiting -> from == null || place(waiting).compareTo(from) > 0)
            .toList();
    List<WaitingMessage> page = behind.stream().limit(most).toList();
    return new Page<>(
        page,
        behind.size() > page.size()
            ? Optional.of(place(page.get(page.size() - 1)))
            : Optional.empty());
  }

  @Override
  public Optional<WaitingMessage> find(AccountId account, ChannelId channel, MessageId message) {
    return all(account, channel).stream()
        .filter(waiting -> waiting.message().equals(message))
        .findFirst();
  }

  @Override
  public Backlog backlog(AccountId account, ChannelId channel) {
    List<WaitingMessage> all = all(account, channel);
    return new Backlog(all.size(), all.stream().findFirst().map(WaitingMessage::acceptedAt));
  }

  /** Everything that waits on the channel, in order. */
  public synchronized List<WaitingMessage> all(AccountId account, ChannelId channel) {
    return items.values().stream()
        .filter(waiting -> waiting.chat().account().equals(account))
        .filter(waiting -> waiting.chat().channel().equals(channel))
        .toList();
  }

  private static String partition(WaitingMessage waiting) {
    return waiting.chat().account() + "#" + waiting.chat().channel() + "#";
  }

  private static String place(WaitingMessage waiting) {
    return "%013d#%s".formatted(waiting.acceptedAt().toEpochMilli(), waiting.message());
  }
}
