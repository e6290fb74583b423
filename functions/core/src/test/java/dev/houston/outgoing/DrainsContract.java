package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.chat.WaitingMessage;
import dev.houston.notice.FailureReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Drains} promises. */
public abstract class DrainsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

  private final AccountId account = new AccountId(UUID.randomUUID().toString());
  private final ChannelId channel = new ChannelId(UUID.randomUUID().toString());
  private Drains drains;

  /** An empty store, or one that others' drains are in. */
  protected abstract Drains drains();

  @BeforeEach
  void begin() {
    drains = drains();
  }

  private WaitingMessage message() {
    return new WaitingMessage(
        new ChatKey(account, channel, new ChatId("79165550101")),
        new MessageId(UUID.randomUUID().toString()),
        WaitingMessage.Kind.MESSAGE,
        NOW.minusSeconds(60),
        true);
  }

  private Drain full() {
    Claim handed = Claim.atConnector(message(), NOW.minusSeconds(30));
    return new Drain(
        account,
        channel,
        NOW.plusMillis(700),
        List.of(
            handed.inDoubt(NOW).notSeen(NOW, NOW.plusSeconds(120)),
            Claim.atConnector(message(), NOW).wished(),
            Claim.checking(message(), NOW),
            handed.putBack(NOW, NOW.plusSeconds(5)),
            Claim.ending(message(), FailureReason.DROPPED, NOW),
            Claim.ending(message(), null, NOW)),
        NOW.plusSeconds(1),
        new Rest(5, NOW, NOW.plusSeconds(160)),
        2,
        NOW.minusSeconds(90),
        UUID.randomUUID(),
        Drain.Stored.NEVER);
  }

  @Test
  void knowsNothingOfWhatWasNeverDrained() {
    assertThat(drains.find(account, channel)).isEmpty();
  }

  @Test
  void givesBackEveryFieldThatWasSaved() {
    Drain drain = full();
    Drain saved = drains.save(drain, NOW).orElseThrow();
    assertThat(saved).usingRecursiveComparison().ignoringFields("stored").isEqualTo(drain);
    assertThat(saved.stored()).isEqualTo(new Drain.Stored(1, NOW.plusSeconds(10)));
    assertThat(drains.find(account, channel)).contains(saved);
  }

  @Test
  void givesBackOneInWhichThereIsNothing() {
    Drain saved = drains.save(Drain.fresh(account, channel), NOW).orElseThrow();
    assertThat(saved)
        .usingRecursiveComparison()
        .ignoringFields("stored")
        .isEqualTo(Drain.fresh(account, channel));
    assertThat(saved.stored()).isEqualTo(new Drain.Stored(1, null));
  }

  @Test
  void savesOnlyWhatNobodySavedSince() {
    Drain second = drains.save(full(), NOW).orElseThrow();
    assertThat(drains.save(full(), NOW)).isEmpty();
    assertThat(drains.save(second.awake(), NOW)).isPresent();
    assertThat(drains.save(second, NOW)).isEmpty();
  }

  @Test
  void takesItsOwnSuccessForOneWhenAnAnswerWasLost() {
    Drain drain = full();
    Drain saved = drains.save(drain, NOW).orElseThrow();
    assertThat(drains.save(drain, NOW)).contains(saved);
  }

  @Test
  void doesNotTakeTheSuccessOfAnotherCallForItsOwn() {
    Drain drain = full();
    drains.save(drain.savedBy(UUID.randomUUID()), NOW);
    assertThat(drains.save(drain.savedBy(UUID.randomUUID()), NOW)).isEmpty();
  }

  @Test
  void leavesAnEntryOfTheIndexThatIsStillAhead() {
    Drain early = drains.save(full(), NOW).orElseThrow();
    Drain later = drains.save(early.handing(List.of()), NOW).orElseThrow();
    assertThat(later.wakeAt()).contains(NOW.plusSeconds(160));
    assertThat(later.stored().lookAt()).isEqualTo(NOW.plusSeconds(10));
  }
}
