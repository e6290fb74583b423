package dev.houston.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageJournalTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("messages");
  }

  @Test
  void bringsBackWhatWasNotRemoved() {
    try (MessageJournal journal = MessageJournal.in(file)) {
      journal.put(message("Work", "1", 0));
      journal.put(message("Work", "2", 0));
      journal.put(message("Work", "2", 1));
      journal.put(message("Other", "3", 0));
      journal.remove("Work", "1");
    }

    try (MessageJournal journal = MessageJournal.in(file)) {
      assertThat(journal.messages("Work")).containsExactly(message("Work", "2", 1));
      assertThat(journal.messages("Other")).hasSize(1);
    }
  }

  @Test
  void bringsBackWhatWasWrittenWithoutBeingClosed() {
    MessageJournal killed = MessageJournal.in(file);
    killed.put(message("Work", "1", 0));

    try (MessageJournal journal = MessageJournal.in(file)) {
      assertThat(journal.messages("Work")).hasSize(1);
    }
  }

  @Test
  void leavesTheSourceWhenAMessageComesToTheDeadLetters() {
    StoredMessage dead = message("Dead", "1", 3, "Work");
    try (MessageJournal journal = MessageJournal.in(file)) {
      journal.put(message("Work", "1", 3));
      journal.put(dead);
    }

    try (MessageJournal journal = MessageJournal.in(file)) {
      assertThat(journal.messages("Work")).isEmpty();
      assertThat(journal.messages("Dead")).containsExactly(dead);
    }
  }

  @Test
  void forgetsALastLineThatAKillHasCutShort() throws IOException {
    try (MessageJournal journal = MessageJournal.in(file)) {
      journal.put(message("Work", "1", 0));
    }
    Files.writeString(file, "{\"put\":{\"queue\":\"Wo", StandardOpenOption.APPEND);

    try (MessageJournal journal = MessageJournal.in(file)) {
      assertThat(journal.messages("Work")).containsExactly(message("Work", "1", 0));
    }
  }

  @Test
  void saysWhichLineIsDamaged() throws IOException {
    Files.write(file, List.of("{\"put\":", "{\"gone\":{\"queue\":\"Work\",\"id\":\"1\"}}"));

    assertThatThrownBy(() -> MessageJournal.in(file)).hasMessageContaining("line 1 is damaged");
  }

  @Test
  void staysSmallWhateverComesAndGoes() throws IOException {
    try (MessageJournal journal = MessageJournal.in(file)) {
      for (int i = 0; i < 11_000; i++) {
        journal.put(message("Work", String.valueOf(i), 0));
        journal.remove("Work", String.valueOf(i));
      }
      journal.put(message("Work", "last", 0));
    }

    assertThat(Files.readAllLines(file)).hasSizeLessThan(10_001);
    try (MessageJournal journal = MessageJournal.in(file)) {
      assertThat(journal.messages("Work")).containsExactly(message("Work", "last", 0));
    }
  }

  private static StoredMessage message(String queue, String id, int receiveCount) {
    return message(queue, id, receiveCount, null);
  }

  private static StoredMessage message(
      String queue, String id, int receiveCount, String deadLetterSource) {
    return new StoredMessage(
        queue,
        id,
        List.of("handle"),
        1_893_456_000_000L,
        "body",
        Map.of("colour", new StoredAttribute("String", null, "red")),
        Instant.parse("2030-01-01T00:00:00.123456789Z"),
        7,
        null,
        receiveCount,
        true,
        "group",
        "deduplication",
        null,
        "00000000000000000007",
        deadLetterSource);
  }
}
