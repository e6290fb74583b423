package dev.houston.account;

import java.time.Duration;
import java.time.Instant;

/**
 * The account's switch and delays of the delivery watch (DW).
 *
 * @param enabled whether anything of DW-1 to DW-7 is said
 * @param enabledSince when it was last switched on; checks that fell due before are not made up
 *     for, and pairs that were open before are closed (DW-8)
 * @param notDelivered ND: whole minutes, 1 to 1440
 * @param notRead NR: whole hours, 1 to 168
 */
public record DeliveryWatchSettings(
    boolean enabled, Instant enabledSince, Duration notDelivered, Duration notRead) {

  public static final int MOST_MINUTES = 1440;
  public static final int MOST_HOURS = 168;

  public DeliveryWatchSettings {
    if (notDelivered.toMinutes() < 1 || notDelivered.toMinutes() > MOST_MINUTES) {
      throw new InvalidFieldException(
          "deliveryWatch.notDeliveredMinutes", "must be from 1 to " + MOST_MINUTES);
    }
    if (notRead.toHours() < 1 || notRead.toHours() > MOST_HOURS) {
      throw new InvalidFieldException(
          "deliveryWatch.notReadHours", "must be from 1 to " + MOST_HOURS);
    }
  }

  /** On, ten minutes, twenty-four hours. */
  public static DeliveryWatchSettings defaults() {
    return new DeliveryWatchSettings(
        true, Instant.EPOCH, Duration.ofMinutes(10), Duration.ofHours(24));
  }

  /** The same with the switch set; switching on what was off starts afresh from {@code now}. */
  public DeliveryWatchSettings switched(boolean on, Instant now) {
    return new DeliveryWatchSettings(
        on, on && !enabled ? now : enabledSince, notDelivered, notRead);
  }

  /** The same with other delays; clocks that run already keep theirs (DW-8). */
  public DeliveryWatchSettings delayed(Duration newNotDelivered, Duration newNotRead) {
    return new DeliveryWatchSettings(enabled, enabledSince, newNotDelivered, newNotRead);
  }

  /** Whether what fell due, or was opened, at this moment still counts. */
  public boolean counts(Instant moment) {
    return enabled && !moment.isBefore(enabledSince);
  }
}
