package dev.houston.outgoing;

import dev.houston.channel.ChannelId;
import java.lang.System.Logger.Level;
import java.util.stream.Stream;

/**
 * What connectors' adapters throw although they should not: it must not look like a crash. What a
 * fault says may hold an address, and that a client's number (NV-2): only where it was is logged.
 */
final class Faults {
  private static final System.Logger LOG = System.getLogger(Faults.class.getName());

  private static final int MOST_CAUSES = 5;
  private static final int MOST_CALLS = 30;

  private Faults() {}

  static void log(ChannelId channel, RuntimeException fault) {
    LOG.log(
        Level.ERROR,
        () -> "channel " + channel + ": a connector's adapter failed: " + where(fault));
  }

  /** The class and the place of a fault and of its causes, without a word of what they say. */
  static String where(Throwable fault) {
    var words = new StringBuilder();
    Throwable next = fault;
    for (int n = 0; next != null && n < MOST_CAUSES; n++) {
      words.append(n == 0 ? "" : "\ncaused by ").append(next.getClass().getName());
      Stream.of(next.getStackTrace())
          .limit(MOST_CALLS)
          .forEach(call -> words.append("\n\tat ").append(call));
      next = next.getCause();
    }
    return words.toString();
  }
}
