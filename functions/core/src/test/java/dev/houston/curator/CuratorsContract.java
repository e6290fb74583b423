package dev.houston.curator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Curators} promises. */
public abstract class CuratorsContract {
  private final AccountId account = new AccountId(UUID.randomUUID().toString());
  private Curators curators;

  /** An empty store, or one that others' curators are in. */
  protected abstract Curators curators();

  @BeforeEach
  void begin() {
    curators = curators();
  }

  private static Curator olga() {
    return new Curator(
        UUID.randomUUID(), "Ольга", new PhoneNumber("79165550101"), WatchedChannels.all());
  }

  private static Curator boris() {
    return new Curator(
        UUID.randomUUID(),
        "Boris",
        new PhoneNumber("79165550102"),
        WatchedChannels.of(
            List.of(
                new ChannelId("5e0f5a4e-6f0a-4a3b-8a55-0d1c7b0e2f31"),
                new ChannelId("0a4c0c8e-7f57-4d0a-9b39-3a8f6a1f4b77"))));
  }

  @Test
  void hasNoneAtFirst() {
    assertThat(curators.of(account)).isEqualTo(Roster.empty(account));
  }

  @Test
  void givesBackEveryFieldInTheOrderOfAdding() {
    List<Curator> all = List.of(olga(), boris());
    assertThat(curators.save(new Roster(account, all, 0))).isTrue();
    assertThat(curators.of(account)).isEqualTo(new Roster(account, all, 1));
  }

  @Test
  void tellsNoChannelsFromAllChannels_CU1() {
    Curator nobodys =
        new Curator(
            UUID.randomUUID(),
            "Boris",
            new PhoneNumber("79165550102"),
            WatchedChannels.of(List.of()));
    curators.save(new Roster(account, List.of(nobodys), 0));
    assertThat(curators.of(account).curators()).containsExactly(nobodys);
  }

  @Test
  void savesOnlyWhatNobodySavedSince() {
    Roster first = new Roster(account, List.of(olga()), 0);
    assertThat(curators.save(first)).isTrue();
    Roster found = curators.of(account);
    assertThat(curators.save(new Roster(account, List.of(), 0))).isFalse();
    assertThat(curators.save(found.with(boris()))).isTrue();
    assertThat(curators.save(found.without(olga().id()))).isFalse();
    assertThat(curators.of(account).curators()).hasSize(2);
  }

  @Test
  void takesItsOwnSuccessForOneWhenAnAnswerWasLost() {
    Roster roster = new Roster(account, List.of(olga()), 0);
    assertThat(curators.save(roster)).isTrue();
    assertThat(curators.save(roster)).isTrue();
  }

  @Test
  void keepsTheLastOneGoneForAnEmptyRoster() {
    curators.save(new Roster(account, List.of(olga()), 0));
    Roster found = curators.of(account);
    assertThat(curators.save(found.without(found.curators().get(0).id()))).isTrue();
    assertThat(curators.of(account)).isEqualTo(new Roster(account, List.of(), 2));
  }
}
