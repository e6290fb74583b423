package dev.houston.aws;

import dev.houston.chat.Page.UnknownPlaceException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Places in a list as callers see them: text without meaning that can stand in an address. */
final class Places {
  private static final int LONGEST = 500;

  private Places() {}

  static String token(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /** The place behind a token, which must begin so; it never leads out of the caller's own list. */
  static String ofToken(String token, String beginning) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (place.isBlank() || token.length() > LONGEST || !place.startsWith(beginning)) {
        throw new IllegalArgumentException("not of this list");
      }
      return place;
    } catch (IllegalArgumentException notOurs) {
      throw new UnknownPlaceException(notOurs);
    }
  }
}
