package dev.houston.outbox;

import dev.houston.chat.Telling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Tellings in memory, as strict as the table: see {@code TellingsContract}. */
public final class InMemoryTellings implements Tellings {
  private final Map<OutboxKey, NavigableMap<Long, Telling>> outboxes = new HashMap<>();

  @Override
  public synchronized boolean put(OutboxKey outbox, Telling telling) {
    return in(outbox).putIfAbsent(telling.number(), telling) == null;
  }

  @Override
  public synchronized List<Telling> between(OutboxKey outbox, long behind, long upTo, int most) {
    return in(outbox).subMap(behind, false, upTo, true).values().stream().limit(most).toList();
  }

  private NavigableMap<Long, Telling> in(OutboxKey outbox) {
    return outboxes.computeIfAbsent(outbox, key -> new TreeMap<>());
  }
}
