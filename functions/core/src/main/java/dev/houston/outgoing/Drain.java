package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the hand-over of a channel's messages is: one item, saved by one conditional write, which
 * is claim, fence and pacing in one. No message texts.
 *
 * @param nextSendAt when the next message may be handed over (OM-7)
 * @param handed what somebody is doing with messages that wait
 * @param armedFor the moment for which a hint is known to be on its way
 * @param rest while its connector takes nothing
 * @param doubts how many hand-overs in a row had an outcome that nobody knew
 * @param loggedOut the log-out that the chats concerned were told of last (OM-6)
 * @param savedBy the call that saved it, so that two calls which decide the same at the same moment
 *     do not take each other's success for their own
 */
public record Drain(
    AccountId account,
    ChannelId channel,
    @Nullable Instant nextSendAt,
    List<Claim> handed,
    @Nullable Instant armedFor,
    @Nullable Rest rest,
    int doubts,
    @Nullable Instant loggedOut,
    @Nullable UUID savedBy,
    Stored stored) {

  /** While it is open of so many messages what becomes of them, no more are handed over. */
  public static final int MOST_HANDED = 20;

  /** From so many doubts in a row on, the connector rests: it fails at everything (OM-2). */
  private static final int MOST_DOUBTS = 3;

  /** So much later than planned a hint comes anyway: it is not what the pause is for. */
  private static final Duration LATENESS = Duration.ofSeconds(2);

  /** Delays are whole seconds, rounded up; what they add is taken from the next pause. */
  private static final Duration MADE_UP_FOR = Duration.ofSeconds(1);

  private static final String ITEM = "drain#";

  public Drain {
    handed = List.copyOf(handed);
  }

  /**
   * How the item was found: what the next write must be conditional on.
   *
   * @param version 0 for one that was never saved
   * @param lookAt when the index of wake-ups says to look at it
   */
  public record Stored(long version, @Nullable Instant lookAt) {
    public static final Stored NEVER = new Stored(0, null);
  }

  /** Nothing was ever handed over. */
  public static Drain fresh(AccountId account, ChannelId channel) {
    return new Drain(account, channel, null, List.of(), null, null, 0, null, null, Stored.NEVER);
  }

  /** The name of its item within its account, e.g. {@code drain#d9e5721c-…}. */
  public String item() {
    return item(channel);
  }

  /** The name of the item of this channel's. */
  public static String item(ChannelId channel) {
    return ITEM + channel;
  }

  /** The channel whose drain has this name; nothing for the name of something else. */
  public static Optional<ChannelId> ofItem(String item) {
    return item.startsWith(ITEM)
        ? ChannelId.parse(item.substring(ITEM.length()))
        : Optional.empty();
  }

  /**
   * When it needs attention even if every hint were lost: while something is in doubt, or a long
   * pause is ahead. Otherwise a hint stands behind all that is to be done: that of a message, or
   * the one that is armed, which nobody trusts any more when its call is done.
   */
  public Optional<Instant> wakeAt() {
    Stream<Instant> looks =
        handed.stream()
            .filter(
                claim ->
                    claim.phase() == Claim.Phase.IN_DOUBT || claim.phase() == Claim.Phase.ENDING)
            .flatMap(claim -> claim.nextLook().stream());
    Stream<Instant> pause = Stream.ofNullable(rest).filter(Rest::isLong).map(Rest::until);
    return Stream.concat(looks, pause).min(Comparator.naturalOrder());
  }

  /** The message of this chat that is at the connector, as far as is known. */
  Optional<MessageId> atConnector(ChatKey chat) {
    return handed.stream()
        .filter(Claim::mayBeAtConnector)
        .filter(claim -> claim.waiting().chat().equals(chat))
        .max(Comparator.comparing(Claim::since))
        .map(Claim::message);
  }

  /** Until when there is nothing to be done, whatever waits; nothing if there may be now. */
  Optional<Instant> notBefore(Instant now) {
    return Optional.ofNullable(nextSendAt)
        .filter(next -> next.isAfter(now))
        .filter(next -> handed.stream().noneMatch(claim -> claim.isToBeLookedFor(now)))
        .filter(next -> !hasEnding(now));
  }

  /** Whether so much is open that nothing more is begun. */
  boolean isFull(Instant now) {
    return handed.stream().filter(claim -> claim.isInTheWay(now)).count() >= MOST_HANDED;
  }

  /** Whether it is decided of some messages that they are not sent any more, and to be told. */
  boolean hasEnding(Instant now) {
    return handed.stream().anyMatch(claim -> claim.isToBeEnded(now));
  }

  /** When the next thing is to be done about what is claimed, later than now. */
  Optional<Instant> nextLook(Instant now) {
    return handed.stream()
        .flatMap(claim -> claim.nextLook().stream())
        .filter(look -> look.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  /** Whether a hint is on its way that comes after now and not later than due. */
  boolean isArmed(Instant due, Instant now) {
    return armedFor != null && armedFor.isAfter(now) && !armedFor.isAfter(due);
  }

  Optional<Claim> claimOf(MessageId message) {
    return handed.stream().filter(claim -> claim.message().equals(message)).findFirst();
  }

  /** Without the claims that mean nothing any more. */
  Drain tidied(Instant now) {
    List<Claim> remembered =
        handed.stream().filter(claim -> claim.isOver(now) && claim.isRemembered(now)).toList();
    List<Claim> newest =
        remembered.subList(Math.max(0, remembered.size() - MOST_HANDED), remembered.size());
    return handing(
        handed.stream().filter(claim -> !claim.isOver(now) || newest.contains(claim)).toList());
  }

  /** With this claim instead of the one of the same message. */
  Drain with(Claim claim) {
    List<Claim> claims = new ArrayList<>(handed);
    claims.removeIf(other -> other.message().equals(claim.message()));
    claims.add(claim);
    return handing(claims);
  }

  /** Without the claim of this message. */
  Drain without(MessageId message) {
    return handing(handed.stream().filter(claim -> !claim.message().equals(message)).toList());
  }

  /** With each claim changed so. */
  Drain withEach(UnaryOperator<Claim> change) {
    return handing(handed.stream().map(change).toList());
  }

  Drain handing(List<Claim> claims) {
    return new Drain(
        account, channel, nextSendAt, claims, armedFor, rest, doubts, loggedOut, savedBy, stored);
  }

  /**
   * One more is handed over now; the next one after a pause (OM-7).
   *
   * @param pause as the account has it
   * @param jitter from 0.5 to 1.5
   */
  Drain paced(Instant now, Duration pause, double jitter) {
    Instant next = paceFrom(now).plusMillis(Math.round(pause.toMillis() * jitter));
    return new Drain(
        account, channel, next, handed, armedFor, rest, doubts, loggedOut, savedBy, stored);
  }

  private Instant paceFrom(Instant now) {
    if (nextSendAt == null || nextSendAt.isBefore(now.minus(LATENESS))) {
      return now;
    }
    Instant earliest = now.minus(MADE_UP_FOR);
    return nextSendAt.isBefore(earliest) ? earliest : nextSendAt;
  }

  Drain armed(@Nullable Instant moment) {
    return new Drain(
        account, channel, nextSendAt, handed, moment, rest, doubts, loggedOut, savedBy, stored);
  }

  /** Its connector took nothing: a pause, longer each time. */
  Drain resting(Instant now) {
    return new Drain(
        account,
        channel,
        nextSendAt,
        handed,
        armedFor,
        Rest.after(rest, now),
        doubts,
        loggedOut,
        savedBy,
        stored);
  }

  /** Nobody knows what became of one more. */
  Drain doubting(Instant now) {
    int more = Math.min(doubts + 1, MOST_DOUBTS);
    Drain doubting =
        new Drain(
            account, channel, nextSendAt, handed, armedFor, rest, more, loggedOut, savedBy, stored);
    return more < MOST_DOUBTS ? doubting : doubting.resting(now);
  }

  /** Whether it is not known that its connector works. */
  boolean isInTrouble() {
    return rest != null || doubts > 0;
  }

  /** Its connector works. */
  Drain awake() {
    return new Drain(
        account, channel, nextSendAt, handed, armedFor, null, 0, loggedOut, savedBy, stored);
  }

  /** The chats concerned have been told of this log-out. */
  Drain told(Instant logOut) {
    return new Drain(
        account, channel, nextSendAt, handed, armedFor, rest, doubts, logOut, savedBy, stored);
  }

  /** As this call saves it. */
  Drain savedBy(UUID call) {
    return new Drain(
        account, channel, nextSendAt, handed, armedFor, rest, doubts, loggedOut, call, stored);
  }
}
