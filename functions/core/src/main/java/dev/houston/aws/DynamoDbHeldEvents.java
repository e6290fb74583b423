package dev.houston.aws;

import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatKey;
import dev.houston.chat.HeldEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What is held for chats, in the outbox table: a partition each, by number. */
public final class DynamoDbHeldEvents implements HeldEvents {
  private static final String OUTBOX = "outbox";
  private static final String NUMBER = "number";
  private static final String EVENT = "event";
  private static final String EXPIRES = "expires";
  private static final String HELD = "held#";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Duration kept;

  /**
   * What is held in this table.
   *
   * @param kept how long an event is kept, released or not (NV-4)
   */
  public DynamoDbHeldEvents(DynamoDbClient dynamoDb, String table, Duration kept) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.kept = kept;
  }

  @Override
  public boolean put(ChatKey chat, long number, ChatEvent event) {
    Item item =
        Item.empty()
            .text(OUTBOX, partition(chat))
            .number(NUMBER, number)
            .text(EVENT, ChatEventJson.write(chat, event))
            .number(EXPIRES, event.receivedAt().plus(kept).getEpochSecond());
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(item.attributes())
                  .conditionExpression("attribute_not_exists(#outbox) OR #event = :event")
                  .expressionAttributeNames(Map.of("#outbox", OUTBOX, "#event", EVENT))
                  .expressionAttributeValues(Map.of(":event", item.attributes().get(EVENT))));
      return true;
    } catch (ConditionalCheckFailedException taken) {
      return false;
    }
  }

  @Override
  public List<ChatEvent> between(ChatKey chat, long behind, long upTo, int most) {
    if (behind >= upTo) {
      return List.of();
    }
    var request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#outbox = :outbox AND #number BETWEEN :first AND :last")
            .expressionAttributeNames(Map.of("#outbox", OUTBOX, "#number", NUMBER))
            .expressionAttributeValues(
                Map.of(
                    ":outbox", AttributeValue.fromS(partition(chat)),
                    ":first", AttributeValue.fromN(Long.toString(behind + 1)),
                    ":last", AttributeValue.fromN(Long.toString(upTo))))
            .consistentRead(true)
            .limit(most)
            .build();
    return dynamoDb.query(request).items().stream()
        .map(item -> ChatEventJson.read(Item.of(item).text(EVENT)).event())
        .toList();
  }

  private static String partition(ChatKey chat) {
    return HELD + chat.account() + "#" + chat.item();
  }
}
