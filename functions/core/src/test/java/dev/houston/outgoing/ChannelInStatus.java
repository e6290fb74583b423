package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.balance.Amount;
import dev.houston.balance.AppliedChanges;
import dev.houston.balance.Balance;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.Channels;
import dev.houston.channel.OnTimes;
import dev.houston.channel.Power;
import dev.houston.channel.SessionStanding;
import dev.houston.channel.SessionState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Puts a channel into any of the statuses of CH-1, straight into the ports. */
public final class ChannelInStatus {
  private ChannelInStatus() {}

  /** Makes the channel show this status. */
  public static void put(
      Accounts accounts,
      Channels channels,
      AccountId account,
      ChannelId channel,
      ChannelStatus status,
      Instant now) {
    accounts.change(
        account, found -> found.with(balance(status == ChannelStatus.NOT_PAID ? "0" : "100", now)));
    Channel found = channels.find(account, channel).orElseThrow();
    Channel changed =
        new Channel(
            account,
            channel,
            found.name(),
            found.phone(),
            found.session(),
            found.createdAt(),
            new OnTimes(power(status), found.onTimes().spans()),
            standing(found.standing(), status),
            status,
            found.activity(),
            found.attention(),
            found.obeyed(),
            found.errands(),
            found.notices(),
            found.stored());
    assertThat(channels.save(changed, now)).isPresent();
  }

  private static Power power(ChannelStatus status) {
    return switch (status) {
      case DISABLED -> Power.OFF;
      case DELETED -> Power.DELETED;
      default -> Power.ON;
    };
  }

  private static SessionStanding standing(SessionStanding before, ChannelStatus status) {
    SessionState state =
        Stream.of(SessionState.values())
            .filter(one -> one.status() == status)
            .findFirst()
            .orElse(SessionState.ACTIVE);
    return new SessionStanding(
        state,
        before.report(),
        before.outSince(),
        before.takeBacks(),
        before.restarts(),
        before.askAt(),
        before.trouble());
  }

  private static Balance balance(String left, Instant now) {
    return new Balance(
        Amount.of(left),
        Balance.FIRST_CURRENCY,
        Amount.of("1"),
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        AppliedChanges.none(),
        0,
        List.of());
  }
}
