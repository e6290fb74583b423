package dev.houston.balance;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many channels there are to be paid for.
 *
 * @param onAt how many were on at any time of each date that is to be settled
 * @param onNow how many are on now
 */
public record ChannelDays(Map<LocalDate, Integer> onAt, int onNow) {

  /** Nobody counted, since nothing is to be settled. */
  public static final ChannelDays NONE = new ChannelDays(Map.of(), 0);

  public ChannelDays {
    onAt = Map.copyOf(onAt);
  }

  /** How many were on at any time of this date. */
  int on(LocalDate date) {
    Integer channels = onAt.get(date);
    if (channels == null) {
      throw new IllegalArgumentException("nobody counted the channels of " + date);
    }
    return channels;
  }
}
