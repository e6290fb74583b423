package dev.houston.channel;

import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.channel.HandlingChannelEvents.Notifying;
import dev.houston.secret.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A story's ports, where the process dies at one call: before it took effect, or after. */
final class DyingPorts {

  /** The end of the process. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1;
  }

  private final ChannelStory story;
  private final boolean afterwards;
  private int callsToLive;

  /**
   * Calls of a story that is to die.
   *
   * @param callsToLive how many calls before the last; below 0 for one that lives
   */
  DyingPorts(ChannelStory story, int callsToLive, boolean afterwards) {
    this.story = story;
    this.callsToLive = callsToLive;
    this.afterwards = afterwards;
  }

  HandlingChannelEvents handling() {
    return handling(story.accounts);
  }

  HandlingChannelEvents handling(Accounts accounts) {
    ChannelListeners listeners =
        (account, channel, tellings, surely) ->
            call(() -> story.listeners.tell(account, channel, tellings, surely));
    ChannelAlerts alerts =
        (account, channel, alert) -> call(() -> story.curators.put(account, channel, alert));
    WaitingOnChannels waiting =
        (account, channel) -> call(() -> story.waiting.look(account, channel));
    ChannelChats chats =
        (account, channel, from, now) ->
            answer(() -> story.chats.wake(account, channel, from, now));
    return new HandlingChannelEvents(
        accounts,
        channels(),
        new Notifying(listeners, alerts, waiting),
        new RunningErrands(sessions(), chats, channels(), counts()),
        counts(),
        (armed, now) -> call(() -> story.wakeUps.arm(armed, now)),
        story.clock);
  }

  /** Whether it has died. */
  boolean isOver() {
    return callsToLive < 0;
  }

  private void call(Runnable effect) {
    answer(
        () -> {
          effect.run();
          return true;
        });
  }

  private <T> T answer(Supplier<T> effect) {
    boolean last = callsToLive-- == 0;
    if (last && !afterwards) {
      throw new Death();
    }
    T answer = effect.get();
    if (last) {
      throw new Death();
    }
    return answer;
  }

  private Channels channels() {
    return new Channels() {
      @Override
      public boolean add(Channel channel, Sealed webhookSecret) {
        return story.channels.add(channel, webhookSecret);
      }

      @Override
      public Optional<WebhookEntry> webhook(ChannelId id) {
        return story.channels.webhook(id);
      }

      @Override
      public Optional<Channel> find(AccountId account, ChannelId id) {
        return answer(() -> story.channels.find(account, id));
      }

      @Override
      public Optional<Channel> lately(AccountId account, ChannelId id) {
        return story.channels.lately(account, id);
      }

      @Override
      public Optional<Channel> save(Channel channel, Instant now) {
        return answer(() -> story.channels.save(channel, now));
      }

      @Override
      public void giveUp(Channel channel) {
        call(() -> story.channels.giveUp(channel));
      }

      @Override
      public List<Channel> withDeleted(AccountId account) {
        return story.channels.withDeleted(account);
      }
    };
  }

  private Sessions sessions() {
    return new Sessions() {
      @Override
      public Answer<Done> tell(Channel channel, SessionCommand command) {
        return answer(() -> story.session.tell(channel, command));
      }

      @Override
      public Answer<SessionReport> state(Channel channel, Instant now) {
        return answer(() -> story.session.state(channel, now));
      }

      @Override
      public Answer<QrCode> qr(Channel channel) {
        return story.session.qr(channel);
      }

      @Override
      public Answer<Fetched> fetch(Channel channel, Instant since, String from, Instant now) {
        return answer(() -> story.session.fetch(channel, since, from, now));
      }

      @Override
      public Answer<SentText> send(Channel channel, PhoneNumber to, String id, String text) {
        return story.session.send(channel, to, id, text);
      }

      @Override
      public boolean knowsIds(Channel channel) {
        return story.session.knowsIds(channel);
      }
    };
  }

  private ChannelCounts counts() {
    return new ChannelCounts() {
      @Override
      public void add(
          AccountId account, ChannelId channel, Counted counted, String word, Instant now) {
        call(() -> story.counts.add(account, channel, counted, word, now));
      }

      @Override
      public Map<Counted, Long> of(AccountId account, ChannelId channel) {
        return story.counts.of(account, channel);
      }
    };
  }
}
