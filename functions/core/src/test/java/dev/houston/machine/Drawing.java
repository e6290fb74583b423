package dev.houston.machine;

import dev.houston.machine.Transitions.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Tables drawn in Mermaid and Markdown. A trigger that changes nothing is left out. */
public final class Drawing {

  private Drawing() {}

  /** All of a table, an arrow a cell. */
  public static <S extends Enum<S>, T extends Enum<T>, E extends Enum<E>> List<String> diagram(
      S initial, Transitions<S, T, E> table, Function<E, String> words) {
    var lines = opened(initial);
    table
        .cells()
        .forEach(
            (cell, transition) -> {
              if (cell.state() != transition.to() || transition.effect().isPresent()) {
                lines.add(arrow(cell.state(), transition, words(cell.trigger()), words));
              }
            });
    lines.add("```");
    return lines;
  }

  /** Only from one state to another; what is alike in all but its trigger is one arrow. */
  public static <S extends Enum<S>, T extends Enum<T>, E extends Enum<E>> List<String> moves(
      S initial, Transitions<S, T, E> table, Function<E, String> words) {
    var lines = opened(initial);
    for (S from : initial.getDeclaringClass().getEnumConstants()) {
      Map<Transition<S, E>, List<String>> alike = new LinkedHashMap<>();
      table
          .cells()
          .forEach(
              (cell, transition) -> {
                if (cell.state() == from && transition.to() != from) {
                  alike
                      .computeIfAbsent(transition, none -> new ArrayList<>())
                      .add(words(cell.trigger()));
                }
              });
      alike.forEach(
          (transition, triggers) ->
              lines.add(arrow(from, transition, String.join(", ", triggers), words)));
    }
    lines.add("```");
    return lines;
  }

  /** What is done without a move: which effect, on what, and in which states. */
  public static <S extends Enum<S>, T extends Enum<T>, E extends Enum<E>> List<String> stays(
      Transitions<S, T, E> table) {
    Map<String, List<String>> states = new LinkedHashMap<>();
    table
        .cells()
        .forEach(
            (cell, transition) -> {
              if (cell.state() == transition.to() && transition.effect().isPresent()) {
                String row = words(cell.trigger()) + " | " + words(transition.effect().get());
                states
                    .computeIfAbsent(row, none -> new ArrayList<>())
                    .add("`" + cell.state() + "`");
              }
            });
    var lines = new ArrayList<String>();
    lines.add("| on | done | in |");
    lines.add("|---|---|---|");
    long all = table.cells().keySet().stream().map(Transitions.Cell::state).distinct().count();
    states.forEach(
        (row, in) ->
            lines.add(
                "| " + row + " | " + (in.size() == all ? "every" : String.join(", ", in)) + " |"));
    return lines;
  }

  /** As people write it, e.g. {@code taken once too often}. */
  public static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static List<String> opened(Enum<?> initial) {
    return new ArrayList<>(List.of("```mermaid", "stateDiagram-v2", "  [*] --> " + initial));
  }

  private static <S, E> String arrow(
      S from, Transition<S, E> transition, String triggers, Function<E, String> words) {
    String done = transition.effect().map(effect -> " / " + words.apply(effect)).orElse("");
    return "  %s --> %s: %s%s".formatted(from, transition.to(), triggers, done);
  }
}
