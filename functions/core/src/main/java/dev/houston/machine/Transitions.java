package dev.houston.machine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A state machine as one declared table: {@code (state, trigger) -> (state, effect)}.
 *
 * <p>The table is total. Callbacks repeat and reorder, so a trigger that means nothing in a state
 * is written down as a {@link Builder#stay stay}; a cell left out or declared twice fails when the
 * table is built, which is when its class is first used in any test.
 *
 * @param <S> the states
 * @param <T> the triggers
 * @param <E> the effects
 */
public final class Transitions<S extends Enum<S>, T extends Enum<T>, E extends Enum<E>> {

  /** Where one starts, and what happens there. */
  public record Cell<S, T>(S state, T trigger) {}

  /** Where that leads, and what is to be done on the way. */
  public record Transition<S, E>(S to, Optional<E> effect) {}

  private final Map<Cell<S, T>, Transition<S, E>> cells;

  private Transitions(Map<Cell<S, T>, Transition<S, E>> cells) {
    this.cells = Collections.unmodifiableMap(cells);
  }

  /** An empty table over all constants of the two enums. */
  public static <S extends Enum<S>, T extends Enum<T>, E extends Enum<E>> Builder<S, T, E> over(
      Class<S> states, Class<T> triggers, Class<E> effects) {
    return new Builder<>(states, triggers, effects);
  }

  /** The one cell for this state and trigger. */
  public Transition<S, E> on(S state, T trigger) {
    return Objects.requireNonNull(cells.get(new Cell<>(state, trigger)));
  }

  /** Every cell, in the order of declaration; for diagrams and for tests that walk the table. */
  public Map<Cell<S, T>, Transition<S, E>> cells() {
    return cells;
  }

  /** Collects the cells of a table. */
  public static final class Builder<S extends Enum<S>, T extends Enum<T>, E extends Enum<E>> {
    private final Class<S> states;
    private final Class<T> triggers;
    private final Map<Cell<S, T>, Transition<S, E>> cells = new LinkedHashMap<>();

    private Builder(Class<S> states, Class<T> triggers, Class<E> effects) {
      this.states = states;
      this.triggers = triggers;
      Objects.requireNonNull(effects);
    }

    /** From a state to another (or the same), with something to do. */
    public Builder<S, T, E> go(S from, T trigger, S to, E effect) {
      return add(from, trigger, new Transition<S, E>(to, Optional.of(effect)));
    }

    /** From a state to another, with nothing to do. */
    public Builder<S, T, E> go(S from, T trigger, S to) {
      return add(from, trigger, new Transition<S, E>(to, Optional.empty()));
    }

    /** These triggers mean nothing in this state. */
    @SafeVarargs
    public final Builder<S, T, E> stay(S state, T... ignored) {
      for (T trigger : ignored) {
        go(state, trigger, state);
      }
      return this;
    }

    private Builder<S, T, E> add(S from, T trigger, Transition<S, E> transition) {
      if (cells.put(new Cell<>(from, trigger), transition) != null) {
        throw new IllegalStateException(from + " on " + trigger + " is declared twice");
      }
      return this;
    }

    /**
     * The finished table.
     *
     * @throws IllegalStateException if a cell is missing
     */
    public Transitions<S, T, E> build() {
      for (S state : states.getEnumConstants()) {
        for (T trigger : triggers.getEnumConstants()) {
          if (!cells.containsKey(new Cell<>(state, trigger))) {
            throw new IllegalStateException(state + " on " + trigger + " is not declared");
          }
        }
      }
      return new Transitions<>(cells);
    }
  }
}
