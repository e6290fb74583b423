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

  private record Learned(ChatKey chat, MessageId message, MessageStatus status) {}

  @Override
  public synchronized Message add(Message message) {
    Message standing = in(message.chat()).putIfAbsent(message.id(), message);
    if (standing == null && message.status() != null) {
      learned.put(
          new Learned(message.chat(), message.id(), message.status()), message.receivedAt());
    }
    return standing == null ? message : standing;
  }

  @Override
  public synchronized Optional<Message> find(ChatKey chat, MessageId id) {
    return Optional.ofNullable(in(chat).get(id));
  }

  @Override
  public synchronized Optional<Advance> advance(
      ChatKey chat, MessageId id, MessageStatus status, Instant learnedAt) {
    Message message = in(chat).get(id);
    if (message == null || message.status() == null) {
      return Optional.empty();
    }
    if (status.replaces(message.status())) {
      in(chat).put(id, with(message, status));
      learned.put(new Learned(chat, id, status), learnedAt);
    }
    boolean isOfThisReport = learnedAt.equals(learned.get(new Learned(chat, id, status)));
    return Optional.of(new Advance(in(chat).get(id), isOfThisReport));
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
    return chats.computeIfAbsent(chat, key -> new LinkedHashMap<>());
  }

  private static Message with(Message message, MessageStatus status) {
    return new Message(
        message.id(),
        message.chat(),
        message.author(),
        message.content(),
        message.at(),
        message.receivedAt(),
        status,
        message.line());
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
