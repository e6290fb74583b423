package dev.houston.account;

import java.util.regex.Pattern;

/**
 * One customer company, e.g. {@code 3f0c6f6e-4a63-4d0e-9d55-6f1f3c1c0a57}.
 *
 * <p>Lower-case letters, digits and hyphens only, so that it can stand in any key.
 */
public record AccountId(String value) {
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{1,36}");

  public AccountId {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException("not an account id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
