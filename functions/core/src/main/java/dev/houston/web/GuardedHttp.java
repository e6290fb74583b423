package dev.houston.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls addresses that others have chosen. It follows no redirect, waits only so long for the whole
 * of an answer, reads only so much of it, and goes to no address inside a network, except those
 * networks that it is given. A request whose connection breaks off is sent once more where that
 * does no harm: a connection that was kept may be dead.
 *
 * <p>The host's addresses are looked at before each request; the JDK remembers what a name stood
 * for during 30 seconds ({@code networkaddress.cache.ttl}), so the request goes where the look went
 * but for the moment in which that ends. An address inside a network that is met in that moment has
 * to show a certificate for the name, which a subscriber's must be https for.
 */
public final class GuardedHttp {

  /** For the whole of an answer, its connection included. */
  public static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /** Of the body of an answer that is read, in bytes. */
  public static final int LARGEST_ANSWER = 1_048_576;

  private final boolean loopbackAllowed;
  private final Networks inside;
  private final Exchange exchange;

  /**
   * Requests to the public Internet.
   *
   * @param loopbackAllowed whether this machine itself may be called too, and without TLS
   */
  public GuardedHttp(boolean loopbackAllowed, Duration longestWait) {
    this(loopbackAllowed, Networks.NONE, longestWait);
  }

  /**
   * Requests to the public Internet and to these networks.
   *
   * @param loopbackAllowed whether this machine itself may be called too, and without TLS
   */
  public GuardedHttp(boolean loopbackAllowed, Networks inside, Duration longestWait) {
    this.loopbackAllowed = loopbackAllowed;
    this.inside = inside;
    this.exchange = new Exchange(longestWait);
  }

  /** Status and pause of an answer. */
  public record Answered(int status, Optional<String> retryAfter) {}

  /**
   * A request whose answer is read.
   *
   * @param body of a POST; null makes it a GET
   * @param repeatable whether it does no harm if the other side hears it twice
   */
  public record Call(
      URI uri, Map<String, String> headers, @Nullable String body, boolean repeatable) {

    /** Neither keys nor texts: this may land in a log (NV-2). */
    @Override
    public String toString() {
      return "Call";
    }
  }

  /**
   * Status and body of an answer.
   *
   * @param body nothing if it is larger than {@link #LARGEST_ANSWER} or broke off
   */
  public record Replied(int status, Optional<byte[]> body) {}

  /** No answer: the address is inside a network, unknown, or silent. */
  public static class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1;

    /** Whether the other side heard the request. */
    enum Heard {
      FORBIDDEN,
      NO,
      PERHAPS
    }

    private final String words;
    private final Heard heard;

    NoAnswerException(String words, Heard heard, @Nullable Throwable cause) {
      super(words, cause);
      this.words = words;
      this.heard = heard;
    }

    /** Why, for people: e.g. {@code cannot be connected to}. */
    public String words() {
      return words;
    }

    /** Whether we must not call the address at all. */
    public boolean isForbidden() {
      return heard == Heard.FORBIDDEN;
    }

    /** Whether the request certainly did not reach anybody. */
    public boolean isUnheard() {
      return heard != Heard.PERHAPS;
    }
  }

  /**
   * Whether an address can be called at all: https with a host, without user and fragment; http
   * where this machine itself may be called.
   */
  public boolean isPossible(URI uri) {
    return isComplete(uri) && (isTls(uri) || (loopbackAllowed && isPlain(uri)));
  }

  /**
   * Posts a body, and lets the answer's body go by.
   *
   * @throws NoAnswerException if there is no answer, with the reason in words for people
   */
  public Answered post(URI uri, Map<String, String> headers, byte[] body) throws NoAnswerException {
    for (InetAddress address : addresses(uri)) {
      refuseUnless(PublicInternet.has(address) || isThisMachine(address));
    }
    HttpRequest request = request(uri, headers, BodyPublishers.ofByteArray(body));
    HttpResponse<Void> response = exchange.answer(request, head -> new UnreadBody(), true);
    return new Answered(response.statusCode(), response.headers().firstValue("Retry-After"));
  }

  /**
   * Calls, and reads the answer. Without TLS only this machine, where it may be called, and the
   * networks that were given: keys and texts go over no public line in clear.
   *
   * @throws NoAnswerException if there is no answer, with the reason in words for people
   */
  public Replied call(Call call) throws NoAnswerException {
    URI uri = call.uri();
    if (!isComplete(uri) || !(isTls(uri) || isPlain(uri))) {
      throw new NoAnswerException(
          "has an address that cannot be called", NoAnswerException.Heard.FORBIDDEN, null);
    }
    for (InetAddress address : addresses(uri)) {
      boolean isInside = inside.have(address) || isThisMachine(address);
      refuseUnless(isInside || PublicInternet.has(address));
      if (!isInside && !isTls(uri)) {
        throw new NoAnswerException("must be https", NoAnswerException.Heard.FORBIDDEN, null);
      }
    }
    String body = call.body();
    HttpRequest request =
        body == null
            ? request(uri, call.headers(), null)
            : request(uri, call.headers(), BodyPublishers.ofString(body));
    HttpResponse<Optional<byte[]>> response =
        exchange.answer(request, head -> new LimitedBody(LARGEST_ANSWER), call.repeatable());
    return new Replied(response.statusCode(), response.body());
  }

  private static HttpRequest request(
      URI uri, Map<String, String> headers, @Nullable BodyPublisher body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    headers.forEach(request::header);
    return (body == null ? request.GET() : request.POST(body)).build();
  }

  private static InetAddress[] addresses(URI uri) throws NoAnswerException {
    try {
      return InetAddress.getAllByName(uri.getHost());
    } catch (UnknownHostException unknown) {
      throw new NoAnswerException(
          "has a host that is not known", NoAnswerException.Heard.NO, unknown);
    }
  }

  private static void refuseUnless(boolean allowed) throws NoAnswerException {
    if (!allowed) {
      throw new NoAnswerException(
          "is an address inside a network", NoAnswerException.Heard.FORBIDDEN, null);
    }
  }

  private boolean isThisMachine(InetAddress address) {
    return loopbackAllowed && address.isLoopbackAddress();
  }

  private static boolean isComplete(URI uri) {
    return uri.getHost() != null
        && !uri.getHost().isEmpty()
        && uri.getRawUserInfo() == null
        && uri.getRawFragment() == null
        && uri.getPort() <= 65_535;
  }

  private static boolean isTls(URI uri) {
    return "https".equals(scheme(uri));
  }

  private static boolean isPlain(URI uri) {
    return "http".equals(scheme(uri));
  }

  private static String scheme(URI uri) {
    return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
  }
}
