package dev.houston.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a chat owes, reckoned tiding by tiding straight from DW-1 to DW-12 and MC-2. It knows
 * nothing of the machine: it forgets nothing, has no tables, and fires each check when it falls
 * due.
 *
 * <p>Unlike the {@link Judge}, who reads the whole story again for each question, it has a state of
 * few parts, so that a {@link Walk} can tell whether it was here before.
 *
 * @param fates our messages, in the order in which we heard of them
 * @param dues the checks that are ahead and can still have something to say
 * @param early statuses that wait for their message (DW-12)
 * @param heard the calls and the client's messages that were told of
 * @param announced the message that an open not-delivered speaks of, or null
 * @param notReadIsOpen whether not-read waits for its answer (DW-6)
 * @param unavailableSaidAt when status-unavailable was said last, or null (DW-7)
 * @param owed the lines that the last tiding made due, in order, as {@code rule/subject}
 */
record Reckoning(
    List<Fate> fates,
    List<Due> dues,
    List<Early> early,
    List<String> heard,
    boolean on,
    Walk.Delays delays,
    String announced,
    boolean notReadIsOpen,
    Instant unavailableSaidAt,
    List<String> owed) {

  /** What can fall due; of one moment the half hour of an older message comes first. */
  enum Check {
    HALF_HOUR_OVER,
    DELIVERY,
    READING
  }

  /** A check that is ahead; its delay was fixed when its clock started (DW-8). */
  record Due(Instant moment, Check check, String message, Duration delay) {

    /** Whether it will have something to say if its message is the last one then. */
    boolean canStillSpeak(List<Fate> fates, String announced) {
      Fate fate = Fate.find(fates, message).orElseThrow();
      return switch (check) {
        case HALF_HOUR_OVER -> message.equals(announced);
        case DELIVERY -> fate.isWithoutReceipt();
        case READING -> fate.status() == MessageStatus.DELIVERED && !fate.answered();
      };
    }

    /** Whether it would have something to say if it fell due now, the watch being on. */
    boolean speaks(List<Fate> fates, String announced) {
      boolean ofLast = Fate.last(fates).filter(last -> last.message().equals(message)).isPresent();
      return canStillSpeak(fates, announced) && (ofLast || check == Check.HALF_HOUR_OVER);
    }
  }

  /** A status whose message is not known yet. */
  record Early(String message, MessageStatus status, Instant at, Instant heard) {}

  /** Nothing is known yet; the watch is on. */
  static Reckoning begin() {
    return new Reckoning(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true,
        Walk.Delays.FIRST,
        null,
        false,
        null,
        List.of());
  }

  /** What is owed after this. */
  Reckoning after(Tiding told) {
    return new Reckoner(this).take(told);
  }

  /** When the next line is due if nothing more is told. */
  Optional<Instant> nextLineAt() {
    return dues.stream()
        .filter(due -> on && due.speaks(fates, announced))
        .map(Due::moment)
        .min(Comparator.naturalOrder());
  }
}
