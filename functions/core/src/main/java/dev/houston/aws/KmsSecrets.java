package dev.houston.aws;

import dev.houston.secret.Sealed;
import dev.houston.secret.SecretOwner;
import dev.houston.secret.Secrets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * Seals with a key of AWS KMS that never leaves it. The owner is the encryption context, without
 * which a secret does not open.
 *
 * <p>Opened secrets are remembered for the life of the function instance: a secret's ciphertext
 * changes with it.
 */
public final class KmsSecrets implements Secrets {
  private static final int MOST_REMEMBERED = 1_000;

  private record Bound(SecretOwner owner, Sealed sealed) {}

  private final KmsClient kms;
  private final String key;
  private final Map<Bound, String> opened = new ConcurrentHashMap<>();

  public KmsSecrets(KmsClient kms, String key) {
    this.kms = kms;
    this.key = key;
  }

  @Override
  public Sealed seal(SecretOwner owner, String secret) {
    SdkBytes blob =
        kms.encrypt(
                request ->
                    request
                        .keyId(key)
                        .plaintext(SdkBytes.fromUtf8String(secret))
                        .encryptionContext(Map.of(owner.kind(), owner.id())))
            .ciphertextBlob();
    return new Sealed(Base64.getEncoder().encodeToString(blob.asByteArray()));
  }

  @Override
  public String open(SecretOwner owner, Sealed sealed) {
    var bound = new Bound(owner, sealed);
    String known = opened.get(bound);
    if (known != null) {
      return known;
    }
    String secret = decrypt(owner, sealed);
    if (opened.size() >= MOST_REMEMBERED) {
      opened.clear();
    }
    opened.put(bound, secret);
    return secret;
  }

  private String decrypt(SecretOwner owner, Sealed sealed) {
    try {
      return kms.decrypt(
              request ->
                  request
                      .keyId(key)
                      .ciphertextBlob(
                          SdkBytes.fromByteArray(Base64.getDecoder().decode(sealed.ciphertext())))
                      .encryptionContext(Map.of(owner.kind(), owner.id())))
          .plaintext()
          .asUtf8String();
    } catch (InvalidCiphertextException notOfThisOwner) {
      throw new IllegalArgumentException("not sealed for " + owner, notOfThisOwner);
    }
  }
}
