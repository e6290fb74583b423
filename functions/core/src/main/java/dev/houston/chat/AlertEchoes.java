package dev.houston.chat;

import java.time.Instant;

/**
 * The echoes of alerts, which belong to no chat (CU-4).
 *
 * <p>To be asked for messages from us to whom the account sends alerts, and on the installation's
 * own channel: see {@code AlertedNumbers}.
 */
public interface AlertEchoes {

  /**
   * Whether a message from us with this text, in this chat, is an alert of the last day.
   *
   * @param now when the message reached us
   */
  boolean has(ChatKey chat, String text, Instant now);
}
