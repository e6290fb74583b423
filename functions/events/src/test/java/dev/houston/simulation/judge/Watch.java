package dev.houston.simulation.judge;

import dev.houston.simulation.Fact.Rules;
import dev.houston.simulation.judge.Due.Check;
import dev.houston.simulation.judge.Tiding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one chat hears of, and which lines it owes for that at once: DW-2, 6 to 8 and 10 to 12. */
final class Watch {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration A_DAY = Duration.ofHours(24);
  private static final Duration SETTLING = Duration.ofSeconds(1);
  private static final Duration APPLIED = Duration.ofSeconds(5);

  private final Disturbances disturbances;
  private final Doubts doubts;
  private final Explained explained;
  private final Checks checks;
  private final Map<String, Fate> fates = new LinkedHashMap<>();
  private final List<Tiding> early = new ArrayList<>();
  private final List<Instant> words = new ArrayList<>();
  private Rules rules;
  private boolean reminded;
  private Moment unavailable;

  /** The message that DW-1 spoke of last, while what is to be said of it is open (DW-4). */
  private String announced;

  Watch(
      Rules rules,
      ChannelLife life,
      Disturbances disturbances,
      Doubts doubts,
      Explained explained,
      Findings findings) {
    this.rules = rules;
    this.disturbances = disturbances;
    this.doubts = doubts;
    this.explained = explained;
    this.checks = new Checks(this, life, disturbances, doubts, explained, findings);
  }

  Checks checks() {
    return checks;
  }

  Fate fate(String message) {
    return fates.get(message);
  }

  boolean isOn() {
    return rules.watch();
  }

  Rules rules() {
    return rules;
  }

  boolean isAnnounced(String message) {
    return message.equals(announced);
  }

  void announce(String message) {
    announced = message;
  }

  void remind() {
    reminded = true;
  }

  /** The latest by its own time that has not failed; of two, the one heard of later. */
  Fate last() {
    return fates.values().stream()
        .filter(fate -> !fate.status.equals("failed"))
        .reduce((one, other) -> other.ownTime.isBefore(one.ownTime) ? one : other)
        .orElse(null);
  }

  void take(Tiding tiding) {
    switch (tiding.kind()) {
      case ACCEPTED, PHONED -> message(tiding);
      case REPORTED, CONCLUDED -> status(tiding);
      case CLIENT_WROTE -> clientWrote(tiding);
      case RULES_CHANGED -> {
        rules = tiding.rules();
        if (!isOn()) {
          announced = null;
          reminded = false;
        }
      }
    }
    boolean byReading = tiding.kind() == Kind.CLIENT_WROTE || "read".equals(tiding.status());
    Fate last = last();
    if (reminded && last != null && last.isRead() && doubts.isSo(byReading, true)) {
      owed("DW-6", Texts.FINALLY_READ, tiding.when());
      reminded = false;
    }
    checks.forget();
  }

  private void owed(String rule, String text, Moment when) {
    explained.owed(rule, text, when.from(), disturbances.latest(when.to(), APPLIED));
  }

  private void message(Tiding tiding) {
    boolean accepted = tiding.kind() == Kind.ACCEPTED;
    var fate = new Fate(tiding.message(), tiding.time(), accepted);
    fates.put(tiding.message(), fate);
    Moment due = Moment.of(tiding.time()).plus(rules.nd());
    boolean possible = due.to().isAfter(tiding.when().from());
    boolean certain = due.from().isAfter(tiding.when().to());
    if (doubts.isSo(certain, possible)) {
      checks.add(new Due(due, Check.DELIVERY, tiding.message(), rules.nd()));
    }
    if (!accepted) {
      early.stream()
          .filter(one -> one.message().equals(tiding.message()))
          .forEach(one -> cameFirst(fate, one, tiding.when()));
      became(fate, tiding.status(), tiding.when(), tiding.when(), false);
    }
  }

  /** DW-12: it counts from when it came itself, and what is overdue by now is skipped. */
  private void cameFirst(Fate fate, Tiding one, Moment heard) {
    became(fate, one.status(), ownTime(fate, one.time(), one.when()), heard, false);
    Moment over = fate.delivered == null ? null : fate.delivered.plus(rules.nr());
    boolean certainly = over != null && over.isCertainlyBefore(heard);
    boolean possibly = over != null && !over.from().isAfter(heard.to());
    if (doubts.isSo(certainly, possibly)) {
      checks.skipReading(fate);
    }
  }

  private void status(Tiding tiding) {
    Fate fate = fates.get(tiding.message());
    if (fate == null) {
      early.add(tiding);
    } else {
      boolean own = tiding.kind() == Kind.CONCLUDED;
      Moment when = ownTime(fate, tiding.time(), tiding.when());
      became(fate, tiding.status(), when, tiding.when(), own);
    }
  }

  private void became(Fate fate, String status, Moment when, Moment heard, boolean own) {
    boolean found = own && fate.status.equals("unknown") && status.equals("sent");
    if (Statuses.rank(status) <= Statuses.rank(fate.status) && !found) {
      return;
    }
    String before = fate.status;
    fate.status = status;
    switch (status) {
      case "sent" -> checks.handedOver(fate, heard, before);
      case "unknown" -> {
        if (!own) {
          unavailable(heard);
        }
      }
      case "failed" -> announced = isAnnounced(fate.message) ? null : announced;
      case "delivered" -> delivered(fate, when, heard);
      case "read" -> answered(fate, when, heard);
      default -> {}
    }
  }

  /** DW-12. */
  private static Moment ownTime(Fate fate, Instant time, Moment heard) {
    boolean usable = time != null && !time.isBefore(fate.ownTime) && !time.isAfter(heard.to());
    return usable ? Moment.of(time) : heard;
  }

  private void unavailable(Moment heard) {
    boolean certainly = unavailable == null || unavailable.plus(A_DAY).isCertainlyBefore(heard);
    boolean possibly = unavailable == null || !heard.to().isBefore(unavailable.plus(A_DAY).from());
    if (isOn() && doubts.isSo(certainly, possibly)) {
      owed("DW-7", Texts.UNAVAILABLE, heard);
      unavailable = heard;
    }
  }

  private void delivered(Fate fate, Moment when, Moment heard) {
    fate.delivered = when;
    checks.add(
        new Due(notOver(when.plus(rules.nr()), heard), Check.READING, fate.message, rules.nr()));
    if (isAnnounced(fate.message)) {
      Moment over = notOver(when.plus(HALF_HOUR), heard);
      checks.add(new Due(over, Check.HALF_HOUR_OVER, fate.message, HALF_HOUR));
    }
    // Whether words count that came before the receipt, and were written after it, is left open.
    boolean since = words.stream().anyMatch(one -> !one.isBefore(when.from()));
    if (since && fate == last() && !doubts.mayBe()) {
      fate.answered = true;
      answered(fate, when, heard);
    }
  }

  /** What was over when it was heard of is due a second later. */
  private static Moment notOver(Moment due, Moment heard) {
    if (due.from().isAfter(heard.to())) {
      return due;
    }
    Instant to = due.to().isAfter(heard.to()) ? due.to() : heard.to();
    return new Moment(heard.from().plus(SETTLING), to.plus(SETTLING));
  }

  private void answered(Fate fate, Moment readAt, Moment heard) {
    if (!isAnnounced(fate.message)) {
      return;
    }
    announced = null;
    Moment over = fate.delivered == null ? null : fate.delivered.plus(HALF_HOUR);
    boolean certainly = over == null || !readAt.to().isAfter(over.from());
    boolean possibly = over == null || !readAt.from().isAfter(over.to());
    if (doubts.isSo(certainly, possibly)) {
      owed("DW-2", Texts.DELIVERED_AND_READ, heard);
    } else {
      owed("DW-3", Texts.FINALLY_DELIVERED, heard);
    }
  }

  /** DW-10; WhatsApp gives the times of messages in whole seconds. */
  private void clientWrote(Tiding tiding) {
    words.add(tiding.time());
    Fate last = last();
    if (last == null || !last.isUnread()) {
      return;
    }
    Moment since =
        new Moment(
            last.delivered.from().truncatedTo(ChronoUnit.SECONDS),
            last.delivered.to().truncatedTo(ChronoUnit.SECONDS));
    boolean certainly = !tiding.time().isBefore(since.to().plus(SETTLING));
    boolean possibly = !tiding.time().isBefore(since.from());
    if (doubts.isSo(certainly, possibly)) {
      last.answered = true;
      answered(last, Moment.of(tiding.time()), tiding.when());
    }
  }
}
