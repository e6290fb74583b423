package dev.houston.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for a channel at its connector and in its chats: effects whose answers are
 * facts for the next step, which takes them off.
 *
 * @param command what the session is to be told; a later one takes the place of an earlier one
 * @param ask whether the session is to be asked what it is in
 * @param fetch what is to be fetched from it
 * @param walk the chats that are to be told that their waiting is over
 * @param leave whether a deleted channel's number and its webhook are still to be given up
 */
public record Errands(
    @Nullable Told command,
    boolean ask,
    @Nullable Fetch fetch,
    @Nullable Walk walk,
    boolean leave) {

  /** Nothing to do. */
  public static final Errands NONE = new Errands(null, false, null, null, false);

  /** A command that could not be given for so long may do harm: what it was for is over. */
  static final Duration COMMAND_HOLDS = Duration.ofSeconds(60);

  /** A deleted channel's session is stopped however late: for so long it is tried. */
  static final Duration STOP_HOLDS = Duration.ofHours(24);

  /**
   * A command, and when it was decided.
   *
   * @param failures how often it could not be given
   * @param retryAt not before
   */
  public record Told(SessionCommand command, Instant at, int failures, @Nullable Instant retryAt) {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 6;

    public Told(SessionCommand command, Instant at) {
      this(command, at, 0, null);
    }

    boolean holds(Instant now) {
      Duration held = command == SessionCommand.STOP ? STOP_HOLDS : COMMAND_HOLDS;
      return now.isBefore(at.plus(held));
    }

    boolean canBeGiven(Instant now) {
      return retryAt == null || !retryAt.isAfter(now);
    }

    private Told again(Instant now) {
      Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
      return new Told(command, at, failures + 1, now.plus(pause));
    }
  }

  /**
   * What came about in an outage (CH-4).
   *
   * @param since when it began, or somewhat earlier
   * @param from where the next page begins; none for the first
   * @param begunAt when the channel came back
   * @param pages how many have been fetched; at most {@link #MOST_PAGES}
   * @param failures in a row
   * @param retryAt not before
   */
  public record Fetch(
      Instant since,
      @Nullable String from,
      Instant begunAt,
      int pages,
      int failures,
      @Nullable Instant retryAt) {

    /** A gateway that always names another one is let go. */
    static final int MOST_PAGES = 5_000;

    /** A phone may have been gone before anybody noticed; what is known already changes nothing. */
    static final Duration UNNOTICED = Duration.ofMinutes(10);

    /** Given up after so long. */
    static final Duration TRIED = Duration.ofHours(24);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 6;

    static Fetch since(Instant outage, Instant now) {
      return new Fetch(outage.minus(UNNOTICED), null, now, 0, 0, null);
    }

    /** The beginning of the earlier of two outages, of which this one is not fetched yet. */
    Instant sinceOr(Instant outage) {
      Instant earlier = since.plus(UNNOTICED);
      return earlier.isBefore(outage) ? earlier : outage;
    }

    /** What is left to be fetched after this answer. */
    Optional<Fetch> after(Answer<Sessions.Fetched> answer, Instant now) {
      return switch (answer.kind()) {
        case GIVEN -> answer.given().flatMap(page -> went(page, now));
        case UNABLE -> Optional.empty();
        case REFUSED, IN_DOUBT, UNREACHED -> failed(now);
      };
    }

    /** Whether something is left after this answer that nobody will fetch. */
    boolean isGivenUpAfter(Answer<Sessions.Fetched> answer, Instant now) {
      boolean more = answer.given().filter(page -> page.next().isEmpty()).isEmpty();
      return more && after(answer, now).isEmpty();
    }

    /** What is left behind a page; nothing behind the last, or if there is no end of it. */
    Optional<Fetch> went(Sessions.Fetched page, Instant now) {
      return page.next()
          .map(next -> new Fetch(since, next, begunAt, pages + 1, 0, null))
          .filter(rest -> rest.pages < MOST_PAGES && now.isBefore(begunAt.plus(TRIED)));
    }

    Fetch begunAt(Instant now) {
      return new Fetch(since, from, now, pages, failures, retryAt);
    }

    Optional<Fetch> failed(Instant now) {
      Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
      return Optional.of(new Fetch(since, from, begunAt, pages, failures + 1, now.plus(pause)))
          .filter(again -> now.isBefore(begunAt.plus(TRIED)));
    }
  }

  /** Where the walk goes on; none for the beginning. */
  public record Walk(@Nullable String from) {
    static final Walk BEGIN = new Walk(null);
  }

  Errands tell(SessionCommand changed, Instant now) {
    return new Errands(new Told(changed, now), ask, fetch, walk, leave);
  }

  Errands told() {
    return new Errands(null, ask, fetch, walk, leave);
  }

  /** The command once more, after a pause. */
  Errands again(Told failed, Instant now) {
    return new Errands(failed.again(now), ask, fetch, walk, leave);
  }

  Errands ask(boolean changed) {
    return new Errands(command, changed, fetch, walk, leave);
  }

  Errands fetch(@Nullable Fetch changed) {
    return new Errands(command, ask, changed, walk, leave);
  }

  Errands walk(@Nullable Walk changed) {
    return new Errands(command, ask, fetch, changed, leave);
  }

  /** Of a deleted channel: only the end of its session, and what it gives up. */
  static Errands leaving() {
    return new Errands(null, false, null, null, true);
  }

  Errands left() {
    return new Errands(command, ask, fetch, walk, false);
  }
}
