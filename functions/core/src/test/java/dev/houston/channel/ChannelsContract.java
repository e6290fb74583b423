package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.secret.Sealed;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Consumer;
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
    assertThat(channels.find(account, channel.id())).hasValueSatisfying(is(channel));
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
            .map(Channel::id)
            .sorted(Comparator.comparing(ChannelId::value))
            .toList();
    assertThat(channels.of(account)).extracting(Channel::id).containsExactlyElementsOf(all);
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
    assertThat(channels.of(account)).extracting(Channel::id).containsExactly(first.id());
    assertThat(channels.webhook(second.id())).isEmpty();

    Channel foreigners = channel(foreign, first.phone().digits());
    assertThat(channels.add(foreigners, new Sealed("another secret"))).isTrue();
  }

  /** The same but for how it is stored. */
  private static Consumer<Channel> is(Channel expected) {
    return found ->
        assertThat(found).usingRecursiveComparison().ignoringFields("stored").isEqualTo(expected);
  }

  private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

  private Channel stored(Channel channel) {
    return channels.find(channel.account(), channel.id()).orElseThrow();
  }

  @Test
  void savesWhatStandsInTheChannelAndWhatIsStillToBeDone() {
    Channel channel = stored(added(account));
    Channel busy = Busy.channel(channel);
    assertThat(channels.save(busy, NOW)).isPresent();
    assertThat(channels.find(account, channel.id())).hasValueSatisfying(is(busy));
    assertThat(channels.lately(account, channel.id())).hasValueSatisfying(is(busy));
  }

  @Test
  void savesOnlyWhatNobodyHasSavedSince() {
    Channel found = stored(added(account));
    Channel saved = channels.save(found.with(Errands.NONE.ask(true)), NOW).orElseThrow();
    assertThat(channels.save(found, NOW)).isEmpty();
    assertThat(channels.save(saved.with(Errands.NONE), NOW)).isPresent();
  }

  @Test
  void aDeletedChannelIsNotListedButStaysKnown_CH1_BA1() {
    Channel channel = stored(added(account));
    Channel deleted = deleted(channel);
    assertThat(channels.save(deleted, NOW)).isPresent();
    assertThat(channels.of(account)).isEmpty();
    assertThat(channels.withDeleted(account)).hasSize(1);
    assertThat(channels.find(account, channel.id())).hasValueSatisfying(is(deleted));
  }

  @Test
  void whatWasGivenUpCanBeConnectedAnew() {
    Channel channel = stored(added(account));
    channels.giveUp(channel);
    channels.giveUp(channel);
    assertThat(channels.webhook(channel.id())).isEmpty();
    Channel next = channel(account, channel.phone().digits());
    assertThat(channels.add(next, new Sealed("another secret"))).isTrue();
    channels.giveUp(channel);
    assertThat(channels.webhook(next.id())).isPresent();
    Channel third = channel(account, channel.phone().digits());
    assertThat(channels.add(third, new Sealed("a third secret"))).isFalse();
  }

  private static Channel deleted(Channel channel) {
    return ChannelStep.step(
            channel, new ChannelEvent.Commanded(UserCommand.DELETE, "gone", NOW), true)
        .channel();
  }
}
