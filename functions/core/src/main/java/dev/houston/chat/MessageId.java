package dev.houston.chat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Our id of a message, e.g. {@code 8a3df0ce-7f3a-8d39-a3ab-1be2b4c3b0d1}.
 *
 * <p>It is made of what the message is, not of when we heard of it: the same message reported twice
 * has the same id, and so has a system message decided twice (SM-4).
 */
public record MessageId(String value) {
  private static final Pattern OURS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  public MessageId {
    if (!UUID.fromString(value).toString().equals(value)) {
      throw new IllegalArgumentException("not a message id");
    }
  }

  /** The id that this text is, if it is one: some gateways report messages under our own ids. */
  static Optional<MessageId> of(String text) {
    return OURS.matcher(text).matches() ? Optional.of(new MessageId(text)) : Optional.empty();
  }

  /** The id of a message that the connector reported under an id of its own. */
  public static MessageId reported(ChatKey chat, boolean fromUs, String connectorId) {
    return named(chat, fromUs ? "from us" : "from client", connectorId);
  }

  /** The id of the system message that stands for an effect. */
  public static MessageId ofEffect(ChatKey chat, String effect) {
    return named(chat, "system", effect);
  }

  /** The id of the message that says once more what another one of ours said (OM-5). */
  public static MessageId again(ChatKey chat, MessageId message) {
    return named(chat, "again", message.value());
  }

  /** A name-based UUID of version 8 (RFC 9562): 122 bits of a SHA-256. */
  private static MessageId named(ChatKey chat, String kind, String name) {
    var hash = ByteBuffer.wrap(sha256(chat.channel(), chat.client().value(), kind, name));
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new MessageId(new UUID(high, low).toString());
  }

  private static byte[] sha256(Object... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Object part : parts) {
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
