package dev.houston.chat;

/** The queue of what happens to chats, in order within each. */
public interface ChatEvents {

  /**
   * Puts an event behind all that the chat has received; when it returns, the event is safe.
   *
   * @param cause names the event within its chat; the queue may take two with one cause, a few
   *     minutes apart, for one
   */
  void put(ChatKey chat, ChatEvent event, String cause);
}
