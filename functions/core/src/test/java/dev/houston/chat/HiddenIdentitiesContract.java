package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.ChannelId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link HiddenIdentities} promises. */
public abstract class HiddenIdentitiesContract {
  private static final ChatId HIDDEN = new ChatId("99887766554433@lid");
  private static final ChatId NUMBER = new ChatId("79161234567");

  private final ChannelId channel = new ChannelId(UUID.randomUUID().toString());
  private HiddenIdentities identities;

  /** An empty store, or one that other channels' identities are in. */
  protected abstract HiddenIdentities identities();

  @BeforeEach
  void begin() {
    identities = identities();
  }

  @Test
  void remembersTheNumberBehindAnIdentity() {
    assertThat(identities.number(channel, HIDDEN)).isEmpty();
    identities.learn(channel, HIDDEN, NUMBER);
    assertThat(identities.number(channel, HIDDEN)).contains(NUMBER);
  }

  @Test
  void keepsTheFirstNumberThatItWasTold() {
    identities.learn(channel, HIDDEN, NUMBER);
    identities.learn(channel, HIDDEN, new ChatId("79160000000"));
    assertThat(identities.number(channel, HIDDEN)).contains(NUMBER);
  }

  @Test
  void tellsNothingToAnotherChannel() {
    identities.learn(channel, HIDDEN, NUMBER);
    var other = new ChannelId(UUID.randomUUID().toString());
    assertThat(identities.number(other, HIDDEN)).isEmpty();
  }
}
