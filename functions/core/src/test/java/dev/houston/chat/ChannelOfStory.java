package dev.houston.chat;

import dev.houston.account.Account;
import dev.houston.balance.Amount;
import dev.houston.balance.AppliedChanges;
import dev.houston.balance.Balance;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ConnectorSession;
import dev.houston.channel.HandlingChannelEvents;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.RunningErrands;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.SilentSession;
import dev.houston.channel.UserCommand;
import dev.houston.secret.Sealed;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The channel of a {@link Story}: the real machine and the real walk through the chats that wait.
 * Its session says only what the test makes it say.
 */
final class ChannelOfStory {
  /** Long ago, so that nothing of its beginning matters to the story. */
  private static final Duration AGE = Duration.ofDays(30);

  private final Story story;
  private final HandlingChannelEvents handling;
  private Instant now;
  private int presses;

  ChannelOfStory(Story story, ChatEvents chatEvents) {
    this.story = story;
    this.now = Story.BEGIN.minus(AGE);
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    this.handling =
        new HandlingChannelEvents(
            story.accounts,
            story.channels,
            new HandlingChannelEvents.Notifying(
                (account, channel, tellings, surely) -> {}, (account, channel, alert) -> {}),
            new RunningErrands(
                new SilentSession(),
                new WakingChats(story.chats, chatEvents),
                story.channels,
                story.counts),
            story.counts,
            story.wakeUps,
            clock);
    var session =
        new ConnectorSession("waha", URI.create("https://waha.example.com"), "s", new Sealed("x"));
    story.channels.add(
        Channel.connected(
            Story.ACCOUNT,
            Story.CHAT.channel(),
            "Sales",
            new PhoneNumber("79161112233"),
            session,
            now),
        new Sealed("x"));
    reported(SessionStatus.WORKING, now);
    story.wakeUps.clear();
  }

  Channel now() {
    return story.channels.find(Story.ACCOUNT, Story.CHAT.channel()).orElseThrow();
  }

  void reported(SessionStatus status, Instant at) {
    var report = new SessionReport(status, null, at, status.name());
    handle(new ChannelEvent.SessionReported(report, at), at);
  }

  void commanded(UserCommand command, Instant at) {
    handle(new ChannelEvent.Commanded(command, "press " + ++presses, at), at);
  }

  /** BA-2: the channel costs something, and this is what is left. */
  void paidFor(boolean paid, Instant at) {
    var balance =
        new Balance(
            Amount.of(paid ? "100" : "0"),
            Balance.FIRST_CURRENCY,
            Amount.of("1"),
            LocalDate.ofInstant(at, ZoneOffset.UTC),
            AppliedChanges.none(),
            0,
            List.of());
    Account account = story.accounts.find(Story.ACCOUNT).orElseThrow();
    story.accounts.save(account.with(balance));
    handle(new ChannelEvent.PaymentChanged(at), at);
  }

  private void handle(ChannelEvent event, Instant at) {
    now = at;
    boolean more = handling.handle(Story.ACCOUNT, Story.CHAT.channel(), List.of(event), false);
    if (more) {
      throw new IllegalStateException("what is to be done for a channel is done in one go here");
    }
  }
}
