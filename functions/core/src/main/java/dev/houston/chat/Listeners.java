package dev.houston.chat;

import java.util.List;

/** Those outside who listen to what happens in an account's chats. */
public interface Listeners {

  /**
   * Sees to it that each of these is told to every listener, in this order; when it returns, they
   * are safe. Told again, they do no harm.
   *
   * @param surely whether they may have been told before by somebody who died on the way
   */
  void tell(ChatKey chat, List<Telling> tellings, boolean surely);
}
