package dev.houston.chat;

import dev.houston.channel.ChannelId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Hidden identities in memory: see {@code HiddenIdentitiesContract}. */
public final class InMemoryHiddenIdentities implements HiddenIdentities {
  private final Map<String, ChatId> numbers = new HashMap<>();

  @Override
  public synchronized void learn(ChannelId channel, ChatId hidden, ChatId number) {
    numbers.putIfAbsent(channel + "#" + hidden.value(), number);
  }

  @Override
  public synchronized Optional<ChatId> number(ChannelId channel, ChatId hidden) {
    return Optional.ofNullable(numbers.get(channel + "#" + hidden.value()));
  }
}
