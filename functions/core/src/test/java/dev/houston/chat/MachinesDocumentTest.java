package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.machine.Transitions;
import dev.houston.notice.NoticeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The diagrams in {@code MACHINES.md} are drawn from the tables; {@code -Dhouston.write=true} draws
 * them anew.
 */
class MachinesDocumentTest {
  private static final Path DOCUMENT = Path.of("MACHINES.md");

  @Test
  void theDiagramsAreThoseOfTheTables() throws IOException {
    String drawn = document();
    if (Boolean.getBoolean("houston.write")) {
      Files.writeString(DOCUMENT, drawn);
    }
    assertThat(DOCUMENT).content().isEqualTo(drawn);
  }

  private static String document() {
    var lines = new ArrayList<String>();
    lines.addAll(
        List.of(
            "# State machines",
            "",
            "Drawn from the tables in the code. A trigger that is not shown changes nothing.",
            "",
            "    ./mvnw -pl functions/core test -Dtest=MachinesDocumentTest -Dhouston.write=true",
            "",
            "## Not delivered, and its answer (DW-1 to DW-4)",
            "",
            "`NotDeliveredPair`: where the pair stands for the message that was announced last.",
            ""));
    lines.addAll(diagram(NotDeliveredPair.CLOSED, NotDeliveredPair.TRANSITIONS));
    lines.addAll(
        List.of(
            "",
            "## Not read, and its answer (DW-5, DW-6)",
            "",
            "`NotReadPair`: where the pair stands in the chat.",
            ""));
    lines.addAll(diagram(NotReadPair.CLOSED, NotReadPair.TRANSITIONS));
    lines.addAll(
        List.of(
            "",
            "## Statuses of a message from us (DW-7, DW-11, DW-12)",
            "",
            "`MessageStatus`: any status gives way to any that stands further on, however many are",
            "skipped; none goes back.",
            ""));
    lines.addAll(statuses());
    return String.join("\n", lines) + "\n";
  }

  private static <S extends Enum<S>, T extends Enum<T>> List<String> diagram(
      S initial, Transitions<S, T, NoticeKey> table) {
    var lines = new ArrayList<String>();
    lines.add("```mermaid");
    lines.add("stateDiagram-v2");
    lines.add("  [*] --> " + initial);
    table
        .cells()
        .forEach(
            (cell, transition) -> {
              boolean stays = cell.state() == transition.to() && transition.effect().isEmpty();
              if (!stays) {
                String said = transition.effect().map(key -> " / " + key.code()).orElse("");
                lines.add(
                    "  %s --> %s: %s%s"
                        .formatted(cell.state(), transition.to(), words(cell.trigger()), said));
              }
            });
    lines.add("```");
    return lines;
  }

  /** From each status to those that replace it with none between. */
  private static List<String> statuses() {
    var lines = new ArrayList<String>();
    lines.add("```mermaid");
    lines.add("stateDiagram-v2");
    for (MessageStatus status : MessageStatus.values()) {
      if (followers(status).size() == MessageStatus.values().length - 1) {
        lines.add("  [*] --> " + status);
      }
      followers(status).stream()
          .filter(next -> followers(status).stream().noneMatch(next::replaces))
          .forEach(next -> lines.add("  " + status + " --> " + next));
    }
    lines.add("```");
    return lines;
  }

  private static List<MessageStatus> followers(MessageStatus status) {
    return Arrays.stream(MessageStatus.values()).filter(next -> next.replaces(status)).toList();
  }

  private static String words(Enum<?> trigger) {
    return trigger.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
