package dev.houston.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A client that others wrote for Wazzup's API v3, unchanged, in a process of its own. Where it is,
 * {@code HOUSTON_V3_CLIENT} says: the Python of a virtual environment that has it.
 */
final class V3Client implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private V3Client(Process process) {
    this.process = process;
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** The Python that has the client; nothing where nobody has put it. */
  static Optional<Path> python() {
    return Optional.ofNullable(System.getenv("HOUSTON_V3_CLIENT"))
        .map(Path::of)
        .filter(Files::isExecutable);
  }

  static V3Client start(Path python, URI houston, String key) {
    String script = System.getProperty("houston.v3Client");
    try {
      return new V3Client(
          new ProcessBuilder(python.toString(), script, houston.toString(), key)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Does it, and gives what the client made of it. */
  JsonNode does(String deed) {
    return ask(JSON.createObjectNode().put("do", deed));
  }

  /** Sends a message with these fields. */
  JsonNode sends(ObjectNode message) {
    ObjectNode request = JSON.createObjectNode().put("do", "send");
    request.set("message", message);
    return ask(request);
  }

  /** The webhooks of this name that it understood, e.g. {@code statuses}. */
  List<JsonNode> heard(String name) {
    return StreamSupport.stream(does("heard").get("answer").spliterator(), false)
        .filter(one -> one.get("name").asText().equals(name))
        .map(one -> one.get("body").get(name).get(0))
        .toList();
  }

  private JsonNode ask(ObjectNode request) {
    try {
      requests.write(request.toString());
      requests.newLine();
      requests.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("the client has ended");
      }
      return JSON.readTree(answer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
