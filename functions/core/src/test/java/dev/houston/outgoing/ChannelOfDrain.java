package dev.houston.outgoing;

import dev.houston.balance.Amount;
import dev.houston.balance.AppliedChanges;
import dev.houston.balance.Balance;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.ConnectorSession;
import dev.houston.channel.CountsInMemory;
import dev.houston.channel.HandlingChannelEvents;
import dev.houston.channel.InMemoryChannels;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.RunningErrands;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.UserCommand;
import dev.houston.secret.Sealed;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The channel of a story: the real machine, which asks the drain as it does in earnest. */
final class ChannelOfDrain {
  final InMemoryChannels channels = new InMemoryChannels();
  final SessionOfDrain session = new SessionOfDrain();

  /** What the channel is to hear when the call that says it is over. */
  final ChannelEvents events = (account, channel, event, cause) -> put(event);

  /** What happens before its queue takes anything. */
  Runnable beforeEachEvent = () -> {};

  private final Deque<ChannelEvent> queued = new ArrayDeque<>();
  private final DrainStory story;
  private final HandlingChannelEvents handling;
  private int presses;

  ChannelOfDrain(DrainStory story) {
    this.story = story;
    var counts = new CountsInMemory();
    this.handling =
        new HandlingChannelEvents(
            story.accounts,
            channels,
            new HandlingChannelEvents.Notifying(
                (account, channel, tellings, surely) -> {},
                (account, channel, alert) -> {},
                (account, channel) ->
                    story.hints.ask(DrainHint.changed(account, channel), Duration.ZERO)),
            new RunningErrands(
                session, (account, channel, from, now) -> Optional.empty(), channels, counts),
            counts,
            (wakeUps, now) -> {},
            story.clock);
    channels.add(
        Channel.connected(
            DrainStory.ACCOUNT,
            DrainStory.CHANNEL,
            "Sales",
            new PhoneNumber("79161110033"),
            new ConnectorSession(
                "generic", URI.create("https://gateway.example.com"), "main", new Sealed("key")),
            story.now().minus(Duration.ofDays(30))),
        new Sealed("secret"));
    reports(SessionStatus.WORKING);
    // A new channel's session is asked on the way.
    session.asked.clear();
  }

  Channel now() {
    return channels.find(DrainStory.ACCOUNT, DrainStory.CHANNEL).orElseThrow();
  }

  ChannelStatus shown() {
    return now().shown();
  }

  void reports(SessionStatus status) {
    var report = new SessionReport(status, null, story.now(), status.name());
    handle(new ChannelEvent.SessionReported(report, story.now()));
  }

  void presses(UserCommand command) {
    handle(new ChannelEvent.Commanded(command, "press " + ++presses, story.now()));
  }

  /** BA-2: the channel costs something, and this is what is left. */
  void paidFor(boolean paid) {
    var balance =
        new Balance(
            Amount.of(paid ? "100" : "0"),
            Balance.FIRST_CURRENCY,
            Amount.of("1"),
            LocalDate.ofInstant(story.now(), ZoneOffset.UTC),
            AppliedChanges.none(),
            0,
            List.of());
    story.accounts.change(DrainStory.ACCOUNT, account -> account.with(balance));
    handle(new ChannelEvent.PaymentChanged(story.now()));
  }

  private void put(ChannelEvent event) {
    beforeEachEvent.run();
    queued.add(event);
  }

  /** What was put into its queue reaches it. */
  void hears() {
    while (!queued.isEmpty()) {
      handle(queued.remove());
    }
  }

  private void handle(ChannelEvent event) {
    handling.handle(DrainStory.ACCOUNT, DrainStory.CHANNEL, List.of(event), false);
  }
}
