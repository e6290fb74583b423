package dev.houston.outgoing;

import dev.houston.chat.ChatKey;
import dev.houston.chat.Dialog;
import java.time.Instant;

/** What is known of whether the client of a chat has WhatsApp (DS-2). */
@FunctionalInterface
public interface Dialogs {

  /** What is known of it now, read consistently. */
  Standing of(ChatKey chat, Instant now);

  /** Whether a message may go. */
  enum Standing {
    /** Nothing forbids. */
    OPEN,
    /** The connector is to be asked before. */
    TO_CHECK,
    /** The connector has said no, less than an hour ago (DS-4). */
    IMPOSSIBLE;

    /** What a dialog comes to at this time. */
    public static Standing of(Dialog dialog, Instant now) {
      if (dialog.isImpossible(now)) {
        return IMPOSSIBLE;
      }
      return dialog.mustAskFirst(now) ? TO_CHECK : OPEN;
    }
  }
}
