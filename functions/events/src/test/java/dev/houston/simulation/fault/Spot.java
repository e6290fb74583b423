package dev.houston.simulation.fault;

/**
 * A place in the program, e.g. the call of {@code Chats.save} in {@code
 * chat.HandlingChatEvents.handleSome}.
 *
 * @param type of the program, behind {@code dev.houston.}
 * @param method in which it is, with the lambdas that it has
 * @param called what is called or read there, e.g. {@code Chats.save}; null for the method itself
 */
record Spot(String type, String method, String called) {
  private static final String PROGRAM = "dev.houston.";

  /** A whole method. */
  static Spot method(String type, String method) {
    return new Spot(type, method, null);
  }

  /** A call, or a constant that is read, within a method. */
  static Spot within(String type, String method, String called) {
    return new Spot(type, method, called);
  }

  String className() {
    return PROGRAM + type;
  }

  boolean isMethod(String name) {
    return called == null && name.equals(method);
  }

  /** Whether this is a use of something within a method. */
  boolean isUse(String in, String owner, String name) {
    boolean isHere = in.equals(method) || in.startsWith("lambda$" + method + "$");
    String simple = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
    return isHere && (simple + "." + name).equals(called);
  }

  @Override
  public String toString() {
    return type + "." + method + (called == null ? "" : ": " + called);
  }
}
