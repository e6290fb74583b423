package dev.houston.aws;

import dev.houston.outbox.OutboxKey;
import dev.houston.outbox.Post;
import dev.houston.outbox.Subject;
import dev.houston.outbox.Tellings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What lies in the outboxes, in the outbox table: a partition each, by number. */
public final class DynamoDbTellings implements Tellings {
  private static final String OUTBOX = "outbox";
  private static final String EXPIRES = "expires";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Duration kept;

  /**
   * The tellings of this table.
   *
   * @param kept how long one is kept, delivered or not (NV-4)
   */
  public DynamoDbTellings(DynamoDbClient dynamoDb, String table, Duration kept) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.kept = kept;
  }

  @Override
  public boolean put(String destination, Post post) {
    Item item =
        write(post)
            .text(OUTBOX, partition(new OutboxKey(destination, post.subject())))
            .number(EXPIRES, post.decidedAt().plus(kept).getEpochSecond());
    var request =
        PutItemRequest.builder()
            .tableName(table)
            .item(item.attributes())
            .conditionExpression("attribute_not_exists(#number)")
            .expressionAttributeNames(Map.of("#number", TellingItem.NUMBER))
            .build();
    try {
      dynamoDb.putItem(request);
      return true;
    } catch (ConditionalCheckFailedException there) {
      return false;
    }
  }

  @Override
  public List<Post> between(OutboxKey outbox, long behind, long upTo, int most) {
    var request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#outbox = :outbox AND #number BETWEEN :first AND :last")
            .expressionAttributeNames(Map.of("#outbox", OUTBOX, "#number", TellingItem.NUMBER))
            .expressionAttributeValues(
                Map.of(
                    ":outbox", AttributeValue.fromS(partition(outbox)),
                    ":first", AttributeValue.fromN(Long.toString(behind + 1)),
                    ":last", AttributeValue.fromN(Long.toString(upTo))))
            .consistentRead(true)
            .limit(most)
            .build();
    return dynamoDb.query(request).items().stream()
        .map(item -> read(outbox.subject(), Item.of(item)))
        .toList();
  }

  private static Item write(Post post) {
    return post.fold(
        ofChat -> TellingItem.write(ofChat.telling()),
        ofChannel -> TellingItem.write(ofChannel.telling()));
  }

  private static Post read(Subject subject, Item item) {
    return subject.fold(
        ofChat -> new Post.OfChat(ofChat.chat(), TellingItem.read(item)),
        ofChannel ->
            new Post.OfChannel(
                ofChannel.account(), ofChannel.channel(), TellingItem.readOfChannel(item)));
  }

  private static String partition(OutboxKey outbox) {
    return outbox.account() + "#" + outbox.item();
  }
}
