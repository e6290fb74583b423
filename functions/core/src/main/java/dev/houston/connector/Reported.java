package dev.houston.connector;

import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatId;

/**
 * What a webhook says of one chat.
 *
 * @param cause names the event itself, e.g. {@code status/3EB0…/read}: two webhooks with one cause
 *     say the same, and the queue may take them for one
 */
public record Reported(ChatId client, ChatEvent event, String cause) {}
