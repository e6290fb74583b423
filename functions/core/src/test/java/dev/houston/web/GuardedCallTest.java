package dev.houston.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.houston.web.GuardedHttp.Call;
import dev.houston.web.GuardedHttp.NoAnswerException;
import dev.houston.web.GuardedHttp.Replied;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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

/** Requests whose answers are read. */
class GuardedCallTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final Duration PATIENT = Duration.ofSeconds(5);

  private final GuardedHttp local = new GuardedHttp(true, PATIENT);
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
          try (exchange) {
            handler.handle(exchange);
          }
        });
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private static Call get(URI uri) {
    return new Call(uri, Map.of("X-Test", "1"), null, true);
  }

  private static NoAnswerException none(GuardedHttp http, Call call) {
    return catchThrowableOfType(NoAnswerException.class, () -> http.call(call));
  }

  private URI answersWith(int size) {
    return answers(
        exchange -> {
          exchange.sendResponseHeaders(200, size);
          exchange.getResponseBody().write(new byte[size]);
        });
  }

  @Test
  void getsAndPosts() throws NoAnswerException {
    URI uri =
        answers(
            exchange -> {
              String said =
                  exchange.getRequestMethod()
                      + exchange.getRequestHeaders().getFirst("X-Test")
                      + new String(
                          exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
              byte[] body = said.getBytes(StandardCharsets.UTF_8);
              exchange.sendResponseHeaders(418, body.length);
              exchange.getResponseBody().write(body);
            });
    Replied got = local.call(get(uri));
    assertThat(got.status()).isEqualTo(418);
    assertThat(got.body().orElseThrow()).asString(StandardCharsets.UTF_8).isEqualTo("GET1");
    Replied posted = local.call(new Call(uri, Map.of("X-Test", "2"), "é", true));
    assertThat(posted.body().orElseThrow()).asString(StandardCharsets.UTF_8).isEqualTo("POST2é");
  }

  @Test
  void readsAMebibyteAndNoMore() throws NoAnswerException {
    URI uri =
        answers(
            exchange -> {
              int size =
                  GuardedHttp.LARGEST_ANSWER
                      + (exchange.getRequestURI().getQuery() == null ? 0 : 1);
              exchange.sendResponseHeaders(200, size);
              exchange.getResponseBody().write(new byte[size]);
            });
    assertThat(local.call(get(uri)).body().orElseThrow()).hasSize(GuardedHttp.LARGEST_ANSWER);
    assertThat(local.call(get(URI.create(uri + "?more"))).body()).isEmpty();
  }

  @Test
  void readsNothingOfAnAnswerThatBreaksOff() throws NoAnswerException {
    URI uri =
        answers(
            exchange -> {
              exchange.sendResponseHeaders(200, 100);
              exchange.getResponseBody().write(new byte[50]);
              exchange.getResponseBody().flush();
            });
    assertThat(local.call(get(uri)).body()).isEmpty();
  }

  @Test
  void saysThatNobodyHeardIt() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, HERE)) {
      free = socket.getLocalPort();
    }
    assertThat(none(local, get(URI.create("http://127.0.0.1:" + free))).isUnheard()).isTrue();
    assertThat(none(local, get(URI.create("https://nobody.invalid"))).isUnheard()).isTrue();
  }

  /** No TLS is spoken there, so nothing of the request is. */
  @Test
  void saysThatNobodyHeardWhatNeverGotThroughTheHandshake() {
    URI uri = answersWith(0);
    NoAnswerException none = none(local, get(URI.create(uri.toString().replace("http", "https"))));
    assertThat(requests).hasValue(0);
    assertThat(none).isNotNull();
  }

  @Test
  void saysThatSomebodyMayHaveHeardIt() {
    var impatient = new GuardedHttp(true, Duration.ofMillis(300));
    URI silent =
        answers(
            exchange -> {
              try {
                over.await();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
    assertThat(none(impatient, get(silent)).isUnheard()).isFalse();
  }

  @Test
  void asksOnceMoreOnlyWhereThatDoesNoHarm_OM5() {
    URI uri = answers(exchange -> {});
    assertThat(none(local, new Call(uri, Map.of(), "{}", false)).isUnheard()).isFalse();
    assertThat(requests).hasValue(1);
    assertThat(none(local, new Call(uri, Map.of(), "{}", true)).isUnheard()).isFalse();
    assertThat(requests).hasValue(3);
  }

  @Test
  void saysThatTheFirstMayHaveBeenHeardThoughTheSecondWasNot_OM5() throws IOException {
    try (var socket = new ServerSocket(0, 1, HERE)) {
      URI uri = URI.create("http://127.0.0.1:" + socket.getLocalPort());
      threads.execute(() -> hearOnceAndBeGone(socket));
      assertThat(none(local, new Call(uri, Map.of(), "{}", true)).isUnheard()).isFalse();
    }
  }

  private static void hearOnceAndBeGone(ServerSocket socket) {
    try (Socket heard = socket.accept()) {
      socket.close();
      assertThat(heard.getInputStream().read()).isPositive();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1",
        "http://localhost",
        "http://[::1]",
        "https://169.254.169.254",
        "http://169.254.169.254",
        "http://10.1.0.1",
        "http://[fd00:ec2::254]",
        "http://0.0.0.0"
      })
  void callsNothingInsideThatIsNotListed_NV2(String address) {
    var guarded = new GuardedHttp(false, Networks.of(List.of("10.0.0.0/16")), PATIENT);
    assertThat(none(guarded, get(URI.create(address + ":1/"))).isForbidden()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://1.1.1.1/", "http://[2606:4700:4700::1111]/"})
  void callsNothingOutsideInClear_NV2(String address) {
    NoAnswerException none = none(local, get(URI.create(address)));
    assertThat(none.isForbidden()).isTrue();
    assertThat(none).hasMessage("must be https");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://a.b/", "http:///x", "http://u@127.0.0.1/", "/x", "http://a:70000/"})
  void callsNothingThatIsNoAddress(String address) {
    assertThat(none(local, get(URI.create(address))).isForbidden()).isTrue();
  }

  /** Which is as far as a test gets that has no network of its own to call. */
  @Test
  void triesWhatIsListedAlsoInClear() {
    var guarded =
        new GuardedHttp(false, Networks.of(List.of("192.0.2.0/24")), Duration.ofMillis(100));
    NoAnswerException none = none(guarded, get(URI.create("http://192.0.2.7:9/")));
    assertThat(none.isForbidden()).isFalse();
  }

  @Test
  void showsNothingOfACallInALog_NV2() {
    var call = new Call(URI.create("http://a/secret"), Map.of("K", "secret"), "secret", false);
    assertThat(call).hasToString("Call");
  }
}
