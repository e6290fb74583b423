package dev.houston.outbox;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelListeners;
import dev.houston.channel.ChannelTelling;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Listeners;
import dev.houston.chat.Telling;
import java.util.List;

/**
 * Puts what is told of a chat or a channel into the outbox of each destination, and asks for its
 * delivery.
 */
public final class FillingOutboxes implements Listeners, ChannelListeners {
  private final List<Destination> destinations;
  private final Tellings tellings;
  private final OutboxHints hints;

  public FillingOutboxes(List<Destination> destinations, Tellings tellings, OutboxHints hints) {
    this.destinations = List.copyOf(destinations);
    this.tellings = tellings;
    this.hints = hints;
  }

  /** Whoever tells knows that somebody listens: it stands with the account. */
  @Override
  public void tell(ChatKey chat, List<Telling> told, boolean surely) {
    List<Post> posts = told.stream().<Post>map(one -> new Post.OfChat(chat, one)).toList();
    destinations.forEach(destination -> fill(destination, posts, surely));
  }

  /**
   * Only where somebody listens: who comes later is not told what states the channel was in before.
   */
  @Override
  public void tell(
      AccountId account, ChannelId channel, List<ChannelTelling> told, boolean surely) {
    List<Post> posts =
        told.stream().<Post>map(one -> new Post.OfChannel(account, channel, one)).toList();
    destinations.stream()
        .filter(destination -> destination.isOpen(account))
        .forEach(destination -> fill(destination, posts, surely));
  }

  private void fill(Destination destination, List<Post> posts, boolean surely) {
    boolean isNew = surely;
    for (Post post : posts) {
      // One by one: whoever finds a number in the outbox must find all before it.
      isNew |= tellings.put(destination.name(), post);
    }
    if (isNew && !posts.isEmpty()) {
      Post last = posts.get(posts.size() - 1);
      hints.ask(new OutboxKey(destination.name(), last.subject()), "told/" + last.number());
    }
  }
}
