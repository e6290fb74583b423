package dev.houston.outgoing;

import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;

/** The chats, as far as they are told what became of what waited in them. */
public interface Settling {

  /**
   * Applies what was established; when it returns, it is saved and its effects are out.
   *
   * @param again whether it may have been applied before
   */
  void settle(ChatKey chat, ChatEvent event, boolean again);

  /**
   * Lets out what somebody decided of a message that does not wait any more, who may have died
   * before it was out.
   */
  void letOut(ChatKey chat, MessageId message);
}
