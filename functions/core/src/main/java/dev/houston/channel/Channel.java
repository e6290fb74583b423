package dev.houston.channel;

import dev.houston.account.AccountId;
import dev.houston.account.InvalidFieldException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One WhatsApp number of an account, served by one connector session: what it is, what it is in,
 * and what is still to be done and told of it. One item, saved by one conditional write.
 *
 * @param name 1 to 100 characters, for people
 * @param phone the number itself, {@code plainId} in the API
 * @param onTimes what the user has made of it, and when
 * @param standing what its session is in; a new channel waits for its QR code to be scanned (CH-1)
 * @param shown the status that was shown after the last step
 * @param activity since when it is, or was, not Active (DW-14)
 * @param obeyed the commands of the last 24 hours, so that each is obeyed once
 * @param errands what is to be done at its connector and in its chats
 * @param notices what those outside and the curators are told
 */
public record Channel(
    AccountId account,
    ChannelId id,
    String name,
    PhoneNumber phone,
    ConnectorSession session,
    Instant createdAt,
    OnTimes onTimes,
    SessionStanding standing,
    ChannelStatus shown,
    Activity activity,
    Attention attention,
    List<Obeyed> obeyed,
    Errands errands,
    Notices notices,
    Stored stored) {

  private static final String ITEM = "channel#";
  private static final int LONGEST_NAME = 100;

  public Channel {
    if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new InvalidFieldException("name", "must have 1 to " + LONGEST_NAME + " characters");
    }
    obeyed = List.copyOf(obeyed);
  }

  /** A command of the user's that was obeyed. */
  public record Obeyed(String id, Instant at) {}

  /**
   * What is told of a channel: effects.
   *
   * @param tellings those of the last step, to those outside; the next step sees to them first
   * @param told how many there were so far
   * @param alerts those of the last step, to curators
   * @param alerted how many there were so far
   */
  public record Notices(
      List<ChannelTelling> tellings, long told, List<ChannelAlert> alerts, long alerted) {

    /** Nothing was told. */
    public static final Notices NONE = new Notices(List.of(), 0, List.of(), 0);

    public Notices {
      tellings = List.copyOf(tellings);
      alerts = List.copyOf(alerts);
    }

    Notices sent() {
      return new Notices(List.of(), told, List.of(), alerted);
    }
  }

  /**
   * How the item was found: what the next write must be conditional on.
   *
   * @param version 0 for a channel that was never saved
   * @param lookAt when the index of wake-ups says to look at it
   */
  public record Stored(long version, @Nullable Instant lookAt) {
    public static final Stored NEVER = new Stored(0, null);
  }

  /** A new one, whose QR code is still to be scanned. */
  public static Channel connected(
      AccountId account,
      ChannelId id,
      String name,
      PhoneNumber phone,
      ConnectorSession session,
      Instant now) {
    return new Channel(
        account,
        id,
        name,
        phone,
        session,
        now,
        OnTimes.since(now),
        SessionStanding.fresh(now),
        SessionState.QR.status(),
        Activity.ALWAYS.down(now),
        Attention.NONE,
        List.of(),
        Errands.NONE,
        Notices.NONE,
        Stored.NEVER);
  }

  /** What the user has made of it. */
  public Power power() {
    return onTimes.power();
  }

  /** What its session is in. */
  public SessionState state() {
    return standing.state();
  }

  /** The status that is shown: the first of CH-1 that holds. */
  public ChannelStatus status(boolean paid) {
    return switch (power()) {
      case DELETED -> ChannelStatus.DELETED;
      case OFF -> ChannelStatus.DISABLED;
      case ON -> paid ? state().status() : ChannelStatus.NOT_PAID;
    };
  }

  /** Whether it was on at any time of this date (BA-1). */
  public boolean wasOn(LocalDate date, ZoneId zone) {
    return onTimes.during(date, zone);
  }

  /** Whether it was on at this moment; what clients wrote when it was not is dropped (CH-3). */
  public boolean wasOn(Instant moment) {
    return onTimes.at(moment);
  }

  /** The name of its item within its account, e.g. {@code channel#d9e5721c-…}. */
  public String item() {
    return item(id);
  }

  /** The name of the item of this channel. */
  public static String item(ChannelId id) {
    return ITEM + id;
  }

  /** The channel whose item has this name; nothing for the name of something else. */
  public static Optional<ChannelId> ofItem(String item) {
    return item.startsWith(ITEM)
        ? ChannelId.parse(item.substring(ITEM.length()))
        : Optional.empty();
  }

  /** When something falls due in it; nothing if it waits only for others. */
  public Optional<Instant> wakeAt() {
    Errands.Told command = errands.command();
    Optional<Instant> again = Optional.ofNullable(command == null ? null : command.retryAt());
    if (power() != Power.ON) {
      return again;
    }
    // What an outage left is fetched while the session works: until then it waits for that.
    Errands.Fetch fetch = state() == SessionState.ACTIVE ? errands.fetch() : null;
    return Stream.of(
            again,
            standing.nextDue(),
            Optional.ofNullable(attention.dueAt()),
            Optional.ofNullable(fetch == null ? null : fetch.retryAt()))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** The same after what it had to tell was told. */
  Channel withoutNotices() {
    return with(notices.sent());
  }

  Channel with(Notices changed) {
    return new Channel(
        account, id, name, phone, session, createdAt, onTimes, standing, shown, activity, attention,
        obeyed, errands, changed, stored);
  }

  Channel with(Errands changed) {
    return new Channel(
        account, id, name, phone, session, createdAt, onTimes, standing, shown, activity, attention,
        obeyed, changed, notices, stored);
  }
}
