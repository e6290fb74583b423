package dev.houston.charging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.balance.Amount;
import dev.houston.balance.BalanceChange;
import dev.houston.balance.BalanceNews;
import dev.houston.channel.ChannelEvents;
import dev.houston.charging.AccountEvent.BalanceSet;
import dev.houston.charging.AccountEvent.TimePassed;
import dev.houston.charging.AccountEvent.ToppedUp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The process dies at a call to the outside, at every one of them in turn, before and after it took
 * effect; the queue's messages come again, and what is left, what was told, and what is armed are
 * as without a crash.
 */
class CrashesTest {

  /** More calls than any batch here makes. */
  private static final int MOST_CALLS = 20;

  /** The end of the process. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** What there is to be seen of a story. */
  private record Seen(
      String left,
      boolean paid,
      List<BalanceNews> news,
      List<String> channels,
      Optional<Instant> wakeAt,
      boolean armed) {}

  static IntStream calls() {
    return IntStream.range(0, MOST_CALLS);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void changeNothingIfTheyAreBeforeACall(int call) {
    assertThat(seen(call, false)).isEqualTo(seen(-1, false));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void changeNothingIfTheyAreAfterACall(int call) {
    assertThat(seen(call, true)).isEqualTo(seen(-1, false));
  }

  @Test
  void areAtEveryCall() {
    assertThat(crashed(MOST_CALLS - 1)).isFalse();
    assertThat(crashed(6)).isTrue();
  }

  private static boolean crashed(int call) {
    var story = begun();
    try {
      new Dying(story, call, false).handling().handle(AccountStory.ACCOUNT, batch(), false, end());
      return false;
    } catch (Crash crash) {
      return true;
    }
  }

  /** An account whose charge uses it up, shortly before the next midnight falls due. */
  private static AccountStory begun() {
    var story = AccountStory.inUtc().amount("10").tariff("10").on("A").on("B").withoutWakeUps();
    story.advance(end());
    story.wakeUps.clear();
    return story;
  }

  private static Instant end() {
    return Instant.parse("2026-03-03T23:55:00Z");
  }

  /** It is used up, topped up, emptied, and topped up again. */
  private static List<AccountEvent> batch() {
    Instant midnight = Instant.parse("2026-03-03T00:00:00Z");
    return List.of(
        new TimePassed(midnight, end()),
        new ToppedUp(Amount.of("50"), "payment 1", end()),
        new BalanceSet(new BalanceChange(Amount.ZERO, null, Amount.of("2")), "set", end()),
        new ToppedUp(Amount.of("70"), "payment 2", end()));
  }

  /** What is to be seen after the batch died at this call and came again; -1 for one that lives. */
  private static Seen seen(int call, boolean afterwards) {
    var story = begun();
    try {
      new Dying(story, call, afterwards)
          .handling()
          .handle(AccountStory.ACCOUNT, batch(), false, end());
    } catch (Crash crash) {
      story.handling.handle(AccountStory.ACCOUNT, batch(), true, end());
    }
    return new Seen(
        story.left(),
        story.account().isPaid(),
        List.copyOf(story.news.values()),
        story.channelsTold.stream().sorted().toList(),
        story.account().wakeAt(),
        !story.wakeUps.armed().isEmpty());
  }

  /** A story's ports, where the process dies at one call: before it took effect, or after. */
  private static final class Dying {
    private final AccountStory story;
    private final boolean afterwards;
    private int callsToLive;

    Dying(AccountStory story, int callsToLive, boolean afterwards) {
      this.story = story;
      this.callsToLive = callsToLive;
      this.afterwards = afterwards;
    }

    HandlingAccountEvents handling() {
      ChannelEvents channelEvents =
          (account, channel, event, cause) ->
              run(() -> story.tellChannel(account, channel, event, cause));
      return new HandlingAccountEvents(
          accounts(),
          story.channels,
          (account, dates, zone) -> call(() -> story.days.count(account, dates, zone)),
          channelEvents,
          (account, news) -> run(() -> story.tellListeners(account, news)),
          (armed, now) -> run(() -> story.wakeUps.arm(armed, now)));
    }

    private Accounts accounts() {
      return new AccountsBehind(story.accounts) {
        @Override
        public Optional<Account> find(AccountId id) {
          return call(() -> super.find(id));
        }

        @Override
        public boolean save(Account account) {
          return call(() -> super.save(account));
        }
      };
    }

    private void run(Runnable effect) {
      call(
          () -> {
            effect.run();
            return true;
          });
    }

    private <T> T call(Supplier<T> effect) {
      boolean last = callsToLive-- == 0;
      if (last && !afterwards) {
        throw new Crash();
      }
      T answer = effect.get();
      if (last) {
        throw new Crash();
      }
      return answer;
    }
  }
}
