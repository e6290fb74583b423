package dev.houston.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.balance.Amount;
import dev.houston.balance.AppliedChanges;
import dev.houston.balance.BalanceChange;
import dev.houston.charging.AccountEvent.BalanceSet;
import dev.houston.charging.AccountEvent.ToppedUp;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever comes again, at one time with something else, or in a crowd counts once. */
class OnceTest {
  private final AccountStory story = AccountStory.inUtc();

  private ToppedUp topUp(String amount, String id) {
    return new ToppedUp(Amount.of(amount), id, story.now());
  }

  @Test
  void aTopUpThatComesAgainCountsOnce() {
    story.toppedUp("50", "payment 1").toppedUp("50", "payment 1");

    assertThat(story.left()).isEqualTo("50");
  }

  @Test
  void aTopUpThatComesAgainWithinADayCountsOnce() {
    story.toppedUp("50", "payment 1").until("2026-03-03T09:59").toppedUp("1", "payment 2");

    assertThat(story.toppedUp("50", "payment 1").left()).isEqualTo("51");
  }

  @Test
  void anIdIsForgottenAfterADay() {
    story.toppedUp("50", "payment 1").until("2026-03-03T10:00").toppedUp("1", "payment 2");

    assertThat(story.balance().applied().all())
        .extracting(AppliedChanges.Applied::id)
        .containsExactly("payment 2");
  }

  @Test
  void theLastFiftyIdsAreKept() {
    IntStream.rangeClosed(1, 51).forEach(n -> story.toppedUp("1", "payment " + n));

    assertThat(story.balance().applied().all())
        .hasSize(50)
        .extracting(AppliedChanges.Applied::id)
        .startsWith("payment 2")
        .endsWith("payment 51");
  }

  @Test
  void twoTopUpsOfOneBatchBothCount() {
    story.tell(topUp("50", "payment 1"), topUp("25", "payment 2"), topUp("50", "payment 1"));

    assertThat(story.left()).isEqualTo("75");
  }

  @Test
  void whatWasSetIsNotSetAgainBehindWhatCameAfterIt() {
    var set = new BalanceSet(new BalanceChange(Amount.of("100"), null, null), "set 1", story.now());
    story.tell(set, topUp("5", "payment 1"));

    story.handling.handle(
        AccountStory.ACCOUNT, List.of(set, topUp("5", "payment 1")), true, story.now());

    assertThat(story.left()).isEqualTo("105");
  }

  @Test
  void moreEventsThanOneSaveTakesAllCount() {
    AccountEvent[] crowd =
        IntStream.range(0, 25).mapToObj(n -> topUp("1", "p" + n)).toArray(AccountEvent[]::new);

    assertThat(story.tell(crowd).left()).isEqualTo("25");
    assertThat(story.account().version()).isEqualTo(1 + 3);
  }

  @Test
  void whatChangesNothingIsNotSaved() {
    story.toppedUp("50", "payment 1");
    long version = story.account().version();

    story.toppedUp("50", "payment 1").woken(story.now());

    assertThat(story.account().version()).isEqualTo(version);
  }

  @Test
  void theCurrencyChangesWhileThereIsNothingToConvert() {
    assertThat(story.currency("EUR").balance().currency().getCurrencyCode()).isEqualTo("EUR");
  }

  @Test
  void theCurrencyOfMoneyStaysAsItIsAndSoDoesAllElse() {
    story.amount("5");

    story.set(new BalanceChange(Amount.of("7"), Currency.getInstance("EUR"), Amount.of("1")));

    assertThat(story.balance().currency().getCurrencyCode()).isEqualTo("USD");
    assertThat(story.left()).isEqualTo("5");
    assertThat(story.balance().tariff()).isEqualTo(Amount.ZERO);
  }

  @Test
  void ofATopUpAndAChangeOfSettingsAtOneTimeNoneIsLost() {
    var racing =
        new RacingAccounts(
            story.accounts, 1, () -> story.movedTo("Europe/Moscow").toppedUp("7", "meanwhile"));

    handling(racing)
        .handle(AccountStory.ACCOUNT, List.of(topUp("50", "payment 1")), false, story.now());

    assertThat(story.left()).isEqualTo("57");
    assertThat(story.zone()).hasToString("Europe/Moscow");
  }

  @Test
  void whoLostARaceArmsWhatTheWinnerMayNotHaveLivedToArm() {
    story.amount("10").until("2026-03-02T23:55");
    var racing =
        new RacingAccounts(
            story.accounts,
            1,
            () -> {
              story.tariff("1");
              story.wakeUps.clear();
            });

    handling(racing)
        .handle(AccountStory.ACCOUNT, List.of(topUp("50", "payment 1")), false, story.now());

    assertThat(story.wakeUps.armed()).hasSize(1);
  }

  @Test
  void aRaceThatIsAlwaysLostIsAFault() {
    var racing = new RacingAccounts(story.accounts, 100, () -> story.toppedUp("1"));

    assertThatThrownBy(
            () ->
                handling(racing)
                    .handle(AccountStory.ACCOUNT, List.of(topUp("5", "x")), false, story.now()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("10 times");
  }

  @Test
  void anEventOfAnAccountThatThereIsNotIsAFault() {
    assertThatThrownBy(
            () ->
                story.handling.handle(
                    new AccountId("umbrella"), List.of(topUp("5", "x")), false, story.now()))
        .isInstanceOf(IllegalStateException.class);
  }

  private HandlingAccountEvents handling(Accounts accounts) {
    return new HandlingAccountEvents(
        accounts,
        story.channels,
        story.days,
        story::tellChannel,
        story::tellListeners,
        story.wakeUps);
  }

  /** Accounts where somebody else is faster, so many times. */
  private static final class RacingAccounts extends AccountsBehind {
    private final Runnable faster;
    private int races;

    RacingAccounts(Accounts accounts, int races, Runnable faster) {
      super(accounts);
      this.races = races;
      this.faster = faster;
    }

    @Override
    public boolean save(Account account) {
      if (races-- > 0) {
        faster.run();
      }
      return super.save(account);
    }
  }
}
