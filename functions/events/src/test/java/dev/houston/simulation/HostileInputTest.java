package dev.houston.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What strangers send in days that are full of faults changes nothing and holds up nothing. */
class HostileInputTest {
  private static final List<Chronicle> DAYS = new ArrayList<>();

  @BeforeAll
  static void play() {
    LongStream.rangeClosed(101, 108).forEach(seed -> DAYS.add(Day.play(seed).chronicle()));
  }

  private static <T extends Fact> Stream<T> all(Class<T> kind) {
    return DAYS.stream().flatMap(day -> day.of(kind));
  }

  /** NV-2, NV-3; 0 is an answer that a fault kept back. */
  @Test
  void noWebhookOfAStrangerIsTaken() {
    assertThat(all(Fact.StrangerCame.class))
        .isNotEmpty()
        .allMatch(one -> Set.of(0, 400, 401, 404, 500, 503).contains(one.status()));
  }

  @Test
  void nothingOfAStrangersWebhookComesIntoAQueue_NV2() {
    assertThat(all(Fact.StrangerCame.class)).allMatch(one -> one.queued() == 0);
  }

  @Test
  void noMessageGoesToAChannelOfAnotherAccount_NV2() {
    assertThat(all(Fact.Strayed.class))
        .isNotEmpty()
        .allMatch(one -> Set.of("CHANNEL_NOT_FOUND", Operators.BROKEN).contains(one.answer()));
  }

  @Test
  void whateverIsHopelessIsSetAsideWithItsReason_NV3() {
    assertThat(all(Fact.DeadLetter.class)).isNotEmpty().allMatch(Strangers::mayBeSetAside);
  }

  @Test
  void eachHopelessPieceIsSetAside_NV3() {
    assertThat(DAYS)
        .allMatch(
            day -> day.of(Fact.DeadLetter.class).count() >= day.of(Fact.HopelessPut.class).count());
  }

  @Test
  void noFunctionFailsByItself_NV1() {
    assertThat(all(Fact.OwnFault.class)).isEmpty();
  }
}
