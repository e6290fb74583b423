package dev.houston.channel;

import dev.houston.account.AccountId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a channel received and made nothing of, counted. */
public interface ChannelCounts {

  /** What is counted. */
  enum Counted {
    /** From a client while the channel was switched off (CH-3). */
    DROPPED_MESSAGES("droppedMessages"),
    DROPPED_CALLS("droppedCalls"),
    /** Older than one that was applied (CH-7). */
    LATE_REPORTS("lateReports"),
    /** In words that we do not know (CH-7). */
    UNKNOWN_REPORTS("unknownReports"),
    /** Outages that could not be fetched, or not to their end (CH-4). */
    FETCHES_GIVEN_UP("fetchesGivenUp"),
    /** For a channel that is deleted, or none of the account's. */
    REPORTS_FOR_NOBODY("reportsForNobody");

    private final String code;

    Counted(String code) {
      this.code = code;
    }

    /** As stored items write it. */
    public String code() {
      return code;
    }
  }

  /**
   * Adds one. What is handled again after a crash is counted again.
   *
   * @param word what an unknown report said: the last one is recorded
   */
  void add(
      AccountId account, ChannelId channel, Counted counted, @Nullable String word, Instant now);

  /** All that was counted so far; what never came is left out. */
  Map<Counted, Long> of(AccountId account, ChannelId channel);
}
