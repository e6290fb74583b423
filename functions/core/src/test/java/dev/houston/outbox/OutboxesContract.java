package dev.houston.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.chat.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Outboxes} promises. */
public abstract class OutboxesContract {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

  private final AccountId account = new AccountId(UUID.randomUUID().toString());
  private Outboxes outboxes;

  /** An empty store, or one that others' outboxes are in. */
  protected abstract Outboxes outboxes();

  @BeforeEach
  void begin() {
    outboxes = outboxes();
  }

  private Outbox fresh(ToldOf kind) {
    return fresh("api", kind, 1);
  }

  private Outbox fresh(String destination, ToldOf kind, int place) {
    return Outbox.fresh(new OutboxKey(destination, kind.subject(account, place)));
  }

  private static Outbox full(Outbox outbox) {
    return new Outbox(
        outbox.key(),
        12,
        List.of(new Span(3, 5), new Span(7, 7)),
        List.of(new Span(1, 2)),
        NOW,
        4,
        NOW.plusSeconds(60),
        outbox.stored());
  }

  @ParameterizedTest
  @EnumSource
  void givesBackEveryFieldThatWasSaved(ToldOf kind) {
    Outbox outbox = full(fresh(kind));
    Outbox saved = outboxes.save(outbox, NOW).orElseThrow();
    assertThat(saved).usingRecursiveComparison().ignoringFields("stored").isEqualTo(outbox);
    assertThat(saved.stored()).isEqualTo(new Outbox.Stored(1, NOW.plusSeconds(60)));
    assertThat(outboxes.find(outbox.key())).contains(saved);
  }

  @ParameterizedTest
  @EnumSource
  void givesBackAnOutboxInWhichNothingIsSet(ToldOf kind) {
    Outbox outbox = fresh(kind);
    Outbox saved = outboxes.save(outbox, NOW).orElseThrow();
    assertThat(saved.wakeAt()).isEmpty();
    assertThat(outboxes.find(outbox.key())).contains(saved);
  }

  @ParameterizedTest
  @EnumSource
  void savesOnlyWhatNobodySavedSince(ToldOf kind) {
    Outbox first = fresh(kind);
    Outbox second = outboxes.save(full(first), NOW).orElseThrow();
    assertThat(outboxes.save(first.delivered(1), NOW)).isEmpty();
    assertThat(outboxes.save(second.delivered(2), NOW)).isPresent();
    assertThat(outboxes.save(second.gaveUp(2), NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void takesItsOwnSuccessForOneWhenAnAnswerWasLost(ToldOf kind) {
    Outbox outbox = full(fresh(kind));
    Outbox saved = outboxes.save(outbox, NOW).orElseThrow();
    assertThat(outboxes.save(outbox, NOW)).contains(saved);
  }

  @ParameterizedTest
  @EnumSource
  void leavesAnEntryOfTheIndexThatIsStillAhead(ToldOf kind) {
    Outbox early = outboxes.save(full(fresh(kind)), NOW).orElseThrow();
    Outbox later = outboxes.save(early.waiting(NOW.plusSeconds(600)), NOW).orElseThrow();
    assertThat(later.wakeAt()).contains(NOW.plusSeconds(600));
    assertThat(later.stored().lookAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void listsThoseOfOneDestinationPageByPage() {
    var expected = new ArrayList<OutboxKey>();
    for (ToldOf kind : ToldOf.values()) {
      for (int n = 1; n <= 7; n++) {
        Outbox outbox = fresh("api", kind, n);
        outboxes.save(outbox, NOW);
        expected.add(outbox.key());
      }
      outboxes.save(fresh("crm", kind, 1), NOW);
    }
    expected.sort(Comparator.comparing(OutboxKey::item));

    var listed = new ArrayList<OutboxKey>();
    String from = null;
    do {
      Page<Outbox> page = outboxes.of(account, "api", from, 3);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
      page.items().forEach(outbox -> listed.add(outbox.key()));
      from = page.next().orElse(null);
    } while (from != null);
    assertThat(listed).containsExactlyElementsOf(expected);
  }

  @Test
  void refusesAPlaceThatItDidNotGive() {
    assertThatThrownBy(() -> outboxes.of(account, "api", "%!%", 3))
        .isInstanceOf(Page.UnknownPlaceException.class);
  }
}
