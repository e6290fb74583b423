package dev.houston.channel;

import java.time.Instant;
import java.util.List;

/** A channel in which everything stands that can stand in one. */
final class Busy {
  private static final Instant T = Instant.parse("2026-03-02T10:30:00Z");

  private Busy() {}

  static Channel channel(Channel of) {
    return new Channel(
        of.account(),
        of.id(),
        of.name(),
        of.phone(),
        of.session(),
        of.createdAt(),
        new OnTimes(
            Power.ON,
            List.of(
                new OnTimes.Span(T.minusSeconds(900), T.minusSeconds(800)),
                new OnTimes.Span(T.minusSeconds(700), null))),
        new SessionStanding(
            SessionState.TAKING_BACK,
            new SessionStanding.Heard(
                SessionStatus.OPEN_ELSEWHERE,
                T.plusMillis(1),
                List.of(SessionStatus.QR, SessionStatus.WORKING)),
            T.plusMillis(2),
            new TakeBacks(List.of(T.plusMillis(3), T.plusMillis(4)), T.plusMillis(5)),
            new Restarts(2, T.plusMillis(6), T.plusMillis(7)),
            T.plusMillis(8),
            new SessionStanding.Trouble("does not take the API key", T.plusMillis(18))),
        ChannelStatus.TAKING_BACK,
        new Activity(T.plusMillis(9), new Activity.Outage(T.minusMillis(9), T.minusMillis(8))),
        new Attention(ChannelStatus.ENABLE_HERE, T.plusMillis(10), T.plusMillis(11)),
        List.of(new Channel.Obeyed("first", T), new Channel.Obeyed("second", T.plusMillis(12))),
        new Errands(
            new Errands.Told(SessionCommand.STOP, T.plusMillis(13), 2, T.plusMillis(17)),
            true,
            new Errands.Fetch(T.minusSeconds(60), "page 2", T, 7, 3, T.plusMillis(14)),
            new Errands.Walk("chat 51"),
            true),
        new Channel.Notices(
            List.of(new ChannelTelling(4, ChannelState.INIT, T.plusMillis(15))),
            4,
            List.of(new ChannelAlert(2, ChannelStatus.ENABLE_HERE, T.plusMillis(16))),
            2),
        of.stored());
  }
}
