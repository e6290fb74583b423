package dev.houston.chat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.Page.UnknownPlaceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Chats in memory, as strict as the table: see {@code ChatsContract}. */
public final class InMemoryChats implements Chats {
  private final Map<String, Chat> items = new TreeMap<>();

  @Override
  public synchronized Optional<Chat> find(ChatKey key) {
    return Optional.ofNullable(items.get(place(key)));
  }

  @Override
  public synchronized boolean save(Chat chat, Instant now) {
    Chat stored = items.get(place(chat.key()));
    long version = stored == null ? 0 : stored.stored().version();
    if (version != chat.stored().version()) {
      return stored != null && same(stored, chat) && version == chat.stored().version() + 1;
    }
    Instant lookAt = lookAt(chat, now);
    items.put(place(chat.key()), stored(chat, new Chat.Stored(version + 1, lookAt)));
    return true;
  }

  @Override
  public synchronized Page<Chat> of(AccountId account, String from, int most) {
    if (from != null && !from.startsWith("chat#")) {
      throw new UnknownPlaceException(null);
    }
    List<Chat> behind =
        items.values().stream()
            .filter(chat -> chat.key().account().equals(account))
            .filter(chat -> chat.profile().lastMessageAt() != null)
            .filter(chat -> from == null || chat.key().item().compareTo(from) > 0)
            .toList();
    List<Chat> page = behind.stream().limit(most).toList();
    return new Page<>(
        page,
        behind.size() > page.size()
            ? Optional.of(page.get(page.size() - 1).key().item())
            : Optional.empty());
  }

  @Override
  public synchronized Page<Chat> waiting(
      AccountId account, ChannelId channel, String from, int most) {
    if (from != null && !from.startsWith("chat#" + channel + "#")) {
      throw new UnknownPlaceException(null);
    }
    List<Chat> behind =
        items.values().stream()
            .filter(chat -> chat.key().account().equals(account))
            .filter(chat -> chat.key().channel().equals(channel))
            .filter(chat -> from == null || chat.key().item().compareTo(from) > 0)
            .toList();
    List<Chat> page = behind.stream().limit(most).toList();
    return new Page<>(
        page.stream().filter(chat -> chat.waiting().waits()).toList(),
        behind.size() > page.size()
            ? Optional.of(page.get(page.size() - 1).key().item())
            : Optional.empty());
  }

  /** Every chat, for tests that look behind the ports. */
  public synchronized List<Chat> all() {
    return List.copyOf(items.values());
  }

  private static Instant lookAt(Chat chat, Instant now) {
    Instant before = chat.stored().lookAt();
    return chat.wakeAt()
        .map(due -> before != null && before.isAfter(now) && !before.isAfter(due) ? before : due)
        .orElse(null);
  }

  private static boolean same(Chat one, Chat other) {
    return stored(one, Chat.Stored.NEVER).equals(stored(other, Chat.Stored.NEVER));
  }

  private static Chat stored(Chat chat, Chat.Stored stored) {
    return new Chat(
        chat.key(),
        chat.profile(),
        chat.watch(),
        chat.memory(),
        chat.lines(),
        chat.lastLineAt(),
        chat.pending(),
        chat.told(),
        chat.waiting(),
        chat.dialog(),
        stored);
  }

  private static String place(ChatKey key) {
    return key.account() + "#" + key.item();
  }
}
