package dev.houston.outbox;

import dev.houston.chat.Telling;
import java.util.List;

/** What lies in the outboxes, by number. */
public interface Tellings {

  /**
   * Puts a telling in, once.
   *
   * @return whether it is new: false if it lay there already
   */
  boolean put(OutboxKey outbox, Telling telling);

  /**
   * What lies behind a number and up to another, in order, read consistently: whoever sees a
   * telling sees all that were put in before it.
   */
  List<Telling> between(OutboxKey outbox, long behind, long upTo, int most);
}
