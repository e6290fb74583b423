package dev.houston.curator;

import java.time.Instant;
import java.util.Optional;

/** Where it is kept what curators have been told, one item a subject. */
public interface Alerts {

  /** What stands of a subject, read consistently; nothing if there was never any news. */
  Optional<Alert> find(AlertSubject subject);

  /**
   * Saves what was read and changed, if nobody saved it since.
   *
   * @return the alert as it was saved; nothing for a lost race
   */
  Optional<Alert> save(Alert alert, Instant now);
}
