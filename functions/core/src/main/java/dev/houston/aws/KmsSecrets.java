package dev.houston.aws;

import dev.houston.channel.ChannelId;
import dev.houston.channel.Sealed;
import dev.houston.channel.Secrets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * Seals with a key of AWS KMS that never leaves it. The channel is the encryption context, without
 * which a secret does not open.
 *
 * <p>Opened secrets are remembered for the life of the function instance: a secret's ciphertext
 * changes with it.
 */
public final class KmsSecrets implements Secrets {
  private static final String CHANNEL = "channel";
  private static final int MOST_REMEMBERED = 1_000;

  private record Bound(ChannelId channel, Sealed sealed) {}

  private final KmsClient kms;
  private final String key;
  private final Map<Bound, String> opened = new ConcurrentHashMap<>();

  public KmsSecrets(KmsClient kms, String key) {
    this.kms = kms;
    this.key = key;
  }

  @Override
  public Sealed seal(ChannelId channel, String secret) {
    SdkBytes blob =
        kms.encrypt(
                request ->
                    request
                        .keyId(key)
                        .plaintext(SdkBytes.fromUtf8String(secret))
                        .encryptionContext(Map.of(CHANNEL, channel.value())))
            .ciphertextBlob();
    return new Sealed(Base64.getEncoder().encodeToString(blob.asByteArray()));
  }

  @Override
  public String open(ChannelId channel, Sealed sealed) {
    var bound = new Bound(channel, sealed);
    String known = opened.get(bound);
    if (known != null) {
      return known;
    }
    String secret = decrypt(channel, sealed);
    if (opened.size() >= MOST_REMEMBERED) {
      opened.clear();
    }
    opened.put(bound, secret);
    return secret;
  }

  private String decrypt(ChannelId channel, Sealed sealed) {
    try {
      return kms.decrypt(
              request ->
                  request
                      .keyId(key)
                      .ciphertextBlob(
                          SdkBytes.fromByteArray(Base64.getDecoder().decode(sealed.ciphertext())))
                      .encryptionContext(Map.of(CHANNEL, channel.value())))
          .plaintext()
          .asUtf8String();
    } catch (InvalidCiphertextException notOfThisChannel) {
      throw new IllegalArgumentException("not sealed for channel " + channel, notOfThisChannel);
    }
  }
}
