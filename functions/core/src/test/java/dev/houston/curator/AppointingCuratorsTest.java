package dev.houston.curator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.account.AlertedNumbers;
import dev.houston.account.InvalidFieldException;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can be a curator (CU-1), and that the account knows whom alerts go to (CU-4). */
class AppointingCuratorsTest {
  private final Watchroom room = new Watchroom();

  private AlertedNumbers alerted() {
    return room.accounts.find(Watchroom.ACCOUNT).orElseThrow().alerted();
  }

  private static void assertRefused(Runnable appointing, String field) {
    assertThatThrownBy(appointing::run)
        .isInstanceOfSatisfying(
            InvalidFieldException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private Curator called(String phone) {
    return room.appointing.add(
        Watchroom.ACCOUNT,
        new Curator(UUID.randomUUID(), "Olga", new PhoneNumber(phone), WatchedChannels.all()),
        room.now());
  }

  private void change(Curator curator, UnaryOperator<Curator> change) {
    room.appointing.change(Watchroom.ACCOUNT, curator.id(), change, room.now());
  }

  @Test
  void refusesTheNumberOfAChannel_CU1() {
    room.channel(1);
    assertRefused(() -> called("79161110001"), "phone");
    Curator curator = room.curator(1);
    assertRefused(
        () ->
            change(
                curator,
                before ->
                    new Curator(
                        before.id(),
                        before.name(),
                        new PhoneNumber("79161110001"),
                        before.watched())),
        "phone");
    assertThat(room.curators.of(Watchroom.ACCOUNT).curators()).containsExactly(curator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5511987654321", "551187654321"})
  void refusesANumberTwiceInWhicheverForm_CU1(String phone) {
    called("5511987654321");
    assertRefused(() -> called(phone), "phone");
  }

  @Test
  void refusesMoreThanFifty() {
    for (int number = 1; number <= Roster.MOST_CURATORS; number++) {
      room.curator(number);
    }
    assertRefused(() -> room.curator(51), "name");
  }

  private static Curator watching(Curator curator, WatchedChannels watched) {
    return new Curator(curator.id(), curator.name(), curator.phone(), watched);
  }

  /** Connects fifty channels, and makes forty people curators of each of them. */
  private List<ChannelId> asManyAsCanBeChosen() {
    List<ChannelId> channels = IntStream.rangeClosed(1, 50).mapToObj(room::channel).toList();
    for (int number = 1; number <= Roster.MOST_CHOSEN_CHANNELS / channels.size(); number++) {
      room.curator(number, channels.toArray(ChannelId[]::new));
    }
    return channels;
  }

  @Test
  void refusesACuratorWithWhomMoreThanTwoThousandChannelsAreChosen() {
    List<ChannelId> channels = asManyAsCanBeChosen();
    assertRefused(() -> room.curator(41, channels.get(0)), "channels");
  }

  @Test
  void refusesAChangeThatChoosesMoreThanTwoThousandChannels() {
    List<ChannelId> channels = asManyAsCanBeChosen();
    Curator olga = room.curator(41);
    assertRefused(
        () ->
            change(olga, before -> watching(before, WatchedChannels.of(List.of(channels.get(0))))),
        "channels");
  }

  @Test
  void allChannelsAreNoChosenOnes_CU1() {
    asManyAsCanBeChosen();
    room.curator(41);
    assertThat(room.curators.of(Watchroom.ACCOUNT).curators()).hasSize(41);
  }

  @Test
  void letsSomebodyChooseLessWhereTooMuchIsChosenAlready() {
    var many =
        WatchedChannels.of(
            Stream.generate(() -> new ChannelId(UUID.randomUUID().toString()))
                .limit(3_000)
                .toList());
    Curator curator = room.curator(1);
    assertThat(
            room.curators.save(
                new Roster(
                    Watchroom.ACCOUNT,
                    List.of(watching(curator, many)),
                    room.curators.of(Watchroom.ACCOUNT).version())))
        .isTrue();
    change(curator, before -> new Curator(before.id(), "Olga", before.phone(), before.watched()));
    assertThat(room.curators.of(Watchroom.ACCOUNT).curators().get(0).name()).isEqualTo("Olga");
    change(curator, before -> watching(before, WatchedChannels.of(List.of())));
    assertThat(room.curators.of(Watchroom.ACCOUNT).curators().get(0).watched())
        .isEqualTo(WatchedChannels.of(List.of()));
  }

  @Test
  void refusesChannelsThatTheAccountDoesNotHave() {
    assertRefused(() -> room.curator(1, new ChannelId(UUID.randomUUID().toString())), "channels");
  }

  @Test
  void asksOnlyOfWhatIsNewWhetherItIsAllowed() {
    Curator curator = room.curator(1);
    var gone = new ChannelId(UUID.randomUUID().toString());
    var watching =
        new Curator(
            curator.id(), curator.name(), curator.phone(), WatchedChannels.of(List.of(gone)));
    assertThat(
            room.curators.save(
                new Roster(
                    Watchroom.ACCOUNT,
                    List.of(watching),
                    room.curators.of(Watchroom.ACCOUNT).version())))
        .isTrue();
    change(watching, before -> new Curator(before.id(), "Olga", before.phone(), before.watched()));
    assertThat(room.curators.of(Watchroom.ACCOUNT).curators().get(0).name()).isEqualTo("Olga");
  }

  @Test
  void losesNoneOfTwoChangesAtOneTime() {
    var racing =
        new Curators() {
          private boolean first = true;

          @Override
          public Roster of(AccountId account) {
            Roster roster = room.curators.of(account);
            if (first) {
              first = false;
              room.curator(2);
            }
            return roster;
          }

          @Override
          public boolean save(Roster roster) {
            return room.curators.save(roster);
          }
        };
    new AppointingCurators(racing, room.accounts, room.channels)
        .add(
            Watchroom.ACCOUNT,
            new Curator(new UUID(0, 1), "Olga", Watchroom.phone(1), WatchedChannels.all()),
            room.now());
    assertThat(room.curators.of(Watchroom.ACCOUNT).curators())
        .extracting(Curator::phone)
        .containsExactly(Watchroom.phone(2), Watchroom.phone(1));
    assertThat(alerted().curators()).hasSize(2);
  }

  @Test
  void givesUpWhenItLosesEveryRace() {
    var losing =
        new Curators() {
          @Override
          public Roster of(AccountId account) {
            return Roster.empty(account);
          }

          @Override
          public boolean save(Roster roster) {
            return false;
          }
        };
    var appointing = new AppointingCurators(losing, room.accounts, room.channels);
    var olga = new Curator(new UUID(0, 1), "Olga", Watchroom.phone(1), WatchedChannels.all());
    assertThatThrownBy(() -> appointing.add(Watchroom.ACCOUNT, olga, room.now()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void tellsTheAccountTheNumberBeforeThereIsTheCurator_CU4() {
    var dying =
        new Curators() {
          @Override
          public Roster of(AccountId account) {
            return room.curators.of(account);
          }

          @Override
          public boolean save(Roster roster) {
            throw new CrashingRoom.Crash();
          }
        };
    var appointing = new AppointingCurators(dying, room.accounts, room.channels);
    var olga = new Curator(new UUID(0, 1), "Olga", Watchroom.phone(1), WatchedChannels.all());
    assertThatThrownBy(() -> appointing.add(Watchroom.ACCOUNT, olga, room.now()))
        .isInstanceOf(CrashingRoom.Crash.class);
    assertThat(alerted().mayHave(Watchroom.phone(1).digits())).isTrue();
  }

  @Test
  void expectsEchoesFromAFormerCuratorForADay_CU4() {
    Curator curator = room.curator(1);
    room.appointing.remove(Watchroom.ACCOUNT, curator.id(), room.now());
    room.pass(Duration.ofHours(23));
    room.curator(2);
    assertThat(alerted().mayHave(Watchroom.phone(1).digits())).isTrue();
    room.pass(Duration.ofHours(1));
    room.curator(3);
    assertThat(alerted().mayHave(Watchroom.phone(1).digits())).isFalse();
    assertThat(alerted().mayHave(Watchroom.phone(2).digits())).isTrue();
  }

  @Test
  void removesACuratorOnce() {
    Curator curator = room.curator(1);
    assertThat(room.appointing.remove(Watchroom.ACCOUNT, curator.id(), room.now())).isTrue();
    assertThat(room.appointing.remove(Watchroom.ACCOUNT, curator.id(), room.now())).isFalse();
  }

  @Test
  void expectsEchoesAtTheNumberThatACuratorHadBefore_CU4() {
    Curator curator = room.curator(1);
    change(
        curator,
        before -> new Curator(before.id(), before.name(), Watchroom.phone(2), before.watched()));
    assertThat(alerted().mayHave(Watchroom.phone(1).digits())).isTrue();
    assertThat(alerted().mayHave(Watchroom.phone(2).digits())).isTrue();
  }

  @Test
  void knowsWhichNumbersAreCurators_CU1() {
    room.curator(1);
    assertThat(room.appointing.isCurators(Watchroom.ACCOUNT, Watchroom.phone(1))).isTrue();
    assertThat(room.appointing.isCurators(Watchroom.ACCOUNT, Watchroom.phone(2))).isFalse();
    assertThat(room.appointing.isCurators(new AccountId("umbrella"), Watchroom.phone(1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void refusesANameInWhichThereIsNothing_NV3(String name) {
    assertRefused(
        () -> new Curator(UUID.randomUUID(), name, Watchroom.phone(1), WatchedChannels.all()),
        "name");
  }
}
