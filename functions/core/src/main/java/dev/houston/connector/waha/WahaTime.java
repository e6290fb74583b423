package dev.houston.connector.waha;

import dev.houston.json.JsonFields;
import java.time.Instant;
import java.util.Optional;

/**
 * WAHA's times: milliseconds in the envelope, seconds in the payloads (of some engines milliseconds
 * too), and none at all as 0.
 */
final class WahaTime {

  /** 9999-12-31: what is later is no time. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private WahaTime() {}

  static Optional<Instant> milliseconds(JsonFields fields, String name) {
    return positive(fields, name, LAST_SECOND * 1000).map(Instant::ofEpochMilli);
  }

  static Optional<Instant> seconds(JsonFields fields, String name) {
    return positive(fields, name, LAST_SECOND * 1000)
        .map(time -> time > LAST_SECOND ? Instant.ofEpochMilli(time) : Instant.ofEpochSecond(time));
  }

  private static Optional<Long> positive(JsonFields fields, String name, long last) {
    Optional<Long> number = fields.optionalNumber(name);
    if (number.filter(value -> value < 0 || value > last).isPresent()) {
      throw fields.invalid(name, "is not a time");
    }
    return number.filter(value -> value != 0);
  }
}
