package dev.houston.chat;

import java.util.List;

/** What clients wrote while the account was not paid for, by chat and number (CH-2). */
public interface HeldEvents {

  /**
   * Holds an event under this number; doing it again changes nothing.
   *
   * @return whether it is held there: false if another one is, which stays
   */
  boolean put(ChatKey chat, long number, ChatEvent event);

  /** What lies behind a number and up to another, in order, read consistently. */
  List<ChatEvent> between(ChatKey chat, long behind, long upTo, int most);
}
