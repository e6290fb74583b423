package dev.houston.local.soak;

/**
 * What can befall a request to AWS on its way.
 *
 * @see Weather which says how often each of them does
 */
enum Fault {
  /** Nobody listens: connections are refused, and those that stand are reset. */
  REFUSED(0, 0),
  /** The connection is reset before the request has reached anybody. */
  RESET_BEFORE(3, 250),
  /** The request takes effect, and the connection is reset instead of an answer. */
  RESET_AFTER(3, 250),
  /** 500, and nothing was done. */
  FAILS_BEFORE(3, 400),
  /** 500, and yet it was done. */
  FAILS_AFTER(3, 300),
  /** 503. */
  UNAVAILABLE(3, 500),
  /** Too many requests of this kind. */
  THROTTLED(4, 600),
  /** The answer takes a while, and comes in time. */
  SLOW(20, 500),
  /** The request takes effect, and the answer comes when nobody waits for it any more. */
  TOO_SLOW(1, 60),
  /** A message for a standard queue lies in it twice. */
  SENT_TWICE(20, 500),
  /** A deletion is forgotten: messages that have been worked on come again soon. */
  DELETION_LOST(10, 300);

  private final int inThousand;
  private final int inThousandOfAStorm;

  Fault(int inThousand, int inThousandOfAStorm) {
    this.inThousand = inThousand;
    this.inThousandOfAStorm = inThousandOfAStorm;
  }

  /** How many of a thousand requests that it can befall it does, between storms. */
  int inThousand() {
    return inThousand;
  }

  /** The same while a storm of its kind lasts. */
  int inThousandOfAStorm() {
    return inThousandOfAStorm;
  }

  /** Whether such a request can be befallen by it. */
  boolean canBefall(AwsRequest request) {
    return switch (this) {
      case REFUSED -> false;
      case SENT_TWICE -> request.sendsToAStandardQueue();
      case DELETION_LOST -> request.operation().equals("DeleteMessageBatch");
      case RESET_BEFORE,
          RESET_AFTER,
          FAILS_BEFORE,
          FAILS_AFTER,
          UNAVAILABLE,
          THROTTLED,
          SLOW,
          TOO_SLOW ->
          true;
    };
  }
}
