package dev.houston.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A story's conversation, which counts what is asked of it: each call is paid for. */
final class CountingConversations implements Conversations {
  private final Story story;
  private final List<String> calls = new ArrayList<>();

  CountingConversations(Story story) {
    this.story = story;
  }

  /** What was called, in order. */
  List<String> calls() {
    return calls;
  }

  void handle(ChatEvent event) {
    new HandlingChatEvents(
            story.accounts, story.chats, this, story.listeners, story.wakeUps, story.surroundings)
        .handle(Story.CHAT, List.of(event), false, story.now());
  }

  @Override
  public Message add(Message message) {
    calls.add("add");
    return story.conversations.add(message);
  }

  @Override
  public Optional<Advance> advance(ChatKey chat, MessageId message, Reached reached) {
    calls.add("advance");
    return story.conversations.advance(chat, message, reached);
  }

  @Override
  public Alias alias(ChatKey chat, MessageId reported, MessageId message, Instant learnedAt) {
    calls.add("alias");
    return story.conversations.alias(chat, reported, message, learnedAt);
  }

  @Override
  public Optional<Message> find(ChatKey chat, MessageId message) {
    calls.add("find");
    return story.conversations.find(chat, message);
  }

  @Override
  public Page<Message> of(ChatKey chat, String from, boolean newestFirst, int most) {
    calls.add("of");
    return story.conversations.of(chat, from, newestFirst, most);
  }
}
