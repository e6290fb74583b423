package dev.houston.outgoing;

import dev.houston.chat.Chat;
import java.time.Instant;

/** Which chats are impossible, because nobody has WhatsApp there. */
@FunctionalInterface
public interface ImpossibleChats {

  /** Whether the connector said so less than an hour ago (DS-4). */
  boolean have(Chat chat, Instant now);
}
