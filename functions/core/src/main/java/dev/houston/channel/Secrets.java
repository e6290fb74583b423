package dev.houston.channel;

/**
 * Seals the secrets of connectors (NV-2). What was sealed for one channel does not open for
 * another.
 */
public interface Secrets {

  /** Encrypts a secret, bound to its channel. */
  Sealed seal(ChannelId channel, String secret);

  /**
   * The secret again.
   *
   * @throws IllegalArgumentException if it was not sealed for this channel
   */
  String open(ChannelId channel, Sealed sealed);
}
