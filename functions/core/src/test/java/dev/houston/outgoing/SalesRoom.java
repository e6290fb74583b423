package dev.houston.outgoing;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.InMemoryAccounts;
import dev.houston.account.Settings;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ConnectorSession;
import dev.houston.channel.InMemoryChannels;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.Dialog;
import dev.houston.chat.DialogStage;
import dev.houston.chat.InMemoryChats;
import dev.houston.chat.InMemoryConversations;
import dev.houston.chat.InMemoryHiddenIdentities;
import dev.houston.chat.Message;
import dev.houston.chat.Message.Author;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.secret.Sealed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A company with one channel, whose operators write to clients. */
final class SalesRoom {
  static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  static final AccountId ACCOUNT = new AccountId("acme");
  static final ChannelId CHANNEL = new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11");
  static final String OWN_NUMBER = "79865784457";
  static final ChatId CLIENT = new ChatId("79161234567");

  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryChannels channels = new InMemoryChannels();
  final InMemoryChats chats = new InMemoryChats();
  final InMemoryConversations conversations = new InMemoryConversations();
  final InMemoryHiddenIdentities hiddenIdentities = new InMemoryHiddenIdentities();
  final QueuedChatEvents events = new QueuedChatEvents();
  final CrmMessageIds names = new InMemoryCrmMessageIds(Duration.ofDays(180));
  final List<MessageId> ids = new ArrayList<>();

  final Admitting admitting = new Admitting(accounts, channels, chats, hiddenIdentities);

  SalesRoom() {
    accounts.open(new Account(ACCOUNT, "Acme", Settings.defaults(), true, 0), new ApiKey("key"));
    var session =
        new ConnectorSession(
            "waha", URI.create("https://waha.example.com"), "default", new Sealed("x"));
    channels.add(
        Channel.connected(ACCOUNT, CHANNEL, "Sales", new PhoneNumber(OWN_NUMBER), session, NOW),
        new Sealed("x"));
  }

  AcceptingMessage accepting() {
    return accepting(names, events);
  }

  AcceptingMessage accepting(CrmMessageIds ids, ChatEvents queue) {
    return new AcceptingMessage(admitting, conversations, queue, ids, this::newId);
  }

  /** A message to the client, under a name. */
  static Draft draft(String text, String crmMessageId) {
    return new Draft(
        ACCOUNT, CHANNEL, Addressee.number(CLIENT), Content.text(text), null, crmMessageId);
  }

  static ChatKey chat(String client) {
    return new ChatKey(ACCOUNT, CHANNEL, new ChatId(client));
  }

  /** Somebody has written there. */
  ChatKey open(String client) {
    return with(client, Dialog.OPEN);
  }

  /** Nobody has WhatsApp there, as was told just now. */
  ChatKey impossible(String client) {
    return with(client, new Dialog(DialogStage.IMPOSSIBLE, NOW, 0));
  }

  private ChatKey with(String client, Dialog dialog) {
    ChatKey key = chat(client);
    Chat fresh = Chat.fresh(key);
    chats.save(
        new Chat(
            key,
            new Chat.Profile("Anna", NOW),
            fresh.watch(),
            fresh.memory(),
            fresh.lines(),
            fresh.lastLineAt(),
            fresh.pending(),
            fresh.told(),
            fresh.waiting(),
            dialog,
            fresh.stored()),
        NOW);
    return key;
  }

  Message written(ChatKey chat, Author author, MessageStatus status) {
    return conversations.add(
        new Message(newId(), chat, author, Content.text("Hello"), NOW, NOW, status, 0));
  }

  private MessageId newId() {
    var id = new MessageId(UUID.randomUUID().toString());
    ids.add(id);
    return id;
  }
}
