package dev.houston.curator;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one curator has been told of a subject.
 *
 * @param heard what was told last; null if nothing ever was
 * @param claim what is being told and may have been; null if nothing is
 * @param attempts in vain, since there was news
 * @param retryAt not to be tried before
 */
public record Addressee(
    UUID curator,
    @Nullable Heard heard,
    @Nullable Claim claim,
    int attempts,
    @Nullable Instant retryAt) {

  /** Somebody who was never told anything of the subject. */
  static Addressee fresh(UUID curator) {
    return new Addressee(curator, null, null, 0, null);
  }

  /**
   * The same when there is news, which is worth an attempt at once. What is in doubt is cleared up
   * only if it still stands; else it counts as told, so that its end is told too.
   */
  Addressee with(News news) {
    boolean stands = claim != null && news.says(claim.news());
    Heard last = claim == null || stands ? heard : claim.news();
    return new Addressee(curator, last, stands ? claim : null, 0, null);
  }

  /** Whether they are still to be told what stands, as far as anybody knows. */
  boolean lacks(News news) {
    return news.isNewTo(heard);
  }

  boolean mustWait(Instant now) {
    return retryAt != null && retryAt.isAfter(now);
  }

  Addressee claimed(Claim claimed) {
    return new Addressee(curator, heard, claimed, attempts, null);
  }

  /** What was claimed has been told. */
  Addressee told(Claim claimed) {
    return new Addressee(curator, claimed.news(), null, 0, null);
  }

  /** Nobody took it; it is tried again after a pause, with a claim only if there is a doubt. */
  Addressee triedInVain(@Nullable Claim doubt, Instant now) {
    Instant next = now.plus(Pauses.after(attempts + 1));
    Instant end = doubt == null ? next : doubt.doubtEnds();
    return new Addressee(curator, heard, doubt, attempts + 1, end.isBefore(next) ? end : next);
  }

  /** The same without a time to be tried at: only news is a reason. */
  Addressee atRest() {
    return waitingUntil(null);
  }

  /** The same, tried again then though nothing was tried now. */
  Addressee waitingUntil(@Nullable Instant next) {
    return new Addressee(curator, heard, claim, attempts, next);
  }
}
