package dev.houston.chat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.wake.WakeUp;
import dev.houston.wake.WakeUps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A story's ports, where the process dies at one call: before it took effect, or after. */
final class CrashingPorts {

  /** The end of the process. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Story story;
  private final boolean afterwards;
  private int callsToLive;

  CrashingPorts(Story story, int callsToLive, boolean afterwards) {
    this.story = story;
    this.callsToLive = callsToLive;
    this.afterwards = afterwards;
  }

  /** The use case over these ports. */
  HandlingChatEvents handling() {
    return new HandlingChatEvents(
        story.accounts, chats(), conversations(), listeners(), wakeUps(), surroundings());
  }

  private <T> T call(Supplier<T> effect) {
    boolean last = callsToLive-- == 0;
    if (last && !afterwards) {
      throw new Crash();
    }
    T answer = effect.get();
    if (last) {
      throw new Crash();
    }
    return answer;
  }

  private Chats chats() {
    return new Chats() {
      @Override
      public Optional<Chat> find(ChatKey key) {
        return call(() -> story.chats.find(key));
      }

      @Override
      public boolean save(Chat chat, Instant now) {
        return call(() -> story.chats.save(chat, now));
      }

      @Override
      public Page<Chat> of(AccountId account, String from, int most) {
        return story.chats.of(account, from, most);
      }

      @Override
      public Page<Chat> waiting(AccountId account, ChannelId channel, String from, int most) {
        return story.chats.waiting(account, channel, from, most);
      }
    };
  }

  private Conversations conversations() {
    return new Conversations() {
      @Override
      public Message add(Message message) {
        return call(() -> story.conversations.add(message));
      }

      @Override
      public Optional<Advance> advance(ChatKey chat, MessageId id, Reached reached) {
        return call(() -> story.conversations.advance(chat, id, reached));
      }

      @Override
      public Alias alias(ChatKey chat, MessageId reported, MessageId message, Instant at) {
        return call(() -> story.conversations.alias(chat, reported, message, at));
      }

      @Override
      public Optional<Message> find(ChatKey chat, MessageId id) {
        return call(() -> story.conversations.find(chat, id));
      }

      @Override
      public Page<Message> of(ChatKey chat, String from, boolean newestFirst, int most) {
        return story.conversations.of(chat, from, newestFirst, most);
      }
    };
  }

  private Surroundings surroundings() {
    return new Surroundings(
        story.channels,
        held(),
        story.counts,
        story.echoes,
        sending(),
        story.surroundings.installation());
  }

  private SendingQueue sending() {
    return new SendingQueue() {
      @Override
      public void put(WaitingMessage waiting) {
        call(
            () -> {
              story.sending.put(waiting);
              return true;
            });
      }

      @Override
      public void ask(AccountId account, ChannelId channel, String cause) {
        call(
            () -> {
              story.sending.ask(account, channel, cause);
              return true;
            });
      }

      @Override
      public Optional<MessageId> atConnector(ChatKey chat) {
        return call(() -> story.sending.atConnector(chat));
      }
    };
  }

  private HeldEvents held() {
    return new HeldEvents() {
      @Override
      public boolean put(ChatKey chat, long number, ChatEvent event) {
        return call(() -> story.held.put(chat, number, event));
      }

      @Override
      public List<ChatEvent> between(ChatKey chat, long behind, long upTo, int most) {
        return call(() -> story.held.between(chat, behind, upTo, most));
      }
    };
  }

  private Listeners listeners() {
    return (chat, tellings, surely) ->
        call(
            () -> {
              story.listeners.tell(chat, tellings, surely);
              return true;
            });
  }

  private WakeUps wakeUps() {
    return (List<WakeUp> armed, Instant now) ->
        call(
            () -> {
              story.wakeUps.arm(armed, now);
              return true;
            });
  }
}
