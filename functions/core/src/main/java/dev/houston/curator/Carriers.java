package dev.houston.curator;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.Channels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds who can carry an alert (CU-4): the account's alert channel if it is Active, else any other
 * Active channel of the account, else the installation's own number. Whether the account is paid
 * for does not matter.
 */
public final class Carriers {

  /** A connector that refuses is slow: so many are tried in one attempt. */
  static final int MOST_AN_ATTEMPT = 4;

  private final Channels channels;
  private final Optional<Carrier> installation;
  private final Function<Channel, ChannelStatus> statusIfPaid;

  /**
   * The carriers among these channels.
   *
   * @param installation the channel that carries what no channel of an account can
   */
  public Carriers(Channels channels, Optional<Carrier> installation) {
    this(channels, installation, channel -> channel.status(true));
  }

  Carriers(
      Channels channels,
      Optional<Carrier> installation,
      Function<Channel, ChannelStatus> statusIfPaid) {
    this.channels = channels;
    this.installation = installation;
    this.statusIfPaid = statusIfPaid;
  }

  /** Those that can carry an alert of this account now, the best first. */
  List<Channel> of(Account account) {
    UUID preferred = account.settings().alertChannel();
    List<Channel> carriers =
        new ArrayList<>(channels.of(account.id()).stream().filter(this::isActive).toList());
    carriers.sort(Comparator.comparing(channel -> !is(channel, preferred)));
    installation
        .filter(own -> carriers.stream().map(Carrier::of).noneMatch(own::equals))
        .flatMap(this::find)
        .filter(this::isActive)
        .ifPresent(carriers::add);
    return carriers;
  }

  /** Those of them that one attempt tries; if there are too many, the next one goes on behind. */
  static List<Channel> inTurn(List<Channel> carriers, int attempts) {
    List<Channel> turned = new ArrayList<>(carriers);
    if (carriers.size() > MOST_AN_ATTEMPT) {
      Collections.rotate(turned, -attempts * MOST_AN_ATTEMPT);
    }
    return turned.stream().limit(MOST_AN_ATTEMPT).toList();
  }

  /** The channel of a carrier; nothing if it is there no more. */
  Optional<Channel> find(Carrier carrier) {
    return channels.find(carrier.account(), carrier.channel());
  }

  /** A channel whose curators may want to hear of it, now or later; nothing if it is deleted. */
  Optional<Channel> watched(AccountId account, ChannelId id) {
    return channels
        .find(account, id)
        .filter(channel -> statusIfPaid.apply(channel) != ChannelStatus.DELETED);
  }

  /** Whether the user has switched it off: until it is on again nobody wants to hear of it. */
  boolean isOff(Channel channel) {
    return statusIfPaid.apply(channel) == ChannelStatus.DISABLED;
  }

  private boolean isActive(Channel channel) {
    return statusIfPaid.apply(channel) == ChannelStatus.ACTIVE;
  }

  private static boolean is(Channel channel, @Nullable UUID id) {
    return id != null && channel.id().value().equals(id.toString());
  }
}
