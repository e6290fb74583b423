package dev.houston.local.account;

import dev.houston.secret.Sealed;
import dev.houston.secret.SecretOwner;
import dev.houston.secret.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets where there is no KMS: AES-256-GCM, with the owner as additional data, without
 * which a secret does not open.
 */
public final class SecretsOnThisMachine implements Secrets {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  /**
   * Secrets under this key.
   *
   * @param key 256 bits in hex
   */
  public SecretsOnThisMachine(String key) {
    this.key = new SecretKeySpec(HexFormat.of().parseHex(key), "AES");
  }

  /** A new key that nobody can guess. */
  public static String newKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  @Override
  public Sealed seal(SecretOwner owner, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] ciphertext =
          cipher(Cipher.ENCRYPT_MODE, nonce, owner)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] sealed =
          ByteBuffer.allocate(NONCE_BYTES + ciphertext.length).put(nonce).put(ciphertext).array();
      return new Sealed(Base64.getEncoder().encodeToString(sealed));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public String open(SecretOwner owner, Sealed sealed) {
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.ciphertext()));
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] ciphertext = new byte[bytes.remaining()];
    bytes.get(ciphertext);
    try {
      byte[] secret = cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(ciphertext);
      return new String(secret, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException notOfThisOwner) {
      throw new IllegalArgumentException("not sealed for " + owner, notOfThisOwner);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, SecretOwner owner) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
