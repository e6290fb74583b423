package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import dev.houston.simulation.Fact.MessageSaid;
import dev.houston.simulation.Fact.StatusSaid;
import dev.houston.simulation.judge.Tiding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what the delivery watch of a chat hears of, in order. */
final class Tidings {
  private static final Duration APPLIED = Duration.ofSeconds(3);
  private static final Duration A_CALL = Duration.ofMillis(500);

  private final Evidence evidence;
  private final ChatEvidence chat;
  private final List<Tiding> tidings = new ArrayList<>();

  private Tidings(Evidence evidence, ChatEvidence chat) {
    this.evidence = evidence;
    this.chat = chat;
  }

  static List<Tiding> of(Evidence evidence, ChatEvidence chat) {
    var gathered = new Tidings(evidence, chat);
    gathered.chat.ours().forEach(gathered::message);
    gathered.statuses();
    gathered.conclusions();
    gathered.words();
    gathered.rules();
    gathered.tidings.sort(Comparator.comparing(one -> one.when().from()));
    return List.copyOf(gathered.tidings);
  }

  private void add(Moment when, Kind kind, String message, Instant time, String status) {
    boolean wide = Duration.between(when.from(), when.to()).compareTo(APPLIED) > 0;
    tidings.add(new Tiding(when, kind, message, time, status, null, wide));
  }

  private void message(Fact.Stood one) {
    boolean accepted =
        chat.written.stream().anyMatch(written -> written.words().equals(one.words()))
            || !one.status().equals("sent");
    if (accepted && one.status().equals("waiting")) {
      add(Moment.of(one.ownTime()), Kind.ACCEPTED, one.message(), one.ownTime(), "waiting");
      return;
    }
    Moment heard =
        chat.reports.stream()
            .filter(report -> report.said() instanceof MessageSaid said && said.fromUs())
            .filter(report -> ((MessageSaid) report.said()).words().equals(one.words()))
            .filter(report -> report.counts() && !report.from().isAfter(one.at()))
            .findFirst()
            .map(report -> new Moment(report.from(), report.to()))
            .orElse(Moment.of(one.at()));
    add(heard, Kind.PHONED, one.message(), one.ownTime(), one.status());
  }

  private void statuses() {
    for (Report report : chat.reports) {
      if (!report.counts() || !(report.said() instanceof StatusSaid said)) {
        continue;
      }
      Fact.Stood message = chat.named(said.id());
      if (message == null) {
        continue;
      }
      Moment heard = new Moment(report.from(), report.to());
      if (isInDoubt(message.message(), report)) {
        Instant became = chat.becameAt(message.message(), said.status());
        boolean isGivenUp = said.status().equals("unknown") && isGivenUp(became);
        if (became == null || became.isBefore(report.from()) || isGivenUp) {
          continue;
        }
        heard = new Moment(report.from(), became);
      }
      add(heard, Kind.REPORTED, message.message(), said.reachedAt(), said.status());
    }
  }

  /**
   * OM-5: whether nobody knew then whether it was sent, so that no name of it was heard of; where
   * both are said, it was.
   */
  private boolean isGivenUp(Instant became) {
    return became != null && isSaid(Texts.UNCERTAIN, became) && !isSaid(Texts.UNAVAILABLE, became);
  }

  private boolean isSaid(String words, Instant then) {
    return chat.lines().stream()
        .filter(line -> line.words().equals(words))
        .anyMatch(line -> Duration.between(then, line.at()).abs().compareTo(A_CALL) <= 0);
  }

  /** Whether it may have been reported under a name that nobody knew yet. */
  private boolean isInDoubt(String message, Report report) {
    return chat.handed.stream()
        .filter(one -> one.message().equals(message) && one.reached())
        .anyMatch(
            one ->
                !one.answer().equals("TAKEN")
                    || !evidence.disturbances.isCalm(one.at(), report.to()));
  }

  private void conclusions() {
    for (Fact.Became one : chat.became) {
      boolean reported =
          tidings.stream()
              .anyMatch(
                  tiding ->
                      tiding.kind() == Kind.REPORTED
                          && tiding.message().equals(one.message())
                          && tiding.status().equals(one.status())
                          && !tiding.when().from().isAfter(one.at()));
      if (!reported) {
        Instant from = evidence.disturbances.earliest(one.at(), APPLIED);
        if (one.status().equals("sent")) {
          Instant handed = handedBefore(one);
          from = handed != null && handed.isAfter(from) ? handed : from;
        }
        if (one.status().equals("failed")) {
          Instant refused = refusedBefore(one);
          from = refused != null && refused.isAfter(from) ? refused : from;
        }
        Instant written = chat.byId.get(one.message()).ownTime();
        from = written.isAfter(from) && written.isBefore(one.at()) ? written : from;
        add(new Moment(from, one.at()), Kind.CONCLUDED, one.message(), null, one.status());
      }
    }
  }

  private Instant refusedBefore(Fact.Became failed) {
    return chat.handed.stream()
        .filter(one -> one.message().equals(failed.message()) && one.answer().equals("FAILED"))
        .map(Fact::at)
        .filter(at -> !at.isAfter(failed.at()))
        .findFirst()
        .orElse(null);
  }

  private Instant handedBefore(Fact.Became sent) {
    return chat.handed.stream()
        .filter(one -> one.message().equals(sent.message()) && one.reached())
        .map(Fact::at)
        .filter(at -> !at.isAfter(sent.at()))
        .findFirst()
        .map(at -> at.minus(A_CALL))
        .orElse(null);
  }

  private void words() {
    for (Fact.Stood one : chat.stood) {
      if (!one.author().equals("CLIENT")) {
        continue;
      }
      Moment heard =
          chat.reports.stream()
              .filter(report -> report.said() instanceof MessageSaid said && !said.fromUs())
              .filter(report -> ((MessageSaid) report.said()).words().equals(one.words()))
              .filter(report -> report.counts() && !report.from().isAfter(one.at()))
              .findFirst()
              .map(report -> new Moment(report.from(), report.to()))
              .orElse(Moment.of(one.at()));
      boolean held = evidence.disturbances.latest(heard.to(), APPLIED).isBefore(one.at());
      Moment when =
          held ? new Moment(evidence.disturbances.earliest(one.at(), APPLIED), one.at()) : heard;
      add(when, Kind.CLIENT_WROTE, one.message(), one.ownTime(), null);
    }
  }

  private void rules() {
    for (Fact.RulesChanged one : evidence.accountOf(chat.name.channel()).changes) {
      Instant from = evidence.disturbances.earliest(one.at(), APPLIED);
      Moment when = new Moment(from, one.at().plus(APPLIED));
      tidings.add(new Tiding(when, Kind.RULES_CHANGED, null, null, null, one.rules(), true));
    }
  }
}
