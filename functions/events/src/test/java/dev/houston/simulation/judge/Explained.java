package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Lines that were seen, as far as a model has explained them. */
final class Explained {
  /** Within which a check is on time (DW-13). */
  static final Duration ON_TIME = Duration.ofSeconds(2);

  private final List<Fact.Stood> lines;
  private final Instant end;
  private int next;

  /** The model does not explain what was seen. */
  static final class Unexplained extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int explained;
    private final String rule;
    private final transient Instant at;

    private Unexplained(int explained, String rule, Instant at, String words) {
      super(words, null, false, false);
      this.explained = explained;
      this.rule = rule;
      this.at = at;
    }

    int explained() {
      return explained;
    }

    Violation in(ChatName chat) {
      return new Violation(rule, chat.toString(), at, getMessage());
    }
  }

  Explained(List<Fact.Stood> lines, Instant end) {
    this.lines = lines;
    this.end = end;
  }

  /** A line is owed, to stand between these moments. */
  void owed(String rule, String words, Instant from, Instant to) {
    if (next >= lines.size()) {
      if (to.isBefore(end)) {
        throw new Unexplained(next, rule, from, "owed, and never came: " + words);
      }
      return;
    }
    Fact.Stood line = lines.get(next);
    if (!line.words().equals(words)) {
      String seen = line.words() + " came at " + line.at();
      throw new Unexplained(next, rule, from, "owed: " + words + " But " + seen);
    }
    if (line.at().isBefore(from) || line.at().isAfter(to)) {
      String when = " between " + from + " and " + to;
      throw new Unexplained(next, "DW-13", line.at(), "was due" + when + ": " + words);
    }
    next++;
  }

  /** Nothing is owed any more that would stand before this moment. */
  void passed(Instant moment) {
    if (next < lines.size() && lines.get(next).at().isBefore(moment.minus(ON_TIME))) {
      unowed();
    }
  }

  /** Nothing is owed any more. */
  void all() {
    if (next < lines.size()) {
      unowed();
    }
  }

  private void unowed() {
    Fact.Stood line = lines.get(next);
    throw new Unexplained(next, Texts.rule(line.words()), line.at(), "unowed: " + line.words());
  }
}
