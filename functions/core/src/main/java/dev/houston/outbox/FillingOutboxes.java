package dev.houston.outbox;

import dev.houston.chat.ChatKey;
import dev.houston.chat.Listeners;
import dev.houston.chat.Telling;
import java.util.List;

/** Puts what is told of a chat into the outbox of each destination, and asks for its delivery. */
public final class FillingOutboxes implements Listeners {
  private final List<String> destinations;
  private final Tellings tellings;
  private final OutboxHints hints;

  public FillingOutboxes(List<String> destinations, Tellings tellings, OutboxHints hints) {
    this.destinations = List.copyOf(destinations);
    this.tellings = tellings;
    this.hints = hints;
  }

  @Override
  public void tell(ChatKey chat, List<Telling> told, boolean surely) {
    for (String destination : destinations) {
      var outbox = new OutboxKey(destination, chat);
      boolean isNew = surely;
      for (Telling telling : told) {
        // One by one: whoever finds a number in the outbox must find all before it.
        isNew |= tellings.put(outbox, telling);
      }
      if (isNew) {
        hints.ask(outbox, "told/" + told.get(told.size() - 1).number());
      }
    }
  }
}
