package dev.houston.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * The line between the functions and what stands in for AWS: a server that hands requests on over
 * HTTP, unless the {@link Weather} has it otherwise. It listens below the ports that a system gives
 * to whoever asks for any, so that nobody takes its own while it is out.
 */
final class FaultyLine implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LOWEST_PORT = 20_000;
  private static final int PORTS = 12_000;
  private static final int BACKLOG = 200;
  private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofMillis(1_800);
  private static final int LONGEST_SLOWNESS = 900;

  private final Weather weather;
  private final Emulators emulators;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService connections = Executors.newCachedThreadPool();
  private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(4);
  private final LongAdder batches = new LongAdder();
  private volatile ServerSocket listening;

  FaultyLine(Weather weather, Emulators emulators) {
    this.weather = weather;
    this.emulators = emulators;
    this.listening = listenAnywhere();
    this.port = listening.getLocalPort();
    ScheduledFuture<?> unused =
        watch.scheduleWithFixedDelay(this::lookAtTheWeather, 0, 50, TimeUnit.MILLISECONDS);
    accept(listening);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** How many batches of messages went to functions. */
  long batches() {
    return batches.sum();
  }

  private static ServerSocket listenAnywhere() {
    int first = LOWEST_PORT + (int) (ProcessHandle.current().pid() % PORTS);
    for (int port = first; port < first + PORTS; port++) {
      try {
        return listen(port);
      } catch (IOException taken) {
        // The next one, then.
      }
    }
    throw new IllegalStateException("no port is free");
  }

  private static ServerSocket listen(int port) throws IOException {
    var socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    return socket;
  }

  private void lookAtTheWeather() {
    try {
      boolean outage = weather.isOutage();
      if (outage && !listening.isClosed()) {
        weather.count(Fault.REFUSED);
        listening.close();
        open.forEach(FaultyLine::reset);
      } else if (!outage && listening.isClosed()) {
        listening = listen(port);
        accept(listening);
      }
    } catch (IOException taken) {
      // It is tried again in a moment.
    }
  }

  private void accept(ServerSocket server) {
    connections.execute(
        () -> {
          while (!server.isClosed()) {
            try {
              Socket socket = server.accept();
              connections.execute(() -> serve(socket));
            } catch (IOException closed) {
              // Seen above.
            }
          }
        });
  }

  private void serve(Socket socket) {
    open.add(socket);
    try (socket;
        var in = new BufferedInputStream(socket.getInputStream());
        var out = new BufferedOutputStream(socket.getOutputStream())) {
      Optional<AwsRequest> request = AwsRequest.read(in);
      while (request.isPresent() && answer(request.get(), out)) {
        request = AwsRequest.read(in);
      }
      if (request.isPresent()) {
        reset(socket);
      }
    } catch (IOException gone) {
      // So does the connection.
    } finally {
      open.remove(socket);
    }
  }

  /** False if the connection is to be reset instead. */
  private boolean answer(AwsRequest request, OutputStream out) throws IOException {
    Optional<Fault> fault = weather.on(request);
    if (fault.isEmpty()) {
      write(out, forward(request));
      return true;
    }
    switch (fault.get()) {
      case RESET_BEFORE, REFUSED -> {
        return false;
      }
      case RESET_AFTER -> {
        forward(request);
        return false;
      }
      case TOO_SLOW -> {
        forward(request);
        pause(LONGER_THAN_ANYBODY_WAITS);
        return false;
      }
      case FAILS_BEFORE -> write(out, AwsAnswer.failure(request));
      case FAILS_AFTER -> {
        forward(request);
        write(out, AwsAnswer.failure(request));
      }
      case UNAVAILABLE -> write(out, AwsAnswer.unavailable(request));
      case THROTTLED -> write(out, AwsAnswer.throttled(request));
      case SLOW -> {
        AwsAnswer answer = forward(request);
        pause(weather.upTo(LONGEST_SLOWNESS));
        write(out, answer);
      }
      case SENT_TWICE -> {
        forward(request);
        write(out, forward(request));
      }
      case DELETION_LOST -> write(out, forget(request));
    }
    return true;
  }

  /** The messages come again within moments, and whoever deletes them believes they are gone. */
  private AwsAnswer forget(AwsRequest deletion) {
    ObjectNode again = JSON.createObjectNode();
    again.set("QueueUrl", deletion.json().get("QueueUrl"));
    ArrayNode entries = again.putArray("Entries");
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode successful = answer.putArray("Successful");
    answer.putArray("Failed");
    for (JsonNode entry : deletion.json().get("Entries")) {
      entries
          .addObject()
          .put("Id", entry.get("Id").asText())
          .put("ReceiptHandle", entry.get("ReceiptHandle").asText())
          .put("VisibilityTimeout", weather.upTo(3_000).toSeconds());
      successful.addObject().put("Id", entry.get("Id").asText());
    }
    forward(deletion.instead("ChangeMessageVisibilityBatch", again));
    return AwsAnswer.of(200, answer.toString());
  }

  private AwsAnswer forward(AwsRequest request) {
    AwsAnswer answer = emulators.ask(request);
    if (request.operation().equals("ReceiveMessage") && answer.hasMessages()) {
      batches.increment();
    }
    return answer;
  }

  private void pause(Duration length) {
    try {
      watch.schedule(() -> {}, length.toMillis(), TimeUnit.MILLISECONDS).get();
    } catch (InterruptedException | ExecutionException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(OutputStream out, AwsAnswer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 %d Answer\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n"
            .formatted(
                answer.status(),
                answer.contentType(),
                body.length,
                answer.checksum().map(checksum -> "x-amz-crc32: " + checksum + "\r\n").orElse(""));
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException closed) {
      // As it should be.
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    try {
      listening.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    open.forEach(FaultyLine::reset);
    connections.shutdownNow();
  }
}
