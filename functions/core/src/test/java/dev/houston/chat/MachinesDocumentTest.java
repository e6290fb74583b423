package dev.houston.chat;

import static dev.houston.channel.UserCommand.DELETE;
import static dev.houston.channel.UserCommand.DISABLE;
import static dev.houston.machine.Drawing.diagram;
import static dev.houston.machine.Drawing.moves;
import static dev.houston.machine.Drawing.stays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStep;
import dev.houston.channel.ConnectorSession;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.Power;
import dev.houston.channel.SessionState;
import dev.houston.channel.UserCommand;
import dev.houston.machine.Drawing;
import dev.houston.notice.NoticeKey;
import dev.houston.secret.Sealed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The diagrams in {@code MACHINES.md} are drawn from the tables; {@code -Dhouston.write=true} draws
 * them anew.
 */
class MachinesDocumentTest {
  private static final Path DOCUMENT = Path.of("MACHINES.md");
  private static final Instant T = Instant.parse("2026-03-02T10:00:00Z");

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
    lines.addAll(diagram(NotDeliveredPair.CLOSED, NotDeliveredPair.TRANSITIONS, NoticeKey::code));
    lines.addAll(
        List.of(
            "",
            "## Not read, and its answer (DW-5, DW-6)",
            "",
            "`NotReadPair`: where the pair stands in the chat.",
            ""));
    lines.addAll(diagram(NotReadPair.CLOSED, NotReadPair.TRANSITIONS, NoticeKey::code));
    lines.addAll(
        List.of(
            "",
            "## Whether the client has WhatsApp (DS-1 to DS-4)",
            "",
            "`DialogStage`: whether messages may go to the client of the chat.",
            ""));
    lines.addAll(diagram(DialogStage.UNKNOWN, DialogStage.TRANSITIONS, NoticeKey::code));
    lines.addAll(
        List.of(
            "",
            "## Statuses of a message from us (DW-7, DW-11, DW-12)",
            "",
            "`MessageStatus`: any status gives way to any that stands further on, however many are",
            "skipped; none goes back.",
            ""));
    lines.addAll(statuses());
    lines.addAll(
        List.of(
            "",
            "## Session of a channel (CH-1, CH-2, CH-4, CH-5, CH-7)",
            "",
            "`SessionState`: what moves it.",
            ""));
    lines.addAll(moves(SessionState.QR, SessionState.TRANSITIONS, Drawing::words));
    lines.addAll(List.of("", "What is done where it stays what it is:", ""));
    lines.addAll(stays(SessionState.TRANSITIONS));
    lines.addAll(
        List.of(
            "",
            "## What the user has made of a channel (CH-1, CH-3)",
            "",
            "`Power`: what hides whatever its session is in.",
            ""));
    lines.addAll(powers());
    return String.join("\n", lines) + "\n";
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

  /** What each command of the user's makes of each power, by the machine itself. */
  private static List<String> powers() {
    var lines = new ArrayList<String>();
    lines.add("```mermaid");
    lines.add("stateDiagram-v2");
    Channel on = channel();
    lines.add("  [*] --> " + on.power());
    for (Channel channel : List.of(on, after(on, DISABLE), after(on, DELETE))) {
      for (UserCommand command : UserCommand.values()) {
        Power next = after(channel, command).power();
        if (next != channel.power()) {
          lines.add("  %s --> %s: %s".formatted(channel.power(), next, Drawing.words(command)));
        }
      }
    }
    lines.add("```");
    return lines;
  }

  private static Channel after(Channel channel, UserCommand command) {
    return ChannelStep.step(
            channel, new ChannelEvent.Commanded(command, channel.power() + "/" + command, T), true)
        .channel();
  }

  private static Channel channel() {
    return Channel.connected(
        new AccountId("acme"),
        new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
        "Sales",
        new PhoneNumber("79161112233"),
        new ConnectorSession("waha", URI.create("https://waha.example.com"), "s", new Sealed("x")),
        T);
  }
}
