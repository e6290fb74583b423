package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import dev.houston.simulation.judge.ChannelLife.Switch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Channels show what their sessions are in, are told of once a change, and are taken back and asked
 * for as the rules say (CH-1, CH-4 to CH-7).
 */
final class Sessions {
  private static final Duration AT_ONCE = ChannelLife.APPLIED;
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Duration AN_ATTEMPT = Duration.ofSeconds(30);
  private static final Duration BACK_WITHIN = Duration.ofMinutes(3);
  private static final int MOST_ATTEMPTS = 5;

  private final Evidence evidence;
  private final ChannelEvidence channel;
  private final ChannelLife life;
  private final Findings findings;

  private Sessions(Evidence evidence, ChannelEvidence channel, Findings findings) {
    this.evidence = evidence;
    this.channel = channel;
    this.life = evidence.lives.get(channel.channel);
    this.findings = findings;
  }

  static void judge(Evidence evidence, ChannelEvidence channel, Findings findings) {
    var judged = new Sessions(evidence, channel, findings);
    if (channel.shown != null) {
      judged.showsWhatItIsIn();
    }
    judged.isToldOnceAChange();
    judged.isTakenBackFiveTimes();
    judged.isAskedForWhileThePhoneIsGone();
  }

  private void showsWhatItIsIn() {
    Instant end = evidence.end;
    List<String> possible = new ArrayList<>();
    Set<ChannelLife.Shown> coarse = life.possible(end, end);
    coarse.forEach(
        shown -> {
          switch (shown) {
            case DELETED -> possible.add("deleted");
            case DISABLED -> possible.add("disabled");
            case NOT_PAID -> possible.add("not-paid");
            case ACTIVE -> possible.add("active");
            case NOT_WORKING -> {
              life.session.atLast().forEach(one -> possible.addAll(shows(one)));
              if (life.mayBeForeign(end)) {
                possible.add("foreign-phone");
              }
            }
          }
        });
    findings.expect(
        possible.contains(channel.shown.status()),
        "CH-1",
        channel.channel,
        end,
        "shows " + channel.shown.status() + " and is " + coarse + " " + life.session.atLast());
    if (coarse.size() > 1) {
      findings.undecided("CH-1");
    }
  }

  private static List<String> shows(String session) {
    return switch (session) {
      case "phoneUnavailable" -> List.of("no-connection-with-the-phone");
      case "openElsewhere" -> List.of("enable-here", "taking-back", "just-a-minute");
      case "qr" -> List.of("scan-the-qr-code");
      case "loggedOut" -> List.of("log-out-from-all-devices", "scan-the-qr-code");
      case "foreign" -> List.of("foreign-phone");
      case "working" -> List.of();
      default -> List.of("just-a-minute");
    };
  }

  private static String state(String shown) {
    return switch (shown) {
      case "active" -> "active";
      case "no-connection-with-the-phone" -> "phoneUnavailable";
      case "enable-here" -> "openElsewhere";
      case "scan-the-qr-code", "log-out-from-all-devices" -> "qr";
      case "foreign-phone" -> "foreignphone";
      case "not-paid" -> "notEnoughMoney";
      case "disabled", "deleted" -> "disabled";
      default -> "init";
    };
  }

  /**
   * CH-6. Whoever left hears nothing of the changes until he is there again: once for each time
   * that he left, the first one that he hears of may be the last one that he knew, though he may
   * hear first what waited for him already.
   */
  private void isToldOnceAChange() {
    Map<String, String> states = new HashMap<>();
    List<Instant> left = evidence.accounts.get(channel.account).subscriberLeft;
    String last = null;
    long missed = 0;
    for (Fact.ChannelTold one : channel.told) {
      String first = states.putIfAbsent(one.id(), one.state());
      findings.expect(
          first == null || first.equals(one.state()),
          "CH-6",
          channel.channel,
          one.at(),
          "one id for two states: " + one.id());
      boolean again = first == null && one.state().equals(last);
      boolean mayHaveMissed = missed < left.stream().filter(one.at()::isAfter).count();
      missed += again && mayHaveMissed ? 1 : 0;
      findings.expect(
          !again || mayHaveMissed,
          "CH-6",
          channel.channel,
          one.at(),
          "told again without a change: " + one.state());
      last = first == null ? one.state() : last;
    }
    if (!left.isEmpty()) {
      findings.undecided("CH-6");
    } else if (last != null && channel.shown != null) {
      findings.expect(
          last.equals(state(channel.shown.status())),
          "CH-6",
          channel.channel,
          evidence.end,
          "last told is " + last + ", and it shows " + channel.shown.status());
    }
  }

  /** CH-5; a try of the same attempt again, because its answer was lost, is no other. */
  private void isTakenBackFiveTimes() {
    List<Instant> attempts = new ArrayList<>();
    for (Fact.SessionTold one : channel.commands) {
      if (!one.command().equals("take-back") || isByButton(one.at())) {
        continue;
      }
      Instant before = attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
      boolean again =
          before != null
              && one.at().isBefore(before.plus(AN_ATTEMPT))
              && !evidence.disturbances.isCalm(before, one.at());
      if (!again) {
        attempts.add(one.at());
        long lately =
            attempts.stream().filter(at -> at.isAfter(one.at().minus(TEN_MINUTES))).count();
        findings.expect(
            lately <= MOST_ATTEMPTS,
            "CH-5",
            channel.channel,
            one.at(),
            "taken back " + lately + " times in ten minutes");
      }
    }
  }

  private boolean isByButton(Instant at) {
    return channel.pressed.stream()
        .filter(one -> !one.command().equals("disable"))
        .anyMatch(
            one ->
                !one.at().isAfter(at)
                    && !evidence.disturbances.latest(one.at(), AT_ONCE).isBefore(at));
  }

  /** CH-4: who is to notice within three minutes that the phone is back has to ask so often. */
  private void isAskedForWhileThePhoneIsGone() {
    Course.Change<String> before = null;
    for (Course.Change<String> change : life.session.changes()) {
      if (before != null && before.value().equals("phoneUnavailable")) {
        asked(before.to(), change.from());
      }
      before = change;
    }
  }

  private void asked(Instant from, Instant to) {
    Instant by = from.plus(BACK_WITHIN);
    if (!by.plus(AT_ONCE).isBefore(to)) {
      findings.holds("CH-4", 1);
      return;
    }
    boolean sure =
        life.user.possible(from, by).equals(Set.of(Switch.ON))
            && evidence.disturbances.isCalm(from, by)
            && by.isBefore(evidence.end);
    if (sure) {
      boolean asked =
          channel.asked.stream().anyMatch(one -> one.at().isAfter(from) && !one.at().isAfter(by));
      findings.expect(
          asked, "CH-4", channel.channel, by, "the phone was not asked for since " + from);
    } else {
      findings.undecided("CH-4");
    }
  }
}
