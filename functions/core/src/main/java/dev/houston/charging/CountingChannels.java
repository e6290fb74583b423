package dev.houston.charging;

import dev.houston.account.AccountId;
import dev.houston.balance.ChannelDays;
import dev.houston.channel.Channel;
import dev.houston.channel.Channels;
import dev.houston.channel.Power;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts the channels that are on, by what is stored of them. */
public final class CountingChannels implements ChannelsOn {
  private final Channels channels;

  public CountingChannels(Channels channels) {
    this.channels = channels;
  }

  @Override
  public ChannelDays count(AccountId account, List<LocalDate> dates, ZoneId zone) {
    List<Channel> all = channels.withDeleted(account);
    return new ChannelDays(
        dates.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    date ->
                        count(all.stream().filter(channel -> channel.wasOn(date, zone)).count()))),
        count(all.stream().filter(channel -> channel.power() == Power.ON).count()));
  }

  private static int count(long channels) {
    return Math.toIntExact(channels);
  }
}
