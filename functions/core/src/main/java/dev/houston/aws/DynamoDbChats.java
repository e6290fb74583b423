package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Chats;
import dev.houston.chat.Page;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Chats in the state table, one item each. */
public final class DynamoDbChats implements Chats {
  private static final String ALL_CHATS = "chat#";

  private final AccountItems items;
  private final Table state;
  private final int wakeShards;

  public DynamoDbChats(DynamoDbClient dynamoDb, String table, int wakeShards) {
    this.items = new AccountItems(dynamoDb, table);
    this.state = new Table(dynamoDb, table);
    this.wakeShards = wakeShards;
  }

  @Override
  public Optional<Chat> find(ChatKey key) {
    return state
        .find(
            Item.empty()
                .text(ChatItem.ACCOUNT, key.account().value())
                .text(ChatItem.ITEM, key.item()))
        .map(DynamoDbChats::chat);
  }

  @Override
  public boolean save(Chat chat, Instant now) {
    Item item = ChatItem.write(chat);
    Wakes.write(
        item,
        chat.key().account().value(),
        chat.key().item(),
        chat.wakeAt(),
        chat.stored().lookAt(),
        wakeShards,
        now);
    return state.put(item, chat.stored().version());
  }

  @Override
  public Page<Chat> of(AccountId account, @Nullable String from, int most) {
    return items.page(
        account,
        ALL_CHATS,
        from,
        most,
        // A status that came before its message makes an item, but no chat yet.
        request -> request.filterExpression("attribute_exists(" + ChatItem.LAST_MESSAGE_AT + ")"),
        DynamoDbChats::chat);
  }

  @Override
  public Page<Chat> waiting(AccountId account, ChannelId channel, @Nullable String from, int most) {
    return items.page(
        account,
        ALL_CHATS + channel + "#",
        from,
        most,
        request ->
            request
                .consistentRead(true)
                .filterExpression("attribute_exists(" + ChatItem.WAITS + ")"),
        DynamoDbChats::chat);
  }

  private static Chat chat(Item item) {
    Instant lookAt = item.optionalTime(Wakes.LOOK).orElse(null);
    return ChatItem.read(item, new Chat.Stored(Table.version(item), lookAt));
  }
}
