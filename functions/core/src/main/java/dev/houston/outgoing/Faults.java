package dev.houston.outgoing;

import dev.houston.channel.ChannelId;
import java.lang.System.Logger.Level;

/** What connectors' adapters throw although they should not: it must not look like a crash. */
final class Faults {
  private static final System.Logger LOG = System.getLogger(Faults.class.getName());

  private Faults() {}

  static void log(ChannelId channel, RuntimeException fault) {
    LOG.log(Level.ERROR, () -> "channel " + channel + ": a connector's adapter failed", fault);
  }
}
