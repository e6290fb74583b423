package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.MessageId;
import dev.houston.chat.Page;
import dev.houston.chat.WaitingMessage;
import dev.houston.outgoing.WaitingMessages;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * What waits to be handed over, in the messages table: a partition a channel, by acceptance. No
 * item expires, none has a place in the index, and none has words in it.
 */
public final class DynamoDbWaitingMessages implements WaitingMessages {
  private static final String PARTITION = "chat";
  private static final String PLACE = "message";
  private static final String WAITING = "waiting#";

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbWaitingMessages(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public void put(WaitingMessage waiting) {
    Item item = WaitingItem.write(key(waiting), waiting);
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(item.attributes())
                  .conditionExpression("attribute_not_exists(#place)")
                  .expressionAttributeNames(Map.of("#place", PLACE)));
    } catch (ConditionalCheckFailedException there) {
      return;
    }
  }

  @Override
  public void remove(WaitingMessage waiting) {
    Item key = key(waiting);
    dynamoDb.deleteItem(request -> request.tableName(table).key(key.attributes()));
  }

  @Override
  public Page<WaitingMessage> of(
      AccountId account, ChannelId channel, @Nullable String from, int most) {
    var request = all(account, channel).limit(most);
    if (from != null) {
      request.exclusiveStartKey(
          Map.of(
              PARTITION, AttributeValue.fromS(partition(account, channel)),
              PLACE, AttributeValue.fromS(Places.ofToken(from, ""))));
    }
    QueryResponse found = dynamoDb.query(request.build());
    return new Page<>(
        found.items().stream()
            .map(item -> WaitingItem.read(account, channel, Item.of(item)))
            .toList(),
        Optional.ofNullable(found.lastEvaluatedKey().get(PLACE))
            .map(last -> Places.token(last.s())));
  }

  @Override
  public Optional<WaitingMessage> find(AccountId account, ChannelId channel, MessageId message) {
    var request =
        all(account, channel)
            .filterExpression("#id = :id")
            .expressionAttributeNames(Map.of("#partition", PARTITION, "#id", WaitingItem.ID))
            .expressionAttributeValues(
                Map.of(
                    ":partition", AttributeValue.fromS(partition(account, channel)),
                    ":id", AttributeValue.fromS(message.value())));
    return dynamoDb.queryPaginator(request.build()).items().stream()
        .findFirst()
        .map(item -> WaitingItem.read(account, channel, Item.of(item)));
  }

  @Override
  public Backlog backlog(AccountId account, ChannelId channel) {
    Optional<Instant> since =
        of(account, channel, null, 1).items().stream().findFirst().map(WaitingMessage::acceptedAt);
    long count =
        since.isEmpty()
            ? 0
            : dynamoDb.queryPaginator(all(account, channel).select(Select.COUNT).build()).stream()
                .mapToLong(QueryResponse::count)
                .sum();
    return new Backlog(count, since);
  }

  private QueryRequest.Builder all(AccountId account, ChannelId channel) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("#partition = :partition")
        .expressionAttributeNames(Map.of("#partition", PARTITION))
        .expressionAttributeValues(
            Map.of(":partition", AttributeValue.fromS(partition(account, channel))))
        .consistentRead(true);
  }

  private static Item key(WaitingMessage waiting) {
    return Item.empty()
        .text(PARTITION, partition(waiting.chat().account(), waiting.chat().channel()))
        .text(PLACE, "%013d#%s".formatted(waiting.acceptedAt().toEpochMilli(), waiting.message()));
  }

  private static String partition(AccountId account, ChannelId channel) {
    return WAITING + account + "#" + channel;
  }
}
