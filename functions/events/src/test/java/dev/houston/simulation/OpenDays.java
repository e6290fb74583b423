package dev.houston.simulation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Days in which the system and the judge disagree, and nobody has found out yet which of them errs:
 * {@code open-days.txt}, a line a day with its seed and the rules. They are counted, and whatever
 * else is wrong in them fails.
 */
final class OpenDays {
  private static final String LIST = "open-days.txt";
  private static final Map<Long, Set<String>> RULES = read();

  private OpenDays() {}

  /** Whether it is open who errs about this rule in the day of this seed. */
  static boolean isOpen(long seed, String rule) {
    return RULES.getOrDefault(seed, Set.of()).contains(rule);
  }

  private static Map<Long, Set<String>> read() {
    Map<Long, Set<String>> rules = new HashMap<>();
    try (var list =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(OpenDays.class.getResourceAsStream(LIST), LIST),
                StandardCharsets.UTF_8))) {
      list.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .forEach(
              line ->
                  rules.put(
                      Long.parseLong(line[0]),
                      Arrays.stream(line).skip(1).collect(toUnmodifiableSet())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return rules;
  }
}
