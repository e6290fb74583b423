package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.chat.Page;
import dev.houston.chat.WaitingMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A story's ports, where something happens at one call: before it took effect, or after. */
final class DyingDrain {

  /** The end of the process. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1;
  }

  private final DrainStory story;
  private final boolean afterwards;
  private final Runnable happening;
  private int callsBefore;
  private int calls;

  /**
   * Ports at one of whose calls something happens.
   *
   * @param callsBefore how many calls go before it
   */
  DyingDrain(DrainStory story, int callsBefore, boolean afterwards, Runnable happening) {
    this.story = story;
    this.callsBefore = callsBefore;
    this.afterwards = afterwards;
    this.happening = happening;
  }

  static DyingDrain dying(DrainStory story, int callsBefore, boolean afterwards) {
    return new DyingDrain(
        story,
        callsBefore,
        afterwards,
        () -> {
          throw new Death();
        });
  }

  Draining draining() {
    return new Draining(
        story.accounts,
        story.channel.channels,
        new DrainQueue(drains(), waiting(), hints()),
        new Correspondence(story.conversations, dialogs(), settling()),
        handovers(),
        events(),
        story.pacing(),
        story.calls(),
        story.clock);
  }

  /** Whether it has happened. */
  boolean isOver() {
    return callsBefore < 0;
  }

  int calls() {
    return calls;
  }

  private void call(Runnable effect) {
    answer(
        () -> {
          effect.run();
          return true;
        });
  }

  private <T> T answer(Supplier<T> effect) {
    calls++;
    boolean here = callsBefore-- == 0;
    if (here && !afterwards) {
      happening.run();
    }
    T answer = effect.get();
    if (here && afterwards) {
      happening.run();
    }
    return answer;
  }

  private Drains drains() {
    return new Drains() {
      @Override
      public Optional<Drain> find(AccountId account, ChannelId channel) {
        return answer(() -> story.drains.find(account, channel));
      }

      @Override
      public Optional<Drain> save(Drain drain, Instant now) {
        return answer(() -> story.drains.save(drain, now));
      }
    };
  }

  private WaitingMessages waiting() {
    return new WaitingMessages() {
      @Override
      public void put(WaitingMessage entry) {
        call(() -> story.waiting.put(entry));
      }

      @Override
      public void remove(WaitingMessage entry) {
        call(() -> story.waiting.remove(entry));
      }

      @Override
      public Page<WaitingMessage> of(AccountId account, ChannelId channel, String from, int most) {
        return answer(() -> story.waiting.of(account, channel, from, most));
      }

      @Override
      public Optional<WaitingMessage> find(
          AccountId account, ChannelId channel, MessageId message) {
        return answer(() -> story.waiting.find(account, channel, message));
      }

      @Override
      public Backlog backlog(AccountId account, ChannelId channel) {
        return answer(() -> story.waiting.backlog(account, channel));
      }
    };
  }

  private DrainHints hints() {
    return (hint, delay) -> call(() -> story.hints.ask(hint, delay));
  }

  private Dialogs dialogs() {
    return (chat, now) -> answer(() -> story.chats.of(chat, now));
  }

  private Settling settling() {
    return new Settling() {
      @Override
      public void settle(ChatKey chat, ChatEvent event, boolean again) {
        call(() -> story.chats.settle(chat, event, again));
      }

      @Override
      public void letOut(ChatKey chat, MessageId message) {
        call(() -> story.chats.letOut(chat, message));
      }
    };
  }

  private ChannelEvents events() {
    return (account, channel, event, cause) ->
        call(() -> story.channel.events.put(account, channel, event, cause));
  }

  private Handovers handovers() {
    return new Handovers() {
      @Override
      public Handover hand(Channel channel, Parcel parcel) {
        return answer(() -> story.connector.hand(channel, parcel));
      }

      @Override
      public Answer<Found> find(Channel channel, Parcel parcel, Instant handedAt) {
        return answer(() -> story.connector.find(channel, parcel, handedAt));
      }

      @Override
      public Answer<Boolean> exists(Channel channel, ChatId client) {
        return answer(() -> story.connector.exists(channel, client));
      }
    };
  }
}
