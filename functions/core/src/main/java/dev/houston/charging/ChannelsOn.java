package dev.houston.charging;

import dev.houston.account.AccountId;
import dev.houston.balance.ChannelDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** How many channels of an account are on, and were on at each of these dates of its zone. */
@FunctionalInterface
public interface ChannelsOn {

  /** The count of every date that is asked for; a channel counts that was on for a moment of it. */
  ChannelDays count(AccountId account, List<LocalDate> dates, ZoneId zone);
}
