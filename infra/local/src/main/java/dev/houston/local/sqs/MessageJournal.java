package dev.houston.local.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages of all queues in one file, so that they outlive the process: a line for each message
 * that came or changed, and one for each that went. A line has reached the operating system when
 * the call returns; it outlives a kill of the process at any moment, though not the end of the
 * machine.
 *
 * <p>ElasticMQ's own storage (elasticmq-persistence-sql on H2) is not used: it brings the messages
 * of a FIFO queue back in another order and as those of a standard queue, H2 writes up to half a
 * second late, and a process can open it only once.
 */
final class MessageJournal implements AutoCloseable {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  /** A shorter file is not worth the trouble. */
  private static final int FEWEST_LINES_TO_REWRITE = 10_000;

  private record Key(String queue, String id) {}

  /** A line has one of the two. */
  private record Line(@Nullable StoredMessage put, @Nullable Key gone) {}

  private final Path file;
  private final Map<Key, StoredMessage> messages = new LinkedHashMap<>();
  private OutputStream end;
  private int lines;

  private MessageJournal(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      replay(Files.readAllLines(file));
    }
    this.end = rewritten();
  }

  static MessageJournal in(Path file) {
    try {
      return new MessageJournal(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  synchronized List<StoredMessage> messages(String queue) {
    return messages.values().stream().filter(message -> message.queue().equals(queue)).toList();
  }

  /** The message is new, or has changed. */
  synchronized void put(StoredMessage message) {
    Line line = new Line(message, null);
    apply(line);
    append(line);
  }

  synchronized void remove(String queue, String id) {
    Line line = new Line(null, new Key(queue, id));
    apply(line);
    append(line);
  }

  @Override
  public synchronized void close() {
    try {
      end.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void replay(List<String> written) {
    for (int i = 0; i < written.size(); i++) {
      try {
        apply(JSON.readValue(written.get(i), Line.class));
      } catch (JsonProcessingException damaged) {
        // A kill can cut the last line short; nobody has been told yet that it was written.
        if (i < written.size() - 1) {
          throw new IllegalStateException("%s: line %d is damaged".formatted(file, i + 1), damaged);
        }
      }
    }
  }

  private void apply(Line line) {
    StoredMessage put = line.put();
    if (put != null) {
      messages.put(new Key(put.queue(), put.id()), put);
      leaveSource(put);
    }
    if (line.gone() != null) {
      messages.remove(line.gone());
    }
  }

  /** A message that came to the dead letters has left where it was, both in one line. */
  private void leaveSource(StoredMessage put) {
    String source = put.deadLetterSource();
    if (source != null && !source.equals(put.queue())) {
      messages.remove(new Key(source, put.id()));
    }
  }

  private void append(Line line) {
    try {
      if (++lines > FEWEST_LINES_TO_REWRITE && lines > 4 * messages.size()) {
        end.close();
        end = rewritten();
        return;
      }
      end.write(bytes(line));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The file anew, with only what still counts. */
  private OutputStream rewritten() throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (OutputStream out = Files.newOutputStream(next)) {
      for (StoredMessage message : messages.values()) {
        out.write(bytes(new Line(message, null)));
      }
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    lines = messages.size();
    return Files.newOutputStream(file, StandardOpenOption.APPEND);
  }

  private static byte[] bytes(Line line) throws JsonProcessingException {
    return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
