package dev.houston.chat;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.ApiKey;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.channel.WebhookEntry;
import dev.houston.secret.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One handling of a story's chat, in the midst of which something else happens. */
final class Meanwhile {
  private final Story story;
  private Runnable before = () -> {};
  private Runnable after = () -> {};
  private Optional<Account> oldAccount = Optional.empty();
  private Optional<Channel> oldChannel = Optional.empty();

  Meanwhile(Story story) {
    this.story = story;
  }

  /** This happens just before the chat is saved, once. */
  Meanwhile beforeItsSave(Runnable happens) {
    before = happens;
    return this;
  }

  /** This happens just after the chat was saved, once; the walk does not see the chat any more. */
  Meanwhile atItsSave(Runnable happens) {
    story.walksSlowly();
    after =
        () -> {
          happens.run();
          story.walked.clear();
        };
    return this;
  }

  /** What is read without need of the latest is as it stands now, whatever happens. */
  Meanwhile readingLate() {
    oldAccount = story.accounts.find(Story.ACCOUNT);
    oldChannel = story.channels.find(Story.ACCOUNT, Story.CHAT.channel());
    return this;
  }

  void timePasses() {
    handle(new ChatEvent.TimePassed(story.now(), story.now()));
  }

  void clientWrites(String id) {
    handle(
        new ChatEvent.MessageReported(
            id, false, story.now(), story.now(), MessageStatus.SENT, Content.text("hi"), "Anna"));
  }

  private void handle(ChatEvent event) {
    var surroundings =
        new Surroundings(
            channels(), story.held, story.counts, story.echoes, story.sending, Optional.empty());
    new HandlingChatEvents(
            accounts(), chats(), story.conversations, story.listeners, story.wakeUps, surroundings)
        .handle(Story.CHAT, List.of(event), false, story.now());
  }

  private Chats chats() {
    return new Chats() {
      @Override
      public Optional<Chat> find(ChatKey key) {
        return story.chats.find(key);
      }

      @Override
      public boolean save(Chat chat, Instant now) {
        Runnable first = before;
        before = () -> {};
        first.run();
        boolean saved = story.chats.save(chat, now);
        Runnable then = after;
        after = () -> {};
        then.run();
        return saved;
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

  private Accounts accounts() {
    return new Accounts() {
      @Override
      public Optional<AccountId> withKey(ApiKey key) {
        return story.accounts.withKey(key);
      }

      @Override
      public Optional<Account> find(AccountId id) {
        return story.accounts.find(id);
      }

      @Override
      public Optional<Account> lately(AccountId id) {
        return oldAccount.or(() -> story.accounts.lately(id));
      }

      @Override
      public void open(Account account, ApiKey key) {
        story.accounts.open(account, key);
      }

      @Override
      public boolean save(Account account) {
        return story.accounts.save(account);
      }
    };
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
        return story.channels.find(account, id);
      }

      @Override
      public Optional<Channel> lately(AccountId account, ChannelId id) {
        return oldChannel.or(() -> story.channels.lately(account, id));
      }

      @Override
      public Optional<Channel> save(Channel channel, Instant now) {
        return story.channels.save(channel, now);
      }

      @Override
      public void giveUp(Channel channel) {
        story.channels.giveUp(channel);
      }

      @Override
      public List<Channel> withDeleted(AccountId account) {
        return story.channels.withDeleted(account);
      }
    };
  }
}
