package dev.houston.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.houston.web.GuardedHttp.NoAnswerException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpTest {
  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final GuardedHttp guarded = new GuardedHttp(false, Duration.ofSeconds(5));
  private final GuardedHttp local = new GuardedHttp(true, Duration.ofSeconds(5));
  private final GuardedHttp impatient = new GuardedHttp(true, Duration.ofMillis(300));

  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private URI answers(HttpHandler handler) {
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          handler.handle(exchange);
        });
    return uri("127.0.0.1");
  }

  private URI uri(String host) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/hook");
  }

  @Test
  void tellsStatusAndPauseOfAnAnswer() throws NoAnswerException {
    URI uri =
        answers(
            exchange -> {
              exchange.getResponseHeaders().add("Retry-After", "7");
              exchange.sendResponseHeaders(503, -1);
              exchange.close();
            });
    GuardedHttp.Answered answer = local.post(uri, Map.of("X-Test", "1"), BODY);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.retryAfter()).contains("7");
  }

  @Test
  void followsNoRedirect() throws NoAnswerException {
    URI uri =
        answers(
            exchange -> {
              exchange.getResponseHeaders().add("Location", uri("127.0.0.1").toString());
              exchange.sendResponseHeaders(307, -1);
              exchange.close();
            });
    assertThat(local.post(uri, Map.of(), BODY).status()).isEqualTo(307);
    assertThat(requests).hasValue(1);
  }

  @Test
  void waitsForAnAnswerOnlySoLong() {
    URI uri = answers(exchange -> await());
    assertThatThrownBy(() -> impatient.post(uri, Map.of(), BODY))
        .isInstanceOf(NoAnswerException.class)
        .hasMessage("did not answer within 0 seconds");
  }

  @Test
  void waitsForTheEndOfAnAnswerOnlySoLong() {
    URI uri =
        answers(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write('x');
              exchange.getResponseBody().flush();
              await();
            });
    assertThatThrownBy(() -> impatient.post(uri, Map.of(), BODY))
        .isInstanceOf(NoAnswerException.class);
  }

  @Test
  void readsNoEndlessAnswer() throws NoAnswerException {
    URI uri =
        answers(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream endless = exchange.getResponseBody()) {
                byte[] much = new byte[8192];
                while (over.getCount() > 0) {
                  endless.write(much);
                }
              }
            });
    assertThat(local.post(uri, Map.of(), BODY).status()).isEqualTo(200);
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, HERE)) {
      free = socket.getLocalPort();
    }
    assertThatThrownBy(() -> local.post(URI.create("http://127.0.0.1:" + free), Map.of(), BODY))
        .isInstanceOf(NoAnswerException.class)
        .hasMessage("cannot be connected to");
  }

  @Test
  void sendsOnceMoreWhenAConnectionThatWasKeptIsDead() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 10, HERE)) {
      threads.execute(() -> serveOneRequestAConnection(listening));
      URI uri = URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");
      assertThat(local.post(uri, Map.of(), BODY).status()).isEqualTo(200);
      assertThat(local.post(uri, Map.of(), BODY).status()).isEqualTo(200);
    }
  }

  /** Answers one request of each connection, and resets it when another one comes. */
  private static void serveOneRequestAConnection(ServerSocket listening) {
    byte[] answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    while (!listening.isClosed()) {
      try (Socket connection = listening.accept()) {
        connection.getInputStream().read(new byte[65_536]);
        connection.getOutputStream().write(answer);
        connection.getInputStream().read();
        connection.setSoLinger(true, 0);
      } catch (IOException over) {
        return;
      }
    }
  }

  @Test
  void saysThatAHostIsUnknown() {
    NoAnswerException none =
        catchThrowableOfType(
            NoAnswerException.class,
            () -> guarded.post(URI.create("https://nobody.invalid/"), Map.of(), BODY));
    assertThat(none).hasMessage("has a host that is not known");
    assertThat(none.isForbidden()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0",
        "127.1",
        "2130706433",
        "169.254.169.254",
        "10.0.0.1",
        "[fd00:ec2::254]"
      })
  void callsNothingInsideANetwork(String host) {
    answers(exchange -> exchange.sendResponseHeaders(200, -1));
    NoAnswerException none =
        catchThrowableOfType(
            NoAnswerException.class, () -> guarded.post(uri(host), Map.of(), BODY));
    assertThat(none.isForbidden()).isTrue();
    assertThat(requests).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254", "10.0.0.1", "0.0.0.0", "[fd00:ec2::254]"})
  void callsThisMachineAloneWhereThatIsAllowed(String host) {
    NoAnswerException none =
        catchThrowableOfType(NoAnswerException.class, () -> local.post(uri(host), Map.of(), BODY));
    assertThat(none.isForbidden()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://crm.example.com/",
        "ftp://crm.example.com/",
        "file:///etc/passwd",
        "https:///hook",
        "https://user@crm.example.com/",
        "https://crm.example.com/#part",
        "https://crm.example.com:70000/",
        "/hook",
        "mailto:somebody@example.com"
      })
  void knowsWhatCannotBeCalled(String uri) {
    assertThat(guarded.isPossible(URI.create(uri))).isFalse();
  }

  @Test
  void canCallHttpsAnywhereAndHttpOnThisMachine() {
    assertThat(guarded.isPossible(URI.create("HTTPS://crm.example.com:8443/hook?a=b"))).isTrue();
    assertThat(local.isPossible(URI.create("http://localhost:8080/"))).isTrue();
  }
}
