package dev.houston.chat;

import dev.houston.chat.DialogStage.Trigger;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether messages may go to the client of a chat, as far as that is known (DS-1 to DS-4).
 *
 * @param noSince when the connector last said that the number has no WhatsApp; only of an {@link
 *     DialogStage#IMPOSSIBLE} chat
 * @param unanswered how often the connector has not told since the stage came about
 */
public record Dialog(DialogStage stage, @Nullable Instant noSince, int unanswered) {

  /** So long a "no" holds; then the question may be asked again (DS-4). */
  public static final Duration NO_HOLDS = Duration.ofHours(1);

  /** After so many failures to tell, the message goes out (DS-4). */
  public static final int MOST_UNANSWERED = 3;

  /** Nobody has written or called. */
  public static final Dialog UNKNOWN = new Dialog(DialogStage.UNKNOWN, null, 0);

  /** The client has WhatsApp. */
  public static final Dialog OPEN = new Dialog(DialogStage.OPEN, null, 0);

  /** Whether the connector has to be asked before anything is handed over to it (DS-2). */
  public boolean mustAskFirst(Instant now) {
    return switch (stage) {
      case UNKNOWN, TO_CHECK -> true;
      case IMPOSSIBLE -> !isImpossible(now);
      case OPEN, ASSUMED -> false;
    };
  }

  /** Whether the connector has said within the hour that the number has no WhatsApp (DS-4). */
  public boolean isImpossible(Instant now) {
    return stage == DialogStage.IMPOSSIBLE
        && noSince != null
        && now.isBefore(noSince.plus(NO_HOLDS));
  }

  /** Whether messages may go out without any question. */
  boolean isSettled() {
    return stage == DialogStage.OPEN || stage == DialogStage.ASSUMED;
  }

  /** What the answer to the question means here. */
  Trigger meaning(Existence answer) {
    return switch (answer) {
      case EXISTS -> Trigger.EXISTS;
      case MISSING -> Trigger.MISSING;
      case NOT_TOLD -> unanswered + 1 < MOST_UNANSWERED ? Trigger.NOT_TOLD : Trigger.CANNOT_BE_TOLD;
      case CANNOT_BE_TOLD -> Trigger.CANNOT_BE_TOLD;
    };
  }

  /** The dialog after this. */
  Dialog after(Trigger trigger, Instant now) {
    DialogStage next = DialogStage.TRANSITIONS.on(stage, trigger).to();
    if (next == DialogStage.IMPOSSIBLE) {
      // What fails of a "no" that stands is no new one.
      boolean no = trigger == Trigger.MISSING || next != stage;
      return new Dialog(next, no ? now : noSince, no ? 0 : count(trigger));
    }
    return new Dialog(next, null, next == stage && !isSettled() ? count(trigger) : 0);
  }

  private int count(Trigger trigger) {
    return trigger == Trigger.NOT_TOLD ? unanswered + 1 : unanswered;
  }
}
