package dev.houston.api;

import dev.houston.chat.Chat;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Chats;
import dev.houston.chat.Content;
import dev.houston.chat.Conversations;
import dev.houston.chat.Dialog;
import dev.houston.chat.DialogStage;
import dev.houston.chat.Message;
import dev.houston.chat.Message.Author;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import java.time.Instant;
import java.util.UUID;

/** One chat of a test, written straight into the ports. */
record Conversation(ChatKey key, Chats chats, Conversations conversations) {
  static final Instant START = Instant.parse("2026-02-28T23:15:00Z");

  /** Makes the chat itself, as its list shows it. */
  Conversation opened(String contactName) {
    save(new Chat.Profile(contactName, START));
    return this;
  }

  /** Makes the item that a status makes which comes before its message. */
  Conversation knownByAStatusOnly() {
    save(new Chat.Profile(null, null));
    return this;
  }

  /** The connector has said at this moment that the number has no WhatsApp. */
  Conversation impossible(Instant since) {
    save(new Chat.Profile(null, START), new Dialog(DialogStage.IMPOSSIBLE, since, 0));
    return this;
  }

  String client(int minute, String text) {
    return add(minute, Author.CLIENT, Content.text(text), null, 0);
  }

  String us(int minute, String text, MessageStatus status) {
    return add(minute, Author.US, Content.text(text), status, 0);
  }

  String add(int minute, Author author, Content content, MessageStatus status, long line) {
    var id = new MessageId(UUID.randomUUID().toString());
    Instant at = START.plusSeconds(60L * minute);
    conversations.add(new Message(id, key, author, content, at, at, status, line));
    return id.value();
  }

  String path() {
    return "/v3/chats/" + key.channel() + "/" + key.client().value() + "/messages";
  }

  private void save(Chat.Profile profile) {
    save(profile, profile.lastMessageAt() == null ? Dialog.UNKNOWN : Dialog.OPEN);
  }

  private void save(Chat.Profile profile, Dialog dialog) {
    Chat fresh = Chat.fresh(key);
    chats.save(
        new Chat(
            key,
            profile,
            fresh.watch(),
            fresh.memory(),
            fresh.lines(),
            fresh.lastLineAt(),
            fresh.pending(),
            fresh.told(),
            fresh.waiting(),
            dialog,
            fresh.stored()),
        START);
  }
}
