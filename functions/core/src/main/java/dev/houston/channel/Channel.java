package dev.houston.channel;

import dev.houston.account.AccountId;
import dev.houston.account.InvalidFieldException;
import java.time.Instant;

/**
 * One WhatsApp number of an account, served by one connector session.
 *
 * @param name 1 to 100 characters, for people
 * @param phone the number itself, {@code plainId} in the API
 * @param power what the user has made of it
 * @param state what its session is in; a new channel waits for its QR code to be scanned (CH-1)
 */
public record Channel(
    AccountId account,
    ChannelId id,
    String name,
    PhoneNumber phone,
    ConnectorSession session,
    Power power,
    SessionState state,
    Instant createdAt) {

  private static final int LONGEST_NAME = 100;

  public Channel {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new InvalidFieldException("name", "must have 1 to " + LONGEST_NAME + " characters");
    }
  }

  /** A new one, whose QR code is still to be scanned. */
  public static Channel connected(
      AccountId account,
      ChannelId id,
      String name,
      PhoneNumber phone,
      ConnectorSession session,
      Instant now) {
    return new Channel(account, id, name, phone, session, Power.ON, SessionState.QR, now);
  }

  /** The status that is shown: the first of CH-1 that holds. */
  public ChannelStatus status(boolean paid) {
    return switch (power) {
      case DELETED -> ChannelStatus.DELETED;
      case OFF -> ChannelStatus.DISABLED;
      case ON -> paid ? state.status() : ChannelStatus.NOT_PAID;
    };
  }
}
