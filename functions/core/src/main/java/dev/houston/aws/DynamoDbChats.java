package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Chats;
import dev.houston.chat.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Chats in the state table, one item each. */
public final class DynamoDbChats implements Chats {
  private static final String ALL_CHATS = "chat#";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Table state;
  private final int wakeShards;

  public DynamoDbChats(DynamoDbClient dynamoDb, String table, int wakeShards) {
    this.dynamoDb = dynamoDb;
    this.table = table;
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
    String place = from == null ? null : Places.ofToken(from, ALL_CHATS);
    var request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#account = :account AND begins_with(#item, :chats)")
            // A status that came before its message makes an item, but no chat yet.
            .filterExpression("attribute_exists(#last)")
            .expressionAttributeNames(
                Map.of(
                    "#account", ChatItem.ACCOUNT,
                    "#item", ChatItem.ITEM,
                    "#last", ChatItem.LAST_MESSAGE_AT))
            .expressionAttributeValues(
                Map.of(
                    ":account", AttributeValue.fromS(account.value()),
                    ":chats", AttributeValue.fromS(ALL_CHATS)))
            .limit(most);
    if (place != null) {
      request.exclusiveStartKey(
          Map.of(
              ChatItem.ACCOUNT, AttributeValue.fromS(account.value()),
              ChatItem.ITEM, AttributeValue.fromS(place)));
    }
    QueryResponse found = dynamoDb.query(request.build());
    return new Page<>(
        found.items().stream().map(item -> chat(Item.of(item))).toList(),
        Optional.ofNullable(found.lastEvaluatedKey().get(ChatItem.ITEM))
            .map(item -> Places.token(item.s())));
  }

  private static Chat chat(Item item) {
    Instant lookAt = item.optionalTime(Wakes.LOOK).orElse(null);
    return ChatItem.read(item, new Chat.Stored(Table.version(item), lookAt));
  }
}
