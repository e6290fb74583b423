package dev.houston.chat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a {@link Walk} came to where it stands: the last tiding, what it made the chat say, and what
 * was before.
 */
record Trail(Trail before, Tiding told, List<String> said) {
  static final Trail BEGIN = new Trail(null, null, List.of());

  Trail with(Tiding tiding, List<String> lines) {
    return new Trail(this, tiding, lines);
  }

  /** Everything that was told, in order. */
  List<Tiding> tidings() {
    return trails().stream().map(Trail::told).toList();
  }

  /** Every line that was said, in order. */
  List<String> lines() {
    return trails().stream().flatMap(trail -> trail.said.stream()).toList();
  }

  /** When we first heard of a message from us. */
  Optional<Instant> heard(String message) {
    return tidings().stream()
        .filter(told -> told.kind() == Tiding.Kind.SENT && told.subject().equals(message))
        .map(Tiding::now)
        .findFirst();
  }

  private List<Trail> trails() {
    Deque<Trail> trails = new ArrayDeque<>();
    for (Trail trail = this; trail.told != null; trail = trail.before) {
      trails.addFirst(trail);
    }
    return new ArrayList<>(trails);
  }

  /** The story, one tiding a line, with what the chat said to it. */
  @Override
  public String toString() {
    return trails().stream()
        .map(
            trail ->
                trail.told + (trail.said.isEmpty() ? "" : "  -> " + String.join(", ", trail.said)))
        .collect(Collectors.joining("\n"));
  }
}
