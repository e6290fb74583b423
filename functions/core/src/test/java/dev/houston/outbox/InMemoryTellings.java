package dev.houston.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Tellings in memory, as strict as the table: see {@code TellingsContract}. */
public final class InMemoryTellings implements Tellings {
  private final Map<OutboxKey, NavigableMap<Long, Post>> outboxes = new HashMap<>();

  @Override
  public synchronized boolean put(String destination, Post post) {
    return in(new OutboxKey(destination, post.subject())).putIfAbsent(post.number(), post) == null;
  }

  @Override
  public synchronized List<Post> between(OutboxKey outbox, long behind, long upTo, int most) {
    return in(outbox).subMap(behind, false, upTo, true).values().stream().limit(most).toList();
  }

  private NavigableMap<Long, Post> in(OutboxKey outbox) {
    return outboxes.computeIfAbsent(outbox, key -> new TreeMap<>());
  }
}
