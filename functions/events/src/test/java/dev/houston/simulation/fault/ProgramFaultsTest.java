package dev.houston.simulation.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.simulation.JudgedDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge of simulated days finds out each of the known faults that are put into the program. */
@DisabledIfSystemProperty(
    named = "simulation.days",
    matches = "[0-9]{1,3}",
    disabledReason = "a short run of the simulation leaves it out")
class ProgramFaultsTest {
  private static final List<ProgramFault> ALL = ProgramFaults.all();
  private static final List<ProgramFault> FAULTS =
      ALL.stream().filter(ProgramFault::isPinned).toList();
  private static final FaultyProgram PROGRAM = new FaultyProgram(ALL);
  private static final int FEWEST = 25;

  private static int caught;

  static Stream<ProgramFault> faults() {
    return FAULTS.stream();
  }

  static Stream<Long> seeds() {
    return FAULTS.stream().map(ProgramFault::seed).distinct().sorted();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isFoundOutInItsDay(ProgramFault fault) {
    List<String> violations = PROGRAM.violations(fault, fault.seed());
    assertThat(violations)
        .as("%s (%s), seed %d", fault, fault.spot(), fault.seed())
        .anyMatch(violation -> violation.startsWith(fault.caughtBy() + " "));
    caught++;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsFoundInTheSameDayOfTheSoundProgram(long seed) {
    assertThat(PROGRAM.violations(seed)).isEmpty();
  }

  @Test
  void eachFaultBreaksTheRuleByWhichItIsFoundOut() {
    assertThat(FAULTS).allMatch(fault -> fault.breaks().contains(fault.caughtBy()));
  }

  @Test
  void thereAreFaultsEnough() {
    assertThat(FAULTS).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  @AfterAll
  static void tellsHowManyWereFoundOut() {
    JudgedDay.count(FAULTS.size(), caught);
    System.out.println("faults of the program caught: " + caught + " of " + FAULTS.size());
  }
}
