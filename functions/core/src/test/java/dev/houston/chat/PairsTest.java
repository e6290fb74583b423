package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.machine.Transitions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every cell of the chat's tables, written down a second time from the rules. */
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

  @Test
  void whetherTheClientHasWhatsApp_DS1_DS2_DS3_DS4() {
    assertThat(table(DialogStage.TRANSITIONS))
        .containsExactlyInAnyOrderElementsOf(
            lines(
                """
                UNKNOWN OPENED TO_CHECK -
                UNKNOWN WRITTEN_OR_CALLED OPEN -
                UNKNOWN EXISTS OPEN CHAT_READY
                UNKNOWN MISSING IMPOSSIBLE CHAT_IMPOSSIBLE
                UNKNOWN NOT_TOLD UNKNOWN -
                UNKNOWN CANNOT_BE_TOLD ASSUMED -
                UNKNOWN REACHED OPEN CHAT_READY
                UNKNOWN NO_ACCOUNT IMPOSSIBLE CHAT_IMPOSSIBLE
                TO_CHECK OPENED TO_CHECK -
                TO_CHECK WRITTEN_OR_CALLED OPEN -
                TO_CHECK EXISTS OPEN CHAT_READY
                TO_CHECK MISSING IMPOSSIBLE CHAT_IMPOSSIBLE
                TO_CHECK NOT_TOLD TO_CHECK -
                TO_CHECK CANNOT_BE_TOLD ASSUMED -
                TO_CHECK REACHED OPEN CHAT_READY
                TO_CHECK NO_ACCOUNT IMPOSSIBLE CHAT_IMPOSSIBLE
                OPEN OPENED OPEN -
                OPEN WRITTEN_OR_CALLED OPEN -
                OPEN EXISTS OPEN -
                OPEN MISSING OPEN -
                OPEN NOT_TOLD OPEN -
                OPEN CANNOT_BE_TOLD OPEN -
                OPEN REACHED OPEN -
                OPEN NO_ACCOUNT OPEN -
                IMPOSSIBLE OPENED IMPOSSIBLE -
                IMPOSSIBLE WRITTEN_OR_CALLED OPEN -
                IMPOSSIBLE EXISTS OPEN CHAT_READY
                IMPOSSIBLE MISSING IMPOSSIBLE -
                IMPOSSIBLE NOT_TOLD IMPOSSIBLE -
                IMPOSSIBLE CANNOT_BE_TOLD ASSUMED -
                IMPOSSIBLE REACHED OPEN CHAT_READY
                IMPOSSIBLE NO_ACCOUNT IMPOSSIBLE -
                ASSUMED OPENED ASSUMED -
                ASSUMED WRITTEN_OR_CALLED OPEN -
                ASSUMED EXISTS OPEN CHAT_READY
                ASSUMED MISSING IMPOSSIBLE CHAT_IMPOSSIBLE
                ASSUMED NOT_TOLD ASSUMED -
                ASSUMED CANNOT_BE_TOLD ASSUMED -
                ASSUMED REACHED OPEN CHAT_READY
                ASSUMED NO_ACCOUNT IMPOSSIBLE CHAT_IMPOSSIBLE
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
