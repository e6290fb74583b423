package dev.houston.outbox;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelTelling;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Telling;
import java.time.Instant;
import java.util.function.Function;

/** What lies in an outbox: something told of a chat or of a channel. */
public sealed interface Post {

  /** What it tells of. */
  Subject subject();

  /** Counts what is told of the subject from 1. */
  long number();

  /** When it was decided: how long it is tried, and how long it is kept, counts from then. */
  Instant decidedAt();

  /**
   * Its id at the destination, the same on every attempt and no other's within the account (SM-4).
   */
  String effect();

  /** Calls the case for this kind of post. */
  <R> R fold(Function<OfChat, R> ofChat, Function<OfChannel, R> ofChannel);

  /** Something told of a chat. */
  record OfChat(ChatKey chat, Telling telling) implements Post {
    @Override
    public Subject subject() {
      return new Subject.OfChat(chat);
    }

    @Override
    public long number() {
      return telling.number();
    }

    @Override
    public Instant decidedAt() {
      return telling.decidedAt();
    }

    /** E.g. {@code status/8a3df0ce-…/read}: ids of messages are unique as they are. */
    @Override
    public String effect() {
      return telling.effect();
    }

    @Override
    public <R> R fold(Function<OfChat, R> ofChat, Function<OfChannel, R> ofChannel) {
      return ofChat.apply(this);
    }
  }

  /** A change of a channel's state. */
  record OfChannel(AccountId account, ChannelId channel, ChannelTelling telling) implements Post {
    @Override
    public Subject subject() {
      return new Subject.OfChannel(account, channel);
    }

    @Override
    public long number() {
      return telling.number();
    }

    @Override
    public Instant decidedAt() {
      return telling.at();
    }

    /** E.g. {@code state/d9e5721c-…/12/openElsewhere}: every channel counts from 1. */
    @Override
    public String effect() {
      return "state/" + channel + "/" + telling.number() + "/" + telling.state().code();
    }

    @Override
    public <R> R fold(Function<OfChat, R> ofChat, Function<OfChannel, R> ofChannel) {
      return ofChannel.apply(this);
    }
  }
}
