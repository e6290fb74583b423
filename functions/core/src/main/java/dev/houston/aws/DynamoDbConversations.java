package dev.houston.aws;

import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
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
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What stands in the chats, in the messages table. Its index gives it by place: the time, and
 * behind messages of the same millisecond the system messages by their number.
 */
public final class DynamoDbConversations implements Conversations {
  private static final String CHAT = "chat";
  private static final String MESSAGE = "message";
  private static final String PLACE = "place";
  private static final String PLACES = "places";
  private static final String AUTHOR = "author";
  private static final String TYPE = "type";
  private static final String TEXT = "text";
  private static final String CONTENT = "content";
  private static final String AT = "at";
  private static final String RECEIVED = "received";
  private static final String STATUS = "status";
  private static final String RANK = "rank";
  private static final String LINE = "line";
  private static final String EXPIRES = "expires";

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
            .item(write(message).attributes())
            .conditionExpression("attribute_not_exists(#message)")
            .expressionAttributeNames(Map.of("#message", MESSAGE))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      dynamoDb.putItem(request);
      return message;
    } catch (ConditionalCheckFailedException there) {
      return read(message.chat(), Item.of(there.item()));
    }
  }

  @Override
  public Optional<Message> find(ChatKey chat, MessageId message) {
    var found =
        dynamoDb.getItem(
            request -> request.tableName(table).key(key(chat, message)).consistentRead(true));
    return found.hasItem() ? Optional.of(read(chat, Item.of(found.item()))) : Optional.empty();
  }

  @Override
  public Optional<Advance> advance(
      ChatKey chat, MessageId message, MessageStatus status, Instant learnedAt) {
    var request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(key(chat, message))
            .updateExpression("SET #status = :status, #rank = :rank, #learned = :learned")
            .conditionExpression("#rank < :rank")
            .expressionAttributeNames(
                Map.of("#status", STATUS, "#rank", RANK, "#learned", learned(status)))
            .expressionAttributeValues(
                Map.of(
                    ":status", AttributeValue.fromS(status.code()),
                    ":rank", AttributeValue.fromN(Integer.toString(status.rank())),
                    ":learned", AttributeValue.fromN(Long.toString(learnedAt.toEpochMilli()))))
            .returnValues(ReturnValue.ALL_NEW)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      return Optional.of(
          advance(chat, Item.of(dynamoDb.updateItem(request).attributes()), status, learnedAt));
    } catch (ConditionalCheckFailedException standsOrUnknown) {
      return standsOrUnknown.hasItem() && standsOrUnknown.item().containsKey(RANK)
          ? Optional.of(advance(chat, Item.of(standsOrUnknown.item()), status, learnedAt))
          : Optional.empty();
    }
  }

  private static Advance advance(ChatKey chat, Item item, MessageStatus status, Instant learnedAt) {
    boolean isOfThisReport =
        item.optionalTime(learned(status)).filter(learnedAt::equals).isPresent();
    return new Advance(read(chat, item), isOfThisReport);
  }

  /** The attribute that says which report a status came by. */
  private static String learned(MessageStatus status) {
    return status.code() + "At";
  }

  private static Map<String, AttributeValue> key(ChatKey chat, MessageId message) {
    return Map.of(
        CHAT, AttributeValue.fromS(partition(chat)),
        MESSAGE, AttributeValue.fromS(message.value()));
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
                place == null ? Map.of("#chat", CHAT) : Map.of("#chat", CHAT, "#place", PLACE))
            .expressionAttributeValues(
                place == null
                    ? Map.of(":chat", AttributeValue.fromS(partition(chat)))
                    : Map.of(
                        ":chat", AttributeValue.fromS(partition(chat)),
                        ":place", AttributeValue.fromS(place)))
            .select("ALL_ATTRIBUTES")
            .scanIndexForward(!newestFirst)
            .consistentRead(true)
            .limit(most)
            .build();
    QueryResponse found = dynamoDb.query(request);
    return new Page<>(
        found.items().stream().map(item -> read(chat, Item.of(item))).toList(),
        Optional.ofNullable(found.lastEvaluatedKey().get(PLACE))
            .map(last -> Places.token(last.s())));
  }

  private Item write(Message message) {
    MessageStatus status = message.status();
    Item item =
        Item.empty()
            .text(CHAT, partition(message.chat()))
            .text(MESSAGE, message.id().value())
            .text(PLACE, place(message))
            .text(AUTHOR, message.author().name())
            .text(TYPE, message.content().type().code())
            .text(TEXT, message.content().text())
            .text(CONTENT, message.content().contentUri())
            .time(AT, message.at())
            .time(RECEIVED, message.receivedAt())
            .number(EXPIRES, message.receivedAt().plus(kept).getEpochSecond());
    if (status != null) {
      item.text(STATUS, status.code())
          .number(RANK, status.rank())
          .time(learned(status), message.receivedAt());
    }
    return message.line() == 0 ? item : item.number(LINE, message.line());
  }

  private static Message read(ChatKey chat, Item item) {
    return new Message(
        new MessageId(item.text(MESSAGE)),
        chat,
        Message.Author.valueOf(item.text(AUTHOR)),
        new Content(
            Content.Type.ofCode(item.text(TYPE)),
            item.optionalText(TEXT).orElse(null),
            item.optionalText(CONTENT).orElse(null)),
        item.time(AT),
        item.time(RECEIVED),
        item.optionalText(STATUS).map(MessageStatus::ofCode).orElse(null),
        item.optionalNumber(LINE).orElse(0L));
  }

  private static String partition(ChatKey chat) {
    return chat.account() + "#" + chat.channel() + "#" + chat.client().value();
  }

  /**
   * The time, the number of a line, the time of arrival (WhatsApp's own times are whole seconds),
   * and the id, so that each is unique and a page can begin behind any of them.
   */
  private static String place(Message message) {
    return "%013d#%06d#%013d#%s"
        .formatted(
            message.at().toEpochMilli(),
            message.line(),
            message.receivedAt().toEpochMilli(),
            message.id());
  }
}
