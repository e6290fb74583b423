package dev.houston.channel;

import dev.houston.account.AccountId;
import dev.houston.account.InvalidFieldException;
import java.time.Instant;

/**
 * One WhatsApp number of an account, served by one connector session.
 *
 * @param name 1 to 100 characters, for people
 * @param phone the number itself, {@code plainId} in the API
 * @param state what the API shows; a new channel waits for its QR code to be scanned (CH-1)
 */
public record Channel(
    AccountId account,
    ChannelId id,
    String name,
    PhoneNumber phone,
    ConnectorSession session,
    ChannelState state,
    Instant createdAt) {

  private static final int LONGEST_NAME = 100;

  public Channel {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new InvalidFieldException("name", "must have 1 to " + LONGEST_NAME + " characters");
    }
  }
}
