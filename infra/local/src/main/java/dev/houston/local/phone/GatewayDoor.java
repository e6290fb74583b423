package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Lets in whoever shows the key with which a phone's channel was connected. */
public final class GatewayDoor {
  private static final String BEARER = "Bearer ";

  private final Phones phones;
  private final Secrets secrets;

  public GatewayDoor(Phones phones, Secrets secrets) {
    this.phones = phones;
    this.secrets = secrets;
  }

  /**
   * The phone whose session is meant.
   *
   * @param authorization the header, such as {@code Bearer 4ab2…}
   * @throws GatewayRefusal if there is no such phone or session, or this is not its key
   */
  Phone enter(String number, String session, @Nullable String authorization) {
    Phone phone = phone(number);
    if (!proves(authorization, phone)) {
      throw GatewayRefusal.unknownKey();
    }
    if (!session.equals(phone.number().digits())) {
      throw GatewayRefusal.noSuchSession();
    }
    return phone;
  }

  private Phone phone(String number) {
    try {
      return phones.phone(PlainNumbers.phone("phone", number));
    } catch (InvalidFieldException unknown) {
      throw GatewayRefusal.noSuchSession();
    }
  }

  private boolean proves(@Nullable String authorization, Phone phone) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return false;
    }
    String key =
        secrets.open(phone.connection().channel().owner(), phone.connection().commandKey());
    return MessageDigest.isEqual(
        authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
        key.getBytes(StandardCharsets.UTF_8));
  }
}
