package dev.houston.channel;

import java.time.Instant;

/**
 * A change of the API {@code state} of a channel, told to those outside who listen (CH-6): an
 * effect.
 *
 * @param number counts what is told of the channel from 1: the order in which each listener hears
 *     it
 * @param at when it changed
 */
public record ChannelTelling(long number, ChannelState state, Instant at) {

  /**
   * Its id, the same whenever it is told again, e.g. {@code state/12/openElsewhere}. States come
   * again, so it is the number that tells one change from another.
   */
  public String effect() {
    return "state/" + number + "/" + state.code();
  }
}
