package dev.houston.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A queue as SQS promises it: at least once, invisible while somebody works on a message, and where
 * it is FIFO, one group in its order with a window in which a repeated message is dropped.
 */
final class SimulatedQueue {
  private static final Duration DEDUPLICATION = Duration.ofMinutes(5);

  private final Kind kind;
  private final List<Letter> letters = new ArrayList<>();
  private final Map<String, Taken> taken = new HashMap<>();
  private long numbers;

  private record Taken(String id, Instant at) {}

  /**
   * What the template says of a queue and of the function behind it.
   *
   * @param mostReceives after which a message is a dead letter
   */
  record Kind(String name, boolean fifo, Duration visibility, int batch, int mostReceives) {}

  /** A message in it. */
  static final class Letter {
    final String id;
    final String body;
    final String group;
    Instant visibleAt;
    int receives;

    private Letter(String id, String body, String group, Instant visibleAt) {
      this.id = id;
      this.body = body;
      this.group = group;
      this.visibleAt = visibleAt;
    }
  }

  SimulatedQueue(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** Takes a message; the id is that of the first one if a FIFO queue takes it for repeated. */
  String send(String body, String group, String deduplication, Duration delay, Instant now) {
    if (deduplication != null) {
      Taken first = taken.get(group + "#" + deduplication);
      if (first != null && now.isBefore(first.at().plus(DEDUPLICATION))) {
        return first.id();
      }
    }
    numbers++;
    String id = kind.name() + "-" + numbers;
    if (deduplication != null) {
      taken.put(group + "#" + deduplication, new Taken(id, now));
    }
    letters.add(new Letter(id, body, group, now.plus(delay)));
    return id;
  }

  /** When the next message can be received. */
  Optional<Instant> next() {
    Instant next = null;
    Set<String> blocked = new HashSet<>();
    for (Letter letter : letters) {
      if (isBehindAnother(letter, blocked)) {
        continue;
      }
      if (next == null || letter.visibleAt.isBefore(next)) {
        next = letter.visibleAt;
      }
    }
    return Optional.ofNullable(next);
  }

  private boolean isBehindAnother(Letter letter, Set<String> groups) {
    return kind.fifo() && !groups.add(letter.group);
  }

  /** The messages that can be received now, of each group the first in their order. */
  List<Letter> visible(Instant now) {
    List<Letter> visible = new ArrayList<>();
    Set<String> blocked = new HashSet<>();
    for (Letter letter : letters) {
      boolean isVisible = !letter.visibleAt.isAfter(now);
      if (kind.fifo()) {
        if (!isVisible) {
          blocked.add(letter.group);
        } else if (!blocked.contains(letter.group)) {
          visible.add(letter);
        }
      } else if (isVisible) {
        visible.add(letter);
      }
    }
    return visible;
  }

  /** Hands these out: nobody else sees them until they are visible again. */
  void receive(List<Letter> received, Instant now) {
    for (Letter letter : received) {
      letter.receives++;
      letter.visibleAt = now.plus(kind.visibility());
    }
  }

  void delete(Letter letter) {
    letters.remove(letter);
  }

  /** How many messages it has, whatever is done with them. */
  int size() {
    return letters.size();
  }
}
