package dev.houston.channel;

/** Seals nothing, but keeps the promise that a secret opens for its own channel only. */
public final class PlainSecrets implements Secrets {

  @Override
  public Sealed seal(ChannelId channel, String secret) {
    return new Sealed(channel + "|" + secret);
  }

  @Override
  public String open(ChannelId channel, Sealed sealed) {
    String prefix = channel + "|";
    if (!sealed.ciphertext().startsWith(prefix)) {
      throw new IllegalArgumentException("not sealed for channel " + channel);
    }
    return sealed.ciphertext().substring(prefix.length());
  }
}
