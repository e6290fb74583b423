package dev.houston.aws;

import dev.houston.chat.ChatKey;
import dev.houston.chat.Conversations;
import dev.houston.chat.Message;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * What stands in the chats, in the messages table. Its index gives it by place: the time, and
 * behind messages of the same millisecond the system messages by their number.
 */
public final class DynamoDbConversations implements Conversations {
  private static final String PLACES = "places";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Duration kept;

  /**
   * The messages of this table.
   *
   * @param kept how long a message is kept after we learned of it (NV-4)
   */
  public DynamoDbConversations(DynamoDbClient dynamoDb, String table, Duration kept) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.kept = kept;
  }

  @Override
  public Message add(Message message) {
    var request =
        PutItemRequest.builder()
            .tableName(table)
            .item(written(message).attributes())
            .conditionExpression("attribute_not_exists(#message)")
            .expressionAttributeNames(Map.of("#message", MessageItem.MESSAGE))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    try {
      dynamoDb.putItem(request.build());
      return message;
    } catch (ConditionalCheckFailedException there) {
      return meant(message.chat(), Item.of(there.item())).orElseGet(() -> putAnew(message));
    }
  }

  /** What has expired is not stood for any more. */
  private Message putAnew(Message message) {
    dynamoDb.putItem(request -> request.tableName(table).item(written(message).attributes()));
    return message;
  }

  /** What waits here to be handed over has no end (OM-2); that is set when it goes on its way. */
  private Item written(Message message) {
    boolean waits =
        message.status() == MessageStatus.WAITING && message.sending().connectorId() == null;
    Item item = MessageItem.write(message);
    return waits
        ? item
        : item.number(MessageItem.EXPIRES, expiry(message.receivedAt()).getEpochSecond());
  }

  private Instant expiry(Instant learnedAt) {
    return learnedAt.plus(kept);
  }

  @Override
  public Optional<Message> find(ChatKey chat, MessageId message) {
    return get(chat, message).flatMap(item -> meant(chat, item));
  }

  private Optional<Item> get(ChatKey chat, MessageId message) {
    var found =
        dynamoDb.getItem(
            request ->
                request.tableName(table).key(MessageItem.key(chat, message)).consistentRead(true));
    return found.hasItem() ? Optional.of(Item.of(found.item())) : Optional.empty();
  }

  /** The message itself, or the one that it stands for. */
  private Optional<Message> meant(ChatKey chat, Item item) {
    return MessageItem.aliasOf(item)
        .map(message -> get(chat, message).map(found -> MessageItem.read(chat, found)))
        .orElseGet(() -> Optional.of(MessageItem.read(chat, item)));
  }

  @Override
  public Alias alias(ChatKey chat, MessageId reported, MessageId message, Instant learnedAt) {
    Item alias =
        MessageItem.alias(chat, reported, message)
            .number(MessageItem.EXPIRES, expiry(learnedAt).getEpochSecond());
    var request =
        PutItemRequest.builder()
            .tableName(table)
            .item(alias.attributes())
            .conditionExpression("attribute_not_exists(#alias) OR #alias = :message")
            .expressionAttributeNames(Map.of("#alias", MessageItem.ALIAS))
            .expressionAttributeValues(Map.of(":message", AttributeValue.fromS(message.value())))
            .returnValues(ReturnValue.ALL_OLD)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      return new Alias(
          message, MessageItem.status(Item.of(dynamoDb.putItem(request).attributes())));
    } catch (ConditionalCheckFailedException another) {
      MessageId first = MessageItem.aliasOf(Item.of(another.item())).orElseThrow();
      return new Alias(first, Optional.empty());
    }
  }

  @Override
  public Optional<Advance> advance(ChatKey chat, MessageId message, Reached reached) {
    try {
      var updated =
          dynamoDb.updateItem(
              StatusUpdate.request(
                  table, MessageItem.key(chat, message), reached, expiry(reached.learnedAt())));
      return Optional.of(advance(chat, Item.of(updated.attributes()), reached));
    } catch (ConditionalCheckFailedException standsOrUnknown) {
      if (!standsOrUnknown.hasItem()) {
        return Optional.empty();
      }
      Item there = Item.of(standsOrUnknown.item());
      Optional<MessageId> meant = MessageItem.aliasOf(there);
      if (meant.isPresent()) {
        return advance(chat, meant.get(), reached);
      }
      if (MessageItem.status(there).isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(advance(chat, named(chat, message, there, reached), reached));
    }
  }

  /** What the connector calls a message is kept also if its status is no news. */
  private Item named(ChatKey chat, MessageId message, Item there, Reached reached) {
    String connectorId = reached.connectorId();
    if (connectorId == null || there.optionalText(MessageItem.CONNECTOR_ID).isPresent()) {
      return there;
    }
    var updated =
        dynamoDb.updateItem(
            request ->
                request
                    .tableName(table)
                    .key(MessageItem.key(chat, message))
                    .updateExpression("SET #connectorId = :connectorId")
                    .conditionExpression("attribute_exists(#rank)")
                    .expressionAttributeNames(
                        Map.of("#connectorId", MessageItem.CONNECTOR_ID, "#rank", MessageItem.RANK))
                    .expressionAttributeValues(
                        Map.of(":connectorId", AttributeValue.fromS(connectorId)))
                    .returnValues(ReturnValue.ALL_NEW));
    return Item.of(updated.attributes());
  }

  private static Advance advance(ChatKey chat, Item item, Reached reached) {
    boolean isOfThisReport =
        item.optionalTime(MessageItem.learned(reached.status()))
            .filter(reached.learnedAt()::equals)
            .isPresent();
    return new Advance(MessageItem.read(chat, item), isOfThisReport);
  }

  @Override
  public Page<Message> of(ChatKey chat, @Nullable String from, boolean newestFirst, int most) {
    String place = from == null ? null : Places.ofToken(from, "");
    var request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(PLACES)
            .keyConditionExpression(
                place == null
                    ? "#chat = :chat"
                    : "#chat = :chat AND #place " + (newestFirst ? "<" : ">") + " :place")
            .expressionAttributeNames(
                place == null
                    ? Map.of("#chat", MessageItem.CHAT)
                    : Map.of("#chat", MessageItem.CHAT, "#place", MessageItem.PLACE))
            .expressionAttributeValues(
                place == null
                    ? Map.of(":chat", AttributeValue.fromS(MessageItem.partition(chat)))
                    : Map.of(
                        ":chat", AttributeValue.fromS(MessageItem.partition(chat)),
                        ":place", AttributeValue.fromS(place)))
            .select("ALL_ATTRIBUTES")
            .scanIndexForward(!newestFirst)
            .consistentRead(true)
            .limit(most)
            .build();
    QueryResponse found = dynamoDb.query(request);
    return new Page<>(
        found.items().stream().map(item -> MessageItem.read(chat, Item.of(item))).toList(),
        Optional.ofNullable(found.lastEvaluatedKey().get(MessageItem.PLACE))
            .map(last -> Places.token(last.s())));
  }
}
