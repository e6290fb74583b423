package dev.houston.outgoing;

import dev.houston.chat.MessageId;
import dev.houston.chat.WaitingMessage;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator takes out of the queue (OM-8).
 *
 * @param acceptedBy what was accepted later is not meant, unless it is named
 * @param message the one that is meant; null for all
 */
public record Drop(Instant acceptedBy, @Nullable MessageId message) {

  /** So far the clocks may differ of whoever accepted a message and whoever drops it. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(5);

  /** Whether this is to be dropped. */
  boolean means(WaitingMessage waiting) {
    return message == null
        ? !waiting.acceptedAt().isAfter(acceptedBy.plus(CLOCK_DIFFERENCE))
        : message.equals(waiting.message());
  }
}
