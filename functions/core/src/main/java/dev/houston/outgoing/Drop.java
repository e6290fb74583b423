package dev.houston.outgoing;

import dev.houston.chat.MessageId;
import dev.houston.chat.WaitingMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator takes out of the queue (OM-8).
 *
 * @param acceptedBy what was accepted later is not meant, unless it is named
 * @param message the one that is meant; null for all
 */
public record Drop(Instant acceptedBy, @Nullable MessageId message) {

  /** Whether this is to be dropped. */
  boolean means(WaitingMessage waiting) {
    return message == null
        ? !waiting.acceptedAt().isAfter(acceptedBy)
        : message.equals(waiting.message());
  }
}
