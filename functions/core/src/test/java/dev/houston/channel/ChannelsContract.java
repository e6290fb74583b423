package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.secret.Sealed;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Channels} promises. */
public abstract class ChannelsContract {
  private final AccountId account = new AccountId(UUID.randomUUID().toString());
  private final AccountId foreign = new AccountId(UUID.randomUUID().toString());
  private Channels channels;
  private int numbers;

  /** An empty store, or one that other accounts' channels are in. */
  protected abstract Channels channels();

  @BeforeEach
  void begin() {
    channels = channels();
  }

  private Channel added(AccountId owner) {
    Channel channel = channel(owner, "7916%07d".formatted(++numbers));
    assertThat(channels.add(channel, new Sealed("secret of " + channel.id()))).isTrue();
    return channel;
  }

  private static Channel channel(AccountId owner, String number) {
    return Channel.connected(
        owner,
        new ChannelId(UUID.randomUUID().toString()),
        "Sales",
        new PhoneNumber(number),
        new ConnectorSession(
            "waha", URI.create("https://waha.example.com/base"), "default", new Sealed("sealed")),
        Instant.parse("2026-03-02T10:00:00Z"));
  }

  @Test
  void findsAChannelAsItWasAdded() {
    Channel channel = added(account);
    assertThat(channels.find(account, channel.id())).contains(channel);
    assertThat(channels.webhook(channel.id()))
        .contains(
            new WebhookEntry(
                account, channel.id(), "waha", "default", new Sealed("secret of " + channel.id())));
  }

  @Test
  void findsNoChannelOfAnotherAccount() {
    Channel channel = added(foreign);
    assertThat(channels.find(account, channel.id())).isEmpty();
    assertThat(channels.of(account)).isEmpty();
  }

  @Test
  void knowsNoChannelThatWasNotAdded() {
    var unknown = new ChannelId(UUID.randomUUID().toString());
    assertThat(channels.find(account, unknown)).isEmpty();
    assertThat(channels.webhook(unknown)).isEmpty();
  }

  @Test
  void listsTheChannelsOfAnAccountById() {
    added(foreign);
    var all =
        Stream.generate(() -> added(account))
            .limit(5)
            .sorted(Comparator.comparing(channel -> channel.id().value()))
            .toList();
    assertThat(channels.of(account)).containsExactlyElementsOf(all);
  }

  @Test
  void addingTwiceChangesNothing() {
    Channel channel = added(account);
    assertThat(channels.add(channel, new Sealed("another secret"))).isTrue();
    assertThat(channels.webhook(channel.id()).orElseThrow().secret())
        .isEqualTo(new Sealed("secret of " + channel.id()));
    assertThat(channels.of(account)).hasSize(1);
  }

  @Test
  void addsNoSecondChannelWithANumberOfTheAccountAndNothingOfIt() {
    Channel first = added(account);
    Channel second = channel(account, first.phone().digits());
    assertThat(channels.add(second, new Sealed("another secret"))).isFalse();
    assertThat(channels.of(account)).containsExactly(first);
    assertThat(channels.webhook(second.id())).isEmpty();

    Channel foreigners = channel(foreign, first.phone().digits());
    assertThat(channels.add(foreigners, new Sealed("another secret"))).isTrue();
  }
}
