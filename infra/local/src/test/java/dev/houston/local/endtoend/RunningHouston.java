package dev.houston.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.connector.generic.GenericWebhook;
import dev.houston.connector.waha.WahaWebhook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program, running in a process of its own as the README's first command starts it,
 * and reached over HTTP alone.
 */
public final class RunningHouston implements AutoCloseable {
  public static final String KEY = "a-key-of-the-tests";

  private static final String READY = "Houston is ready at ";
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConcurrentLinkedQueue<String> output = new ConcurrentLinkedQueue<>();
  private final Process process;
  private final URI address;

  /** An answer: its status, and its body as JSON. */
  record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

  /** A channel that was created through the API. */
  record Channel(String id, String webhookUri, String secret) {}

  private RunningHouston(Process process) throws IOException {
    this.process = process;
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    this.address = awaitReady(lines);
    var reader = new Thread(() -> lines.lines().forEach(output::add), "output of Houston");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts with everything in memory. */
  static RunningHouston start() {
    return start(Map.of());
  }

  /** Starts on the data in this folder. */
  static RunningHouston startOn(Path data, Map<String, String> options) {
    var all = new HashMap<>(options);
    all.put("local.data", data.toString());
    return start(all);
  }

  /** Starts with these properties of the command line, and everything in memory. */
  public static RunningHouston start(Map<String, String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-Dlocal.port=0");
    command.add("-Dlocal.apiKey=" + KEY);
    command.add("-Dlocal.template=" + System.getProperty("houston.template"));
    options.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add(System.getProperty("houston.jar"));
    try {
      return new RunningHouston(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private URI awaitReady(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      output.add(line);
      if (line.contains(READY)) {
        return URI.create(line.substring(line.indexOf(READY) + READY.length()).strip());
      }
    }
    throw new IllegalStateException("Houston did not start:\n" + String.join("\n", output));
  }

  /** What the program has printed so far. */
  public String output() {
    return String.join("\n", output);
  }

  /** Where it answers. */
  public URI address() {
    return address;
  }

  /** The process it runs in. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  Instant now() {
    return Instant.parse(get("/local/clock").body().get("now").asText());
  }

  /** Moves the clock, and comes back when all that fell due on the way has been handled. */
  RunningHouston advance(Duration duration) {
    Answer answer = post("/local/clock", "{\"advance\":\"" + duration + "\"}");
    if (answer.status() != 200) {
      throw new IllegalStateException("the clock does not move: " + answer.body());
    }
    return this;
  }

  /** Comes back when all that was received has been handled. */
  RunningHouston settle() {
    return advance(Duration.ZERO);
  }

  Channel createChannel(String phone) {
    return createChannel(phone, KEY);
  }

  Channel createChannel(String phone, String key) {
    return createChannel(phone, key, "waha");
  }

  /** Creates a channel of this kind of connector, which works. */
  Channel createChannel(String phone, String key, String connector) {
    Answer answer =
        send(
            "POST",
            "/v3/channels",
            """
            {"name": "Sales", "connector": "%s", "plainId": "%s",
             "settings": {"baseUrl": "https://%s.example.com", "apiKey": "its-key",
                          "session": "default"}}
            """
                .formatted(connector, phone, connector),
            Map.of("Authorization", "Bearer " + key));
    if (answer.status() != 201) {
      throw new IllegalStateException("no channel: " + answer.body());
    }
    JsonNode body = answer.body();
    var channel =
        new Channel(
            body.get("channelId").asText(),
            body.get("webhookUri").asText(),
            body.get("webhookSecret").asText());
    working(channel, connector);
    return channel;
  }

  /** Its session says that it works: what is sent by a channel that does not waits (DW-14). */
  private void working(Channel channel, String connector) {
    Answer answer =
        connector.equals("waha")
            ? webhook(channel, WahaWebhook.sessionStatus("WORKING", now()).withoutNumber())
            : webhook(channel, GenericWebhook.session("working", now()).withoutNumber());
    if (answer.status() != 200) {
      throw new IllegalStateException("the session is not heard: " + answer.body());
    }
    settle();
  }

  /** Sends a webhook as WAHA does. */
  Answer webhook(Channel channel, WahaWebhook webhook) {
    return webhook(channel, webhook.body(), webhook.signature(channel.secret()));
  }

  Answer webhook(Channel channel, String body, String signature) {
    return send(
        "POST",
        URI.create(channel.webhookUri()).getPath(),
        body,
        Map.of(
            "X-Webhook-Hmac", signature,
            "X-Webhook-Hmac-Algorithm", "sha512",
            "User-Agent", "WAHA/2026.7.1"));
  }

  /** Sends a webhook as a gateway of one's own does. */
  Answer webhook(Channel channel, GenericWebhook webhook) {
    return send(
        "POST",
        URI.create(channel.webhookUri()).getPath(),
        webhook.body(),
        webhook.headers(channel.secret(), now()));
  }

  /** The messages of a chat, oldest first, as the API gives them. */
  List<JsonNode> messages(Channel channel, String client) {
    List<JsonNode> messages = new ArrayList<>();
    String path = "/v3/chats/" + channel.id() + "/" + client + "/messages?limit=100";
    Answer page = get(path);
    page.body().get("messages").forEach(messages::add);
    while (page.body().hasNonNull("next")) {
      page = get(path + "&from=" + page.body().get("next").asText());
      page.body().get("messages").forEach(messages::add);
    }
    return messages;
  }

  /** The system messages of a chat and its missed calls, in order. */
  List<String> said(Channel channel, String client) {
    return messages(channel, client).stream()
        .filter(message -> List.of("system", "missing_call").contains(message.get("type").asText()))
        .map(message -> message.get("text").asText())
        .toList();
  }

  Answer get(String path) {
    return send("GET", path, null, Map.of("Authorization", "Bearer " + KEY));
  }

  Answer post(String path, String body) {
    return send("POST", path, body, Map.of("Authorization", "Bearer " + KEY));
  }

  Answer patch(String path, String body) {
    return send("PATCH", path, body, Map.of("Authorization", "Bearer " + KEY));
  }

  Answer send(String method, String path, String body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    headers.forEach(request::setHeader);
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), JSON.readTree(answer.body()), answer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Waits until the process has died of its own. */
  void awaitDeath() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Houston lives on");
    }
  }

  /** Kills the process as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitDeath();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
