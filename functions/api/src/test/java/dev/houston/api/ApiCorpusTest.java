package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.houston.fuzz.Corpus;
import dev.houston.fuzz.Targets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NV-3: every input that was worth keeping, once more. */
class ApiCorpusTest {
  private static final Targets TARGETS = new ApiTargets();

  static Stream<Corpus.Kept> inputs() {
    return Corpus.of(TARGETS);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void doesNoHarm(Corpus.Kept input) {
    assertThatCode(input::replay).doesNotThrowAnyException();
  }

  @Test
  void hasInputsOfEveryTarget() {
    assertThat(TARGETS.all()).allSatisfy(target -> assertThat(Corpus.of(target)).isNotEmpty());
  }
}
