package dev.houston.simulation.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which fault of the program is in force: the program itself asks, wherever it has one. */
public final class FaultInForce {
  /** The number of no fault. */
  static final int NONE = 0;

  /** Read by what {@link FaultyClass} puts into the program. */
  public static int number = NONE;

  /** What was found first since the fault is in force. */
  public static Object remembered;

  private static int others;

  private FaultInForce() {}

  /** From now on this one, which has done nothing yet. */
  static void is(int next) {
    number = next;
    remembered = null;
    others = 0;
  }

  /** In the place of a list: what was to come last comes first. */
  public static List<Object> reversed(List<Object> list) {
    List<Object> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  /** In the place of a name: one that was never given before. */
  public static String another(String name) {
    others++;
    return name + "/" + others;
  }

  /** In the place of an answer: another one, if it is the one that is mistaken. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public static Object mistaken(Object answer, String right, String wrong) {
    var given = (Enum) answer;
    return given.name().equals(right) ? Enum.valueOf(given.getDeclaringClass(), wrong) : given;
  }

  /** In the place of what should be done. */
  public static void fail() {
    throw new IllegalStateException("a fault of the program");
  }
}
