package dev.houston.api.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that a caller gives to what he asks for, so that it is done once however often he asks:
 * {@code Idempotency-Key: invoice-2026-0317}, 1 to 64 visible ASCII characters.
 */
public final class IdempotencyKey {
  public static final String HEADER = "Idempotency-Key";
  public static final String PATTERN = "^[!-~]{1,64}$";

  private static final Pattern ALLOWED = Pattern.compile(PATTERN);

  private IdempotencyKey() {}

  /**
   * The key of a request, if it has one.
   *
   * @throws Refusal naming the header, if it is not a key or comes twice
   */
  public static Optional<String> read(HttpHeaders headers) {
    List<String> keys = headers.getRequestHeader(HEADER);
    if (keys == null || keys.isEmpty()) {
      return Optional.empty();
    }
    if (keys.size() > 1) {
      throw Refusal.invalid(HEADER, "must come once");
    }
    if (!ALLOWED.matcher(keys.get(0)).matches()) {
      throw Refusal.invalid(HEADER, "must have 1 to 64 visible ASCII characters");
    }
    return Optional.of(keys.get(0));
  }
}
