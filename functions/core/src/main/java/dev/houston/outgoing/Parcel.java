package dev.houston.outgoing;

import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is handed over to a connector.
 *
 * @param id ours, the same whenever it is handed over again
 * @param quotes the connector's id of the message that it answers
 * @param acceptedAt nothing of it can have been at the connector before
 */
public record Parcel(
    ChatId client, MessageId id, Content content, @Nullable String quotes, Instant acceptedAt) {}
