package dev.houston.outbox;

import dev.houston.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something outside that is told what happens: a subscriber of the API, a CRM. */
public interface Destination {

  /** Its name within every account, e.g. {@code api}. */
  String name();

  /** Whether the account has one, so that there is a reason to try. */
  boolean isOpen(AccountId account);

  /** Delivers a post, or says why not. It may have been delivered before. */
  Outcome deliver(Post post, Instant now);

  /**
   * What became of a post.
   *
   * @param until before when nothing more need be tried; none if only something new is a reason
   */
  record Outcome(Kind kind, @Nullable Instant until) {

    /** Delivered, or why not. */
    public enum Kind {
      /** It is there, or nobody is to have it. */
      DELIVERED,
      /** The destination does not take this one; it might take others. */
      REFUSED,
      /** The destination did not answer, or is in trouble. */
      UNREACHABLE,
      /** Not tried: the destination was in trouble a moment ago. */
      RESTING,
      /** Not tried: there is no such destination, or not any more. */
      CLOSED
    }

    public static Outcome delivered() {
      return new Outcome(Kind.DELIVERED, null);
    }

    public static Outcome refused() {
      return new Outcome(Kind.REFUSED, null);
    }

    public static Outcome unreachable(@Nullable Instant until) {
      return new Outcome(Kind.UNREACHABLE, until);
    }

    public static Outcome resting(Instant until) {
      return new Outcome(Kind.RESTING, until);
    }

    public static Outcome closed() {
      return new Outcome(Kind.CLOSED, null);
    }
  }
}
