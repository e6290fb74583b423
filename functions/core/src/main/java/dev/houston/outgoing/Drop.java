package dev.houston.outgoing;

import dev.houston.chat.MessageId;
import dev.houston.chat.WaitingMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator takes out of the queue (OM-8).
 *
 * @param acceptedBy nothing that was accepted later is meant
 * @param message the one that is meant; null for all of them
 */
public record Drop(Instant acceptedBy, @Nullable MessageId message) {

  /** Whether this is to be dropped. */
  boolean means(WaitingMessage waiting) {
    return !waiting.acceptedAt().isAfter(acceptedBy)
        && (message == null || message.equals(waiting.message()));
  }
}
