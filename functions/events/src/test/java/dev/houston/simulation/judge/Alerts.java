package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import dev.houston.simulation.judge.ChannelLife.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What curators are told of channels: each stop once, a return only after it, in no chat, and in
 * the end what is true (CU-2 to CU-4).
 */
final class Alerts {
  private static final String RETURN = "Active again";

  /** How a text begins, and what a session says of which it speaks. */
  private static final Map<String, Set<String>> STOPS =
      Map.of(
          "No connection with the phone", Set.of("phoneUnavailable"),
          "Opened in another place", Set.of("openElsewhere"),
          "Scan the QR code", Set.of("qr", "loggedOut"),
          "Scanned with another number", Set.of("foreign"),
          "Just a minute", Set.of("connecting", "failed", "stopped", "openElsewhere", "foreign"));

  private static final List<String> OF_THE_BALANCE =
      List.of("The balance is low", "Not paid", "The balance has been topped up");

  /** A stop that has lasted so long has been told, if nothing went wrong. */
  private static final Duration LONG = Duration.ofMinutes(30);

  /** How long it takes to tell of a return. */
  private static final Duration TELLING = Duration.ofSeconds(10);

  private final Evidence evidence;
  private final Findings findings;
  private final Map<String, Fact.CuratorTold> lastTold = new LinkedHashMap<>();
  private final Map<String, String> words = new HashMap<>();

  private Alerts(Evidence evidence, Findings findings) {
    this.evidence = evidence;
    this.findings = findings;
  }

  static void judge(Evidence evidence, Findings findings) {
    var judged = new Alerts(evidence, findings);
    evidence.curators.forEach(judged::alert);
    evidence.accounts.values().forEach(judged::isTrueInTheEnd);
    evidence.chats.values().forEach(judged::standsInNoChat);
  }

  private static String kind(String text) {
    int end = text.indexOf(':');
    return end < 0 ? text : text.substring(0, end);
  }

  private ChannelEvidence channel(Fact.CuratorTold told) {
    return evidence.channels.values().stream()
        .filter(one -> told.words().contains(one.phone))
        .findFirst()
        .orElse(null);
  }

  private void alert(Fact.CuratorTold told) {
    String kind = kind(told.words());
    String curator = ChatName.digits(told.phone());
    if (OF_THE_BALANCE.contains(kind)) {
      return;
    }
    ChannelEvidence channel = channel(told);
    findings.expect(
        channel != null && (STOPS.containsKey(kind) || kind.equals(RETURN)),
        "CU-2",
        curator,
        told.at(),
        "speaks of no channel: " + told.words());
    if (channel == null) {
      return;
    }
    AccountEvidence account = evidence.accounts.get(channel.account);
    findings.expect(
        account.curators.contains(curator), "NV-2", curator, told.at(), "is no curator of it");
    carrier(told, account);
    String key = curator + " " + channel.channel;
    Fact.CuratorTold before = lastTold.put(key, told);
    findings.expect(
        !told.words().equals(words.put(key, told.words())),
        "CU-3",
        channel.channel,
        told.at(),
        "told again: " + told.words());
    if (kind.equals(RETURN)) {
      findings.expect(
          (before != null && !kind(before.words()).equals(RETURN))
              || mayHaveBeenSwallowed(before, channel, told),
          "CU-3",
          channel.channel,
          told.at(),
          "a return after no stop");
    } else {
      stop(told, kind, channel);
    }
  }

  /** A stop whose telling was in doubt counts as told: its end is told in any case (CU-4). */
  private boolean mayHaveBeenSwallowed(
      Fact.CuratorTold before, ChannelEvidence channel, Fact.CuratorTold told) {
    Instant since = before == null ? channel.connectedAt : before.at();
    return !evidence.disturbances.isCalm(since, told.at());
  }

  private void carrier(Fact.CuratorTold told, AccountEvidence account) {
    ChannelEvidence carrier = evidence.channels.get(told.carrier());
    findings.expect(
        carrier == null || carrier.account.equals(account.account),
        "NV-2",
        told.carrier(),
        told.at(),
        "carries an alert of another account");
  }

  /** None while nothing happened: the session must have been in this. */
  private void stop(Fact.CuratorTold told, String kind, ChannelEvidence channel) {
    Instant since = told.at().minus(LONG);
    ChannelLife life = evidence.lives.get(channel.channel);
    Instant earliest = evidence.disturbances.earliest(told.at(), LONG);
    Set<String> states = new HashSet<>(life.session.possible(earliest, told.at()));
    if (life.mayBeForeign(earliest)) {
      states.add("foreign");
    }
    findings.expect(
        since.isBefore(channel.connectedAt) || states.stream().anyMatch(STOPS.get(kind)::contains),
        "CU-2",
        channel.channel,
        told.at(),
        "nothing of the kind happened: " + kind);
  }

  /** Who was told of a stop knows by the end that it is over, if it is. */
  private void isTrueInTheEnd(AccountEvidence account) {
    for (ChannelEvidence channel : account.channels) {
      ChannelLife life = evidence.lives.get(channel.channel);
      Instant since = evidence.end.minus(LONG);
      boolean calm = evidence.disturbances.isCalm(since, evidence.end);
      boolean active = life.isCertainly(Shown.ACTIVE, since, evidence.end);
      for (String curator : account.curators) {
        Fact.CuratorTold last = lastTold.get(curator + " " + channel.channel);
        if (last != null && active && calm) {
          findings.expect(
              kind(last.words()).equals(RETURN) || mayHaveBeenSwallowed(life, last.at()),
              "CU-2",
              channel.channel,
              evidence.end,
              "is Active, and last told is: " + kind(last.words()));
        }
      }
    }
  }

  /**
   * A return that was in doubt counts as told, and no later one is told without another stop: what
   * went wrong when it was to be told can swallow it.
   */
  private boolean mayHaveBeenSwallowed(ChannelLife life, Instant stopTold) {
    for (Moment one : life.returns()) {
      boolean certain = !one.to().equals(Course.NEVER);
      Instant told = certain ? evidence.disturbances.latest(one.to(), TELLING) : one.to();
      if (certain && !told.isBefore(stopTold)) {
        if (!evidence.disturbances.isCalm(one.from(), told)) {
          return true;
        }
        if (life.isCertainly(Shown.ACTIVE, one.to(), one.to())) {
          return false;
        }
      }
    }
    return false;
  }

  /** CU-4. */
  private void standsInNoChat(ChatEvidence chat) {
    for (Fact.Stood one : chat.stood) {
      String kind = kind(one.words());
      boolean alert =
          one.words().contains("channel “") && (STOPS.containsKey(kind) || kind.equals(RETURN));
      findings.expect(!alert, "CU-4", chat.name, one.at(), "an alert stands in a chat");
    }
  }
}
