package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.chat.MessageId;
import dev.houston.outgoing.CrmMessageIds.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link CrmMessageIds} promises (AP-1, OM-1). */
public abstract class CrmMessageIdsContract {
  protected static final Duration KEPT = Duration.ofDays(180);

  /** Far from now: what has expired DynamoDB Local removes at once. */
  private static final Instant NOW = Instant.parse("2126-03-02T10:00:00.123Z");

  private static final String NAME = "lead-17/3";

  private final AccountId account = new AccountId(UUID.randomUUID().toString());
  private CrmMessageIds names;

  /** An empty store that keeps for {@link #KEPT}, or one that other accounts' names are in. */
  protected abstract CrmMessageIds names();

  @BeforeEach
  void begin() {
    names = names();
  }

  @Test
  void knowsNothingOfANameThatIsFree() {
    assertThat(names.find(account, NAME, NOW)).isEmpty();
  }

  @Test
  void claimsANameForAMessageThatIsNotQueuedYet() {
    Holder claim = claim(NOW);

    assertThat(names.claim(account, NAME, claim)).isEqualTo(claim);
    assertThat(names.find(account, NAME, NOW)).contains(claim);
  }

  @Test
  void leavesItToTheFirstAndTellsTheOthersWhose() {
    Holder first = claim(NOW);
    names.claim(account, NAME, first);

    assertThat(names.claim(account, NAME, claim(NOW.plusSeconds(1)))).isEqualTo(first);
    assertThat(names.find(account, NAME, NOW)).contains(first);
  }

  @Test
  void marksItAsUsedUpWhenItsMessageIsQueued() {
    Holder claim = claim(NOW);
    names.claim(account, NAME, claim);

    names.queued(account, NAME, claim.message());
    names.queued(account, NAME, claim.message());

    var used = new Holder(claim.message(), claim.request(), NOW, true);
    assertThat(names.find(account, NAME, NOW)).contains(used);
    assertThat(names.claim(account, NAME, claim(NOW))).isEqualTo(used);
  }

  @Test
  void marksNoNameThatIsNotTheMessages() {
    Holder claim = claim(NOW);
    names.claim(account, NAME, claim);

    names.queued(account, NAME, message());
    names.queued(account, "free", claim.message());

    assertThat(names.find(account, NAME, NOW)).contains(claim);
    assertThat(names.find(account, "free", NOW)).isEmpty();
  }

  /** NV-4: a name is taken as long as its message is kept, though a table forgets days later. */
  @Test
  void isFreeAgainWhenItsMessageIsNotKeptAnyMore() {
    Holder claim = claim(NOW);
    names.claim(account, NAME, claim);
    Instant last = NOW.plus(KEPT).minusSeconds(1);

    assertThat(names.find(account, NAME, last)).contains(claim);
    assertThat(names.claim(account, NAME, claim(last))).isEqualTo(claim);
    Instant after = NOW.plus(KEPT);
    assertThat(names.find(account, NAME, after)).isEmpty();
    Holder next = claim(after);
    assertThat(names.claim(account, NAME, next)).isEqualTo(next);
  }

  /** NV-2. */
  @Test
  void tellsNothingToAnotherAccount() {
    names.claim(account, NAME, claim(NOW));
    var other = new AccountId(UUID.randomUUID().toString());

    assertThat(names.find(other, NAME, NOW)).isEmpty();
    Holder own = claim(NOW);
    assertThat(names.claim(other, NAME, own)).isEqualTo(own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LEAD-17/3", "lead-17/3 ", "lead-17", "#", "лид 17", "\u0000", "👋"})
  void takesEveryOtherNameForAnotherOne(String other) {
    names.claim(account, NAME, claim(NOW));
    Holder own = claim(NOW);

    assertThat(names.claim(account, other, own)).isEqualTo(own);
    assertThat(names.find(account, other, NOW)).contains(own);
  }

  private static Holder claim(Instant at) {
    return new Holder(message(), "a hash of the request", at, false);
  }

  private static MessageId message() {
    return new MessageId(UUID.randomUUID().toString());
  }
}
