package dev.houston.chat;

import dev.houston.chat.Page.UnknownPlaceException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conversations in memory, as strict as the table: see {@code ConversationsContract}. */
public final class InMemoryConversations implements Conversations {
  private final Map<ChatKey, Map<MessageId, Message>> chats = new LinkedHashMap<>();
  private final Map<Learned, Instant> learned = new HashMap<>();
  private final Map<ChatKey, Map<MessageId, MessageId>> aliases = new HashMap<>();

  private record Learned(ChatKey chat, MessageId message, MessageStatus status) {}

  @Override
  public synchronized Message add(Message message) {
    Message standing = find(message.chat(), message.id()).orElse(null);
    if (standing != null) {
      return standing;
    }
    in(message.chat()).put(message.id(), message);
    if (message.status() != null) {
      learned.put(
          new Learned(message.chat(), message.id(), message.status()), message.receivedAt());
    }
    return message;
  }

  @Override
  public synchronized Optional<Message> find(ChatKey chat, MessageId id) {
    return Optional.ofNullable(in(chat).get(meant(chat, id)));
  }

  @Override
  public synchronized Alias alias(
      ChatKey chat, MessageId reported, MessageId message, Instant learnedAt) {
    MessageId first = in(aliases, chat).putIfAbsent(reported, message);
    if (first != null && !first.equals(message)) {
      return new Alias(first, Optional.empty());
    }
    return new Alias(message, Optional.ofNullable(in(chat).remove(reported)).map(Message::status));
  }

  @Override
  public synchronized Optional<Advance> advance(ChatKey chat, MessageId known, Reached reached) {
    MessageId id = meant(chat, known);
    Message message = in(chat).get(id);
    if (message == null || message.status() == null) {
      return Optional.empty();
    }
    MessageStatus status = reached.status();
    if (reached.to().lets(message, status)) {
      in(chat).put(id, Reaching.with(message, reached));
      learned.put(new Learned(chat, id, status), reached.learnedAt());
    } else {
      in(chat).put(id, Reaching.named(message, reached));
    }
    boolean isOfThisReport = reached.learnedAt().equals(learned.get(new Learned(chat, id, status)));
    return Optional.of(new Advance(in(chat).get(id), isOfThisReport));
  }

  private MessageId meant(ChatKey chat, MessageId id) {
    return in(aliases, chat).getOrDefault(id, id);
  }

  @Override
  public synchronized Page<Message> of(ChatKey chat, String from, boolean newestFirst, int most) {
    if (from != null && from.contains("!")) {
      throw new UnknownPlaceException(null);
    }
    Comparator<String> order = Comparator.naturalOrder();
    Comparator<String> direction = newestFirst ? order.reversed() : order;
    Collection<Message> all = in(chat).values();
    List<Message> behind =
        all.stream()
            .filter(message -> from == null || direction.compare(place(message), from) > 0)
            .sorted(Comparator.comparing(InMemoryConversations::place, direction))
            .toList();
    List<Message> page = behind.stream().limit(most).toList();
    return new Page<>(
        page,
        behind.size() > page.size()
            ? Optional.of(place(page.get(page.size() - 1)))
            : Optional.empty());
  }

  private Map<MessageId, Message> in(ChatKey chat) {
    return in(chats, chat);
  }

  private static <T> Map<MessageId, T> in(Map<ChatKey, Map<MessageId, T>> all, ChatKey chat) {
    return all.computeIfAbsent(chat, key -> new LinkedHashMap<>());
  }

  private static String place(Message message) {
    return "%013d#%06d#%013d#%s"
        .formatted(
            message.at().toEpochMilli(),
            message.line(),
            message.receivedAt().toEpochMilli(),
            message.id());
  }
}
