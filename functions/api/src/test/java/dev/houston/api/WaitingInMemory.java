package dev.houston.api;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.MessageId;
import dev.houston.chat.Page;
import dev.houston.chat.WaitingMessage;
import dev.houston.outgoing.WaitingMessages;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What waits, in memory, in the order of acceptance. */
final class WaitingInMemory implements WaitingMessages {
  private final Set<WaitingMessage> waiting = ConcurrentHashMap.newKeySet();

  @Override
  public void put(WaitingMessage one) {
    waiting.add(one);
  }

  @Override
  public void remove(WaitingMessage one) {
    waiting.remove(one);
  }

  @Override
  public Page<WaitingMessage> of(AccountId account, ChannelId channel, String from, int most) {
    List<WaitingMessage> all = all(account, channel);
    if (from != null && all.stream().noneMatch(one -> one.message().value().equals(from))) {
      throw new Page.UnknownPlaceException(null);
    }
    List<WaitingMessage> behind =
        from == null
            ? all
            : all.stream().dropWhile(one -> !one.message().value().equals(from)).skip(1).toList();
    List<WaitingMessage> page = behind.stream().limit(most).toList();
    return new Page<>(
        page,
        page.size() < behind.size()
            ? Optional.of(page.get(page.size() - 1).message().value())
            : Optional.empty());
  }

  @Override
  public Optional<WaitingMessage> find(AccountId account, ChannelId channel, MessageId message) {
    return all(account, channel).stream().filter(one -> one.message().equals(message)).findFirst();
  }

  @Override
  public Backlog backlog(AccountId account, ChannelId channel) {
    List<WaitingMessage> all = all(account, channel);
    return new Backlog(all.size(), all.stream().findFirst().map(WaitingMessage::acceptedAt));
  }

  private List<WaitingMessage> all(AccountId account, ChannelId channel) {
    return waiting.stream()
        .filter(one -> one.chat().account().equals(account))
        .filter(one -> one.chat().channel().equals(channel))
        .sorted(Comparator.comparing(WaitingMessage::acceptedAt))
        .toList();
  }
}
