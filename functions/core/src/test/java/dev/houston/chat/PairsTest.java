package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.machine.Transitions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every cell of the two pairs' tables, written down a second time from the rules. */
class PairsTest {

  @Test
  void notDeliveredAndItsAnswers_DW1_DW2_DW3_DW4_DW8_DW11() {
    assertThat(table(NotDeliveredPair.TRANSITIONS))
        .containsExactlyInAnyOrderElementsOf(
            lines(
                """
                CLOSED OVERDUE ANNOUNCED NOT_DELIVERED
                CLOSED DELIVERED CLOSED -
                CLOSED READ CLOSED -
                CLOSED HALF_HOUR_PASSED CLOSED -
                CLOSED FAILED CLOSED -
                CLOSED SWITCHED_OFF CLOSED -
                ANNOUNCED OVERDUE ANNOUNCED NOT_DELIVERED
                ANNOUNCED DELIVERED RECEIVED -
                ANNOUNCED READ CLOSED DELIVERED_AND_READ
                ANNOUNCED HALF_HOUR_PASSED ANNOUNCED -
                ANNOUNCED FAILED CLOSED -
                ANNOUNCED SWITCHED_OFF CLOSED -
                RECEIVED OVERDUE ANNOUNCED NOT_DELIVERED
                RECEIVED DELIVERED RECEIVED -
                RECEIVED READ CLOSED DELIVERED_AND_READ
                RECEIVED HALF_HOUR_PASSED CLOSED FINALLY_DELIVERED
                RECEIVED FAILED RECEIVED -
                RECEIVED SWITCHED_OFF CLOSED -
                """));
  }

  @Test
  void notReadAndItsAnswer_DW5_DW6_DW8() {
    assertThat(table(NotReadPair.TRANSITIONS))
        .containsExactlyInAnyOrderElementsOf(
            lines(
                """
                CLOSED OVERDUE OPEN NOT_READ
                CLOSED LAST_READ CLOSED -
                CLOSED SWITCHED_OFF CLOSED -
                OPEN OVERDUE OPEN NOT_READ
                OPEN LAST_READ CLOSED FINALLY_READ
                OPEN SWITCHED_OFF CLOSED -
                """));
  }

  private static List<String> lines(String block) {
    return Arrays.asList(block.strip().split("\n"));
  }

  private static List<String> table(Transitions<?, ?, ?> transitions) {
    return transitions.cells().entrySet().stream()
        .map(
            cell ->
                cell.getKey().state()
                    + " "
                    + cell.getKey().trigger()
                    + " "
                    + cell.getValue().to()
                    + " "
                    + cell.getValue().effect().map(Object::toString).orElse("-"))
        .toList();
  }
}
