package dev.houston.chat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A listener that hears each telling once, by its number. */
public final class Listening implements Listeners {
  private final SortedMap<Long, Telling> heard = new TreeMap<>();
  private long forgotten;

  @Override
  public synchronized void tell(ChatKey chat, List<Telling> tellings, boolean surely) {
    for (Telling telling : tellings) {
      long last = heard.isEmpty() ? 0 : heard.lastKey();
      if (telling.number() > last + 1) {
        throw new IllegalStateException(telling + " was told too early");
      }
      heard.putIfAbsent(telling.number(), telling);
    }
  }

  /** As if nothing had been told so far. */
  public synchronized void forget() {
    forgotten = heard.isEmpty() ? 0 : heard.lastKey();
  }

  /** What was told, in its order. */
  public synchronized List<Telling> tellings() {
    return List.copyOf(heard.tailMap(forgotten + 1).values());
  }

  /** The effects that were told, in their order. */
  public synchronized List<String> effects() {
    return heard.values().stream().map(Telling::effect).toList();
  }
}
