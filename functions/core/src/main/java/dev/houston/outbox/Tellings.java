package dev.houston.outbox;

import java.util.List;

/** What lies in the outboxes, by number. */
public interface Tellings {

  /**
   * Puts a post into the outbox of its subject at this destination, once.
   *
   * @return whether it is new: false if it lay there already
   */
  boolean put(String destination, Post post);

  /**
   * What lies behind a number and up to another, in order, read consistently: whoever sees a post
   * sees all that were put in before it.
   */
  List<Post> between(OutboxKey outbox, long behind, long upTo, int most);
}
