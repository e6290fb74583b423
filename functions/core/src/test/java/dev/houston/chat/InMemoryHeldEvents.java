package dev.houston.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is held, in memory, as strict as the table: see {@code HeldEventsContract}. */
public final class InMemoryHeldEvents implements HeldEvents {
  private final Map<ChatKey, TreeMap<Long, ChatEvent>> events = new HashMap<>();

  @Override
  public synchronized boolean put(ChatKey chat, long number, ChatEvent event) {
    ChatEvent standing =
        events.computeIfAbsent(chat, none -> new TreeMap<>()).putIfAbsent(number, event);
    return standing == null || standing.equals(event);
  }

  @Override
  public synchronized List<ChatEvent> between(ChatKey chat, long behind, long upTo, int most) {
    return events
        .getOrDefault(chat, new TreeMap<>())
        .subMap(behind, false, upTo, true)
        .values()
        .stream()
        .limit(most)
        .toList();
  }
}
