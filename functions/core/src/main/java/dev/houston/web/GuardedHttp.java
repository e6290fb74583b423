package dev.houston.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts to addresses that others have chosen. It follows no redirect, waits only so long for the
 * whole of an answer, keeps nothing of its body, and goes to no address inside a network. A request
 * whose connection breaks off is sent once more: a connection that was kept may be dead.
 *
 * <p>The host's addresses are looked at before each request; the JDK remembers what a name stood
 * for during 30 seconds ({@code networkaddress.cache.ttl}), so the request goes where the look went
 * but for the moment in which that ends. An address inside a network that is met in that moment has
 * to show a certificate for the name, which a subscriber's must be https for.
 */
public final class GuardedHttp {

  /** For the whole of an answer, its connection included. */
  public static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

  private final boolean loopbackAllowed;
  private final Duration longestWait;
  private final HttpClient client;

  /**
   * Requests to the public Internet.
   *
   * @param loopbackAllowed whether this machine itself may be called too, and without TLS
   */
  public GuardedHttp(boolean loopbackAllowed, Duration longestWait) {
    this.loopbackAllowed = loopbackAllowed;
    this.longestWait = longestWait;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_CONNECT)
            .build();
  }

  /** Status and pause of an answer. */
  public record Answered(int status, Optional<String> retryAfter) {}

  /** The connection broke off, perhaps because it had been idle for too long. */
  private static final class BrokenOffException extends NoAnswerException {
    private static final long serialVersionUID = 1;

    BrokenOffException(Throwable cause) {
      super("broke the connection off", false, cause);
    }
  }

  /** No answer: the address is inside a network, unknown, or silent. */
  public static class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1;

    private final String words;
    private final boolean forbidden;

    NoAnswerException(String words, boolean forbidden, @Nullable Throwable cause) {
      super(words, cause);
      this.words = words;
      this.forbidden = forbidden;
    }

    /** Why, for people: e.g. {@code cannot be connected to}. */
    public String words() {
      return words;
    }

    /** Whether we must not call the address at all. */
    public boolean isForbidden() {
      return forbidden;
    }
  }

  /**
   * Whether an address can be called at all: https with a host, without user and fragment; http
   * where this machine itself may be called.
   */
  public boolean isPossible(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean http = scheme.equals("https") || (loopbackAllowed && scheme.equals("http"));
    return http
        && uri.getHost() != null
        && !uri.getHost().isEmpty()
        && uri.getRawUserInfo() == null
        && uri.getRawFragment() == null
        && uri.getPort() <= 65_535;
  }

  /**
   * Posts a body.
   *
   * @throws NoAnswerException if there is no answer, with the reason in words for people
   */
  public Answered post(URI uri, Map<String, String> headers, byte[] body) throws NoAnswerException {
    refuseInside(uri);
    var request =
        HttpRequest.newBuilder(uri).timeout(longestWait).POST(BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    HttpRequest built = request.build();
    try {
      return answer(built);
    } catch (BrokenOffException perhapsIdleForTooLong) {
      return answer(built);
    }
  }

  private Answered answer(HttpRequest request) throws NoAnswerException {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, head -> new UnreadBody());
    try {
      HttpResponse<Void> response = answer.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
      return new Answered(response.statusCode(), response.headers().firstValue("Retry-After"));
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw silent(late);
    } catch (ExecutionException failed) {
      throw noAnswer(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NoAnswerException("was not waited for", false, stopped);
    }
  }

  private void refuseInside(URI uri) throws NoAnswerException {
    try {
      InetAddress[] addresses = InetAddress.getAllByName(uri.getHost());
      boolean outside =
          Arrays.stream(addresses)
              .allMatch(
                  address ->
                      PublicInternet.has(address)
                          || (loopbackAllowed && address.isLoopbackAddress()));
      if (!outside) {
        throw new NoAnswerException("is an address inside a network", true, null);
      }
    } catch (UnknownHostException unknown) {
      throw new NoAnswerException("has a host that is not known", false, unknown);
    }
  }

  private NoAnswerException silent(Exception late) {
    return new NoAnswerException(
        "did not answer within " + longestWait.toSeconds() + " seconds", false, late);
  }

  private NoAnswerException noAnswer(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof HttpTimeoutException late) {
      return silent(late);
    }
    if (cause instanceof SSLException) {
      return new NoAnswerException("has no certificate that we trust", false, failed);
    }
    if (cause instanceof ConnectException) {
      return new NoAnswerException("cannot be connected to", false, failed);
    }
    return cause instanceof IOException
        ? new BrokenOffException(failed)
        : new NoAnswerException("could not be asked", false, failed);
  }
}
