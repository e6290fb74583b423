package dev.houston.channel;

import dev.houston.secret.SecretOwner;
import java.util.Optional;
import java.util.UUID;

/** One channel, e.g. {@code d9e5721c-ce2b-444f-9627-60a8129d7e1f}: a UUID in lower case. */
public record ChannelId(String value) {

  public ChannelId {
    if (!UUID.fromString(value).toString().equals(value)) {
      throw new IllegalArgumentException("not a channel id");
    }
  }

  /** The id in what a caller wrote; nothing if it cannot be one. */
  public static Optional<ChannelId> parse(String text) {
    try {
      return Optional.of(new ChannelId(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /** As the owner of the secrets that its connector shares with us. */
  public SecretOwner owner() {
    return new SecretOwner("channel", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
