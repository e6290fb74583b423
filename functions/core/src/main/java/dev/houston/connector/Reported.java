package dev.houston.connector;

import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatId;
import java.util.Optional;

/**
 * What a webhook says of one chat.
 *
 * @param client the number, or the hidden identity where the webhook tells no more
 * @param hidden the client's hidden identity, where the webhook tells it with the number
 * @param cause names the event itself, e.g. {@code status/3EB0…/read}: two webhooks with one cause
 *     say the same, and the queue may take them for one
 */
public record Reported(ChatId client, Optional<ChatId> hidden, ChatEvent event, String cause) {}
