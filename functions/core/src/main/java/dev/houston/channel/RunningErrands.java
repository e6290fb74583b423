package dev.houston.channel;

import dev.houston.channel.ChannelCounts.Counted;
import dev.houston.channel.Errands.Fetch;
import dev.houston.channel.Errands.Told;
import dev.houston.channel.Errands.Walk;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Does a channel's errands, one at a time: what its session is told and asked, what is fetched from
 * it, which of its chats go on, and what a deleted one gives up.
 *
 * <p>Each may be done again after a crash; none does harm twice, and a command that was not given
 * within its time is dropped.
 */
public final class RunningErrands {
  private static final System.Logger LOG = System.getLogger(RunningErrands.class.getName());

  private final Sessions sessions;
  private final ChannelChats chats;
  private final Channels channels;
  private final ChannelCounts counts;

  public RunningErrands(
      Sessions sessions, ChannelChats chats, Channels channels, ChannelCounts counts) {
    this.sessions = sessions;
    this.chats = chats;
    this.channels = channels;
    this.counts = counts;
  }

  /** Whether there is an errand that can be done now. */
  boolean canRun(Channel channel, Instant now) {
    Errands errands = channel.errands();
    Told command = errands.command();
    return (command != null && command.canBeGiven(now))
        || errands.leave()
        || errands.ask()
        || errands.walk() != null
        || fetchable(channel, now) != null;
  }

  /** Does the first errand; what its answer makes of the channel. */
  Optional<UnaryOperator<Channel>> runNext(Channel channel, boolean paid, Instant now) {
    Errands errands = channel.errands();
    Told told = errands.command();
    Walk walk = errands.walk();
    Fetch fetch = fetchable(channel, now);
    if (told != null && told.canBeGiven(now)) {
      return Optional.of(tell(channel, told, paid, now));
    }
    if (errands.leave()) {
      channels.giveUp(channel);
      return Optional.of(left -> left.with(left.errands().left()));
    }
    if (errands.ask()) {
      Answer<SessionReport> answer = answer(() -> sessions.state(channel, now));
      return Optional.of(asked -> ChannelStep.asked(asked, answer, paid, now));
    }
    // First the chats, which wait for minutes only (DW-14); a long history takes its time.
    if (walk != null) {
      String next = chats.wake(channel.account(), channel.id(), walk.from(), now).orElse(null);
      return Optional.of(walked -> ChannelStep.walked(walked, walk, next));
    }
    if (fetch != null) {
      Answer<Sessions.Fetched> answer =
          answer(() -> sessions.fetch(channel, fetch.since(), fetch.from(), now));
      if (fetch.isGivenUpAfter(answer, now)) {
        counts.add(channel.account(), channel.id(), Counted.FETCHES_GIVEN_UP, null, now);
      }
      return Optional.of(fetched -> ChannelStep.fetched(fetched, fetch, answer, now));
    }
    return Optional.empty();
  }

  private UnaryOperator<Channel> tell(Channel channel, Told told, boolean paid, Instant now) {
    if (!told.holds(now) || isOfAnotherChannelNow(channel, told)) {
      return dropped -> ChannelStep.dropped(dropped, told);
    }
    Answer<Sessions.Done> answer = answer(() -> sessions.tell(channel, told.command()));
    return answered -> ChannelStep.told(answered, told, answer, paid, now);
  }

  /** Whoever connected a deleted channel's session anew wants it to go on. */
  private boolean isOfAnotherChannelNow(Channel channel, Told told) {
    return channel.power() == Power.DELETED
        && told.failures() > 0
        && channels.of(channel.account()).stream()
            .anyMatch(other -> other.session().isAt(channel.session()));
  }

  /** A fault of ours on the way must not hold up what else happens to the channel (NV-3). */
  private static <T> Answer<T> answer(Supplier<Answer<T>> errand) {
    try {
      return errand.get();
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.ERROR, "an errand of a channel failed", fault);
      return Answer.none(Answer.Kind.IN_DOUBT, "could not be asked by a fault of ours");
    }
  }

  /** What an outage left is fetched while the session works and the user wants it to. */
  private static @Nullable Fetch fetchable(Channel channel, Instant now) {
    Fetch fetch = channel.errands().fetch();
    boolean can =
        fetch != null
            && channel.state() == SessionState.ACTIVE
            && channel.power() == Power.ON
            && (fetch.retryAt() == null || !fetch.retryAt().isAfter(now));
    return can ? fetch : null;
  }
}
