package dev.houston.chat;

import java.time.Instant;

/**
 * A message, or a question, that waits to be handed over to its channel's connector (OM-2).
 *
 * @param message what is to be sent: its words stand in the conversation. Of a {@linkplain
 *     Kind#QUESTION question} a name only
 * @param acceptedAt its place in the order of its channel: when it was accepted, and later than
 *     whatever was accepted of its chat before (OM-3)
 * @param asksFirst whether nobody knew then that the client has WhatsApp, so that the connector may
 *     have to be asked before (DS-2)
 */
public record WaitingMessage(
    ChatKey chat, MessageId message, Kind kind, Instant acceptedAt, boolean asksFirst) {

  /** What is to be done. */
  public enum Kind {
    MESSAGE,
    /** Only to ask whether the client has WhatsApp: the chat was opened without writing. */
    QUESTION
  }
}
