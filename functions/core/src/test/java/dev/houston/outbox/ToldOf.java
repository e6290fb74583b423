package dev.houston.outbox;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelState;
import dev.houston.channel.ChannelTelling;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.Telling;
import java.time.Instant;

/** Both kinds of subjects, and something that is told of one. */
enum ToldOf {
  CHAT {
    @Override
    Subject subject(AccountId account, int place) {
      return new Subject.OfChat(
          new ChatKey(account, channel(0), new ChatId(Long.toString(79_160_000_000L + place))));
    }

    @Override
    Post post(AccountId account, long number) {
      return new Post.OfChat(
          subject(account, 1).fold(Subject.OfChat::chat, none -> null),
          new Telling(
              number,
              Telling.What.STATUS,
              new MessageId("0b9b6a53-3b45-8f4e-9d4a-2b1f6f0f7c11"),
              MessageStatus.READ,
              NOW,
              NOW.plusMillis(number),
              "Анна"));
    }
  },
  CHANNEL {
    @Override
    Subject subject(AccountId account, int place) {
      return new Subject.OfChannel(account, channel(place));
    }

    @Override
    Post post(AccountId account, long number) {
      return new Post.OfChannel(
          account,
          channel(1),
          new ChannelTelling(number, ChannelState.OPEN_ELSEWHERE, NOW.plusMillis(number)));
    }
  };

  static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

  /** One subject of many, in the order of their places. */
  abstract Subject subject(AccountId account, int place);

  /** Something told of the first of them. */
  abstract Post post(AccountId account, long number);

  static ChannelId channel(int place) {
    return new ChannelId("5d2f8c1e-0a4b-4c3d-9e6f-%012d".formatted(place));
  }
}
