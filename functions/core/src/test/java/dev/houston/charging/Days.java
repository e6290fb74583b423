package dev.houston.charging;

import dev.houston.account.AccountId;
import dev.houston.balance.ChannelDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When each channel of a story was on, by moments: the truth that a charge is made from. */
final class Days implements ChannelsOn {

  /** A time in which a channel was on; it has no end while it still is. */
  private record Span(Instant from, Instant to) {
    boolean touches(Instant begin, Instant end) {
      return from.isBefore(end) && (to == null || to.isAfter(begin));
    }
  }

  private final Map<String, List<Span>> spans = new LinkedHashMap<>();

  void on(String channel, Instant now) {
    spans.computeIfAbsent(channel, unknown -> new ArrayList<>()).add(new Span(now, null));
  }

  void off(String channel, Instant now) {
    List<Span> known = spans.get(channel);
    Span last = known.remove(known.size() - 1);
    known.add(new Span(last.from(), now));
  }

  boolean isOn(String channel) {
    return spans.getOrDefault(channel, List.of()).stream().anyMatch(span -> span.to() == null);
  }

  @Override
  public ChannelDays count(AccountId account, List<LocalDate> dates, ZoneId zone) {
    Map<LocalDate, Integer> on = new TreeMap<>();
    dates.forEach(date -> on.put(date, count(date, zone)));
    return new ChannelDays(on, (int) spans.keySet().stream().filter(this::isOn).count());
  }

  int count(LocalDate date, ZoneId zone) {
    Instant begin = date.atStartOfDay(zone).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    return (int)
        spans.values().stream()
            .filter(known -> known.stream().anyMatch(span -> span.touches(begin, end)))
            .count();
  }
}
