package dev.houston.wake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.wake.WakeIndex.Entry;
import dev.houston.wake.WakeIndex.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sweep: arms what is due soon or was lost, and sets right what it finds too early. */
class SweepingTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final AccountId ACCOUNT = new AccountId("acme");

  /** An index of one shard, with what its items say. */
  private static final class OneShard implements WakeIndex {
    private final List<Truth> items = new ArrayList<>();
    private final List<String> corrected = new ArrayList<>();

    void item(String name, Instant lookAt, Instant wakeAt) {
      items.add(new Truth(new Entry(lookAt, ACCOUNT, name), 1, Optional.ofNullable(wakeAt)));
    }

    @Override
    public List<Entry> lookBy(int shard, Instant horizon, Entry after, int most) {
      return items.stream()
          .map(Truth::entry)
          .filter(entry -> !entry.lookAt().isAfter(horizon))
          .filter(entry -> after == null || entry.item().compareTo(after.item()) > 0)
          .limit(most)
          .toList();
    }

    @Override
    public List<Truth> truths(List<Entry> entries) {
      return items.stream().filter(truth -> entries.contains(truth.entry())).toList();
    }

    @Override
    public void correct(Truth truth) {
      corrected.add(truth.entry().item());
    }
  }

  private final OneShard index = new OneShard();
  private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  private final Sweeping sweeping = new Sweeping(index, wakeUps);

  @Test
  void armsWhatIsDueWithinTheHorizonAndWhatIsOverdue_DW13() {
    index.item("lost", NOW.minusSeconds(3600), NOW.minusSeconds(3600));
    index.item("soon", NOW.plusSeconds(600), NOW.plusSeconds(600));
    index.item("later", NOW.plusSeconds(721), NOW.plusSeconds(721));
    assertThat(sweeping.sweep(0, null, NOW)).isEmpty();
    assertThat(wakeUps.armed())
        .containsExactly(
            new WakeUp(ACCOUNT, "lost", NOW.minusSeconds(3600)),
            new WakeUp(ACCOUNT, "soon", NOW.plusSeconds(600)));
    assertThat(index.corrected).isEmpty();
  }

  @Test
  void asksTheItemWhereTheIndexIsEarly() {
    index.item("early", NOW, NOW.plus(Duration.ofHours(24)));
    index.item("idle", NOW, null);
    index.item("nearly", NOW, NOW.plusSeconds(60));
    sweeping.sweep(0, null, NOW);
    assertThat(wakeUps.armed()).containsExactly(new WakeUp(ACCOUNT, "nearly", NOW.plusSeconds(60)));
    assertThat(index.corrected).containsExactly("early", "idle");
  }

  @Test
  void goesOnBehindWhereOneCallHasToStop() {
    int all = Sweeping.PAGE * Sweeping.MOST_PAGES + 7;
    IntStream.range(0, all).forEach(i -> index.item("%06d".formatted(i), NOW, NOW));
    Optional<Entry> stopped = sweeping.sweep(0, null, NOW);
    assertThat(wakeUps.armed()).hasSize(all - 7);

    assertThat(sweeping.sweep(0, stopped.orElseThrow(), NOW)).isEmpty();
    assertThat(wakeUps.armed()).hasSize(all).doesNotHaveDuplicates();
  }
}
