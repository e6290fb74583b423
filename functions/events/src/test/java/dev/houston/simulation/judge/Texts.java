package dev.houston.simulation.judge;

import java.util.List;

/** The words of the system messages, letter for letter (SM-2). */
final class Texts {
  static final String CHAT_READY = "Chat is initialized, you can write this client to WhatsApp";
  static final String CHAT_IMPOSSIBLE =
      "Chat is not possible, this phone number does not have a WhatsApp account";
  static final String DELIVERED_AND_READ = "The message is delivered and read.";
  static final String FINALLY_DELIVERED = "The message is finally delivered!";
  static final String FINALLY_READ = "All right, all messages are finally read.";
  static final String UNAVAILABLE = "The status of messages for this number can not be obtained.";
  static final String SCAN_QR = "Houston, scan the QR code";
  static final String FAILED = "The message was not sent: ";
  static final String UNCERTAIN =
      "It is not known whether this message was sent. Check the phone, then send it again or drop"
          + " it.";

  private static final String CALL =
      "There was an attempt to call into whatsapp from the number +%s at %s";
  private static final String VIDEO_CALL =
      "There was a video call attempt at whatsapp from the number +%s at %s";
  private static final List<String> WATCH =
      List.of(
          "Till now is not delivered to the client (it has passed ",
          DELIVERED_AND_READ,
          FINALLY_DELIVERED,
          "Not yet read by the client (passed ",
          FINALLY_READ,
          UNAVAILABLE);
  private static final List<String> OTHERS =
      List.of(CHAT_READY, CHAT_IMPOSSIBLE, SCAN_QR, FAILED, UNCERTAIN);

  private Texts() {}

  static String notDelivered(long minutes) {
    return WATCH.get(0) + minutes + " minutes).";
  }

  static String notRead(long hours) {
    return WATCH.get(3) + hours + " hours).";
  }

  static String call(boolean video, String client, String time) {
    return (video ? VIDEO_CALL : CALL).formatted(client, time);
  }

  static boolean isCall(String words) {
    return words.startsWith("There was a");
  }

  /** DW-1 to DW-7. */
  static boolean isOfTheWatch(String words) {
    return WATCH.stream().anyMatch(words::startsWith);
  }

  /** The rule by which a line of the watch comes. */
  static String rule(String words) {
    return switch (words) {
      case DELIVERED_AND_READ -> "DW-2";
      case FINALLY_DELIVERED -> "DW-3";
      case FINALLY_READ -> "DW-6";
      case UNAVAILABLE -> "DW-7";
      default -> words.startsWith(WATCH.get(0)) ? "DW-1" : "DW-5";
    };
  }

  static boolean isKnown(String words) {
    return isCall(words) || isOfTheWatch(words) || OTHERS.stream().anyMatch(words::startsWith);
  }
}
