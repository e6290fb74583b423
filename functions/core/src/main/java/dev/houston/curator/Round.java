package dev.houston.curator;

import dev.houston.account.Account;
import dev.houston.channel.Channel;
import dev.houston.notice.AlertKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one call that tells curators goes by, read once.
 *
 * @param channel of which they are told; nothing for the balance
 * @param carriers those that are Active, the best first
 */
record Round(
    Account account,
    Roster roster,
    Optional<Channel> channel,
    AlertKey key,
    List<Channel> carriers,
    Instant begin) {

  /** After this time of one call nothing more is begun. */
  static final Duration LONGEST_CALL = Duration.ofSeconds(15);

  boolean isOver(Instant now) {
    return !now.isBefore(begin.plus(LONGEST_CALL));
  }

  /** The curator, unless they are none any more or are no longer concerned. */
  Optional<Curator> curator(AlertSubject subject, Addressee addressee) {
    return roster.find(addressee.curator()).filter(curator -> curator.isConcernedWith(subject));
  }
}
