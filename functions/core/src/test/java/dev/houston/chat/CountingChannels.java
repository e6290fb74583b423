package dev.houston.chat;

import dev.houston.account.AccountId;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.channel.WebhookEntry;
import dev.houston.secret.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A story's channels, which count how often they are read: every reading is paid for. */
final class CountingChannels implements Channels {
  private final Story story;
  private int count;

  CountingChannels(Story story) {
    this.story = story;
  }

  int count() {
    return count;
  }

  /** The use case over these channels. */
  HandlingChatEvents handling() {
    var surroundings =
        new Surroundings(
            this, story.held, story.counts, story.echoes, story.sending, Optional.empty());
    return new HandlingChatEvents(
        story.accounts,
        story.chats,
        story.conversations,
        story.listeners,
        story.wakeUps,
        surroundings);
  }

  /** The whole life of a message, in time. */
  List<ChatEvent> statuses(String id) {
    Instant now = story.now();
    return List.of(
        new ChatEvent.MessageReported(
            id, true, now, now, MessageStatus.SENT, Content.text("hello"), null),
        new ChatEvent.StatusReported(id, MessageStatus.DELIVERED, now, now),
        new ChatEvent.StatusReported(id, MessageStatus.READ, now, now));
  }

  /** So often it is now this late. */
  List<ChatEvent> timePassed(int times) {
    Instant now = story.now();
    return IntStream.range(0, times)
        .<ChatEvent>mapToObj(time -> new ChatEvent.TimePassed(now, now))
        .toList();
  }

  @Override
  public Optional<Channel> find(AccountId account, ChannelId id) {
    count++;
    return story.channels.find(account, id);
  }

  @Override
  public Optional<Channel> lately(AccountId account, ChannelId id) {
    count++;
    return story.channels.lately(account, id);
  }

  @Override
  public List<Channel> withDeleted(AccountId account) {
    count++;
    return story.channels.withDeleted(account);
  }

  @Override
  public boolean add(Channel channel, Sealed webhookSecret) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<WebhookEntry> webhook(ChannelId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Channel> save(Channel channel, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void giveUp(Channel channel) {
    throw new UnsupportedOperationException();
  }
}
