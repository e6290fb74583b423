package dev.houston.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that crossed the border of the system in one world, in the order in which it did. */
public final class Chronicle {
  private final List<Fact> facts = new ArrayList<>();

  public void add(Fact fact) {
    facts.add(fact);
  }

  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  public <T extends Fact> Stream<T> of(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }
}
