package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import dev.houston.simulation.judge.ChannelLife.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How messages are handed to a connector: none reaches a client twice, only an Active channel
 * sends, and none faster than its pause (OM-2, OM-5, OM-7).
 */
final class Handing {
  /** The status is read before the connector is called, which may take as long as this. */
  private static final Duration A_CALL = Duration.ofSeconds(2);

  private static final int IN_A_ROW = 5;

  private Handing() {}

  static void judge(Evidence evidence, ChannelEvidence channel, Findings findings) {
    once(channel, findings);
    onlyWhileActive(evidence, channel, findings);
    paced(evidence, channel, findings);
  }

  private static void once(ChannelEvidence channel, Findings findings) {
    Set<String> reached = new HashSet<>();
    for (Fact.Handed one : channel.handed) {
      findings.expect(
          !one.reached() || reached.add(one.message()),
          "OM-5",
          new ChatName(channel.channel, one.client()),
          one.at(),
          "reached the client twice: " + one.words());
    }
  }

  private static void onlyWhileActive(
      Evidence evidence, ChannelEvidence channel, Findings findings) {
    ChannelLife life = evidence.lives.get(channel.channel);
    for (Fact.Handed one : channel.handed) {
      Instant since = evidence.disturbances.earliest(one.at(), A_CALL);
      findings.expect(
          life.isPossibly(Shown.ACTIVE, since, one.at()),
          "OM-2",
          channel.channel,
          one.at(),
          "handed over while " + life.possible(since, one.at()) + ": " + one.words());
    }
  }

  /** Up to a second of a delay is made up for, so one pause alone says little, and several do. */
  private static void paced(Evidence evidence, ChannelEvidence channel, Findings findings) {
    long pause = evidence.accounts.get(channel.account).shortestPause();
    List<Fact.Handed> handed = channel.handed;
    for (int place = IN_A_ROW; place < handed.size(); place++) {
      Instant first = handed.get(place - IN_A_ROW).at();
      Instant last = handed.get(place).at();
      long took = Duration.between(first, last).toMillis();
      boolean calm = evidence.disturbances.isCalm(first, last);
      findings.expect(
          !calm || took >= IN_A_ROW * pause / 2,
          "OM-7",
          channel.channel,
          last,
          IN_A_ROW + " messages in " + took + " ms");
    }
  }
}
