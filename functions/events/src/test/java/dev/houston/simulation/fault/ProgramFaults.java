package dev.houston.simulation.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The known faults that are put into the program, as {@code faults.txt} beside this lists them. */
final class ProgramFaults {
  private static final String LIST = "faults.txt";
  private static final Pattern BETWEEN_COLUMNS = Pattern.compile(" *\\| *");
  private static final Pattern BETWEEN_RULES = Pattern.compile(", *");
  private static final Pattern BEFORE_USE = Pattern.compile(": *");

  private ProgramFaults() {}

  /** All, in the order of the list. */
  static List<ProgramFault> all() {
    List<ProgramFault> all = new ArrayList<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        all.add(fault(all.size() + 1, BETWEEN_COLUMNS.split(line.strip(), -1)));
      }
    }
    return all;
  }

  /** The words of the fault that a line of the list is about. */
  static String words(String line) {
    return BETWEEN_COLUMNS.split(line.strip(), -1)[0];
  }

  private static List<String> lines() {
    try (InputStream list = ProgramFaults.class.getResourceAsStream(LIST)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ProgramFault fault(int number, String[] columns) {
    int column = 0;
    return new ProgramFault(
        number,
        columns[column++],
        List.of(BETWEEN_RULES.split(columns[column++], -1)),
        spot(columns[column++]),
        Mistake.of(columns[column++]),
        Long.parseLong(columns[column++]),
        columns[column]);
  }

  /** E.g. {@code chat.HandlingChatEvents.letOut: Conversations.add}. */
  private static Spot spot(String words) {
    String[] parts = BEFORE_USE.split(words, -1);
    int dot = parts[0].lastIndexOf('.');
    String type = parts[0].substring(0, dot);
    String method = parts[0].substring(dot + 1);
    return parts.length == 1 ? Spot.method(type, method) : Spot.within(type, method, parts[1]);
  }
}
