package dev.houston.subscriber;

import dev.houston.account.Settings;
import dev.houston.chat.Message;
import dev.houston.chat.Telling;
import dev.houston.outbox.Post;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests to subscribers, each signed. */
public interface SubscriberPosts {

  /**
   * Where a request goes, and with what it is signed.
   *
   * @param secrets in clear; a signature with each
   */
  record Address(URI uri, List<String> secrets) {

    /** Never the secrets, nor the address's query (NV-2). */
    @Override
    public String toString() {
      return "Address[" + uri.getHost() + "]";
    }
  }

  /** Whether an address can be a subscriber's at all; whether it is in our network shows later. */
  boolean isPossible(URI uri);

  /** Sends the request by which a registration is tried. */
  Answer test(Address to, String id, Instant at);

  /** Tells what happened to a message, under the telling's own id. */
  Answer tell(Address to, Telling telling, Message message, Settings settings, Instant at);

  /** Tells that a channel's state changed (CH-6). */
  Answer tell(Address to, Post.OfChannel changed, Instant at);

  /**
   * What came back.
   *
   * @param status of HTTP; 0 if there is none
   * @param retryAfter the pause that the answer asks for
   * @param words for people, e.g. {@code answered 503}, {@code did not answer within 10 seconds}
   */
  record Answer(Kind kind, int status, @Nullable Duration retryAfter, String words) {

    /** Bad Request, Conflict, Content Too Large, Unprocessable Content (RFC 9110). */
    private static final Set<Integer> SPEAKING_OF_THE_BODY = Set.of(400, 409, 413, 422);

    /** How far a request came. */
    public enum Kind {
      ANSWERED,
      SILENT,
      FORBIDDEN_ADDRESS
    }

    boolean isTaken() {
      return status >= 200 && status < 300;
    }

    boolean isGone() {
      return status == 410;
    }

    /** Whether it is what this request says that is not wanted, rather than any request. */
    boolean isRefused() {
      return SPEAKING_OF_THE_BODY.contains(status);
    }
  }
}
