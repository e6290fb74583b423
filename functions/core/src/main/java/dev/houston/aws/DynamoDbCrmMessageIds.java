package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.chat.MessageId;
import dev.houston.outgoing.CrmMessageIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The names that CRMs gave to messages, in the messages table, by a hash of account and name. An
 * item has no place, so that it stands in no conversation.
 */
public final class DynamoDbCrmMessageIds implements CrmMessageIds {

  /** No account's id begins like that, so this is no chat's partition. */
  private static final String NAMES = "=crm#";

  private static final String CHAT = "chat";
  private static final String MESSAGE = "message";
  private static final String NAME = "name";
  private static final String ID = "id";
  private static final String REQUEST = "request";
  private static final String ACCEPTED = "accepted";
  private static final String QUEUED = "queued";
  private static final String EXPIRES = "expires";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Duration kept;

  /**
   * The names of this table.
   *
   * @param kept how long a name is taken (NV-4)
   */
  public DynamoDbCrmMessageIds(DynamoDbClient dynamoDb, String table, Duration kept) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.kept = kept;
  }

  @Override
  public Holder claim(AccountId account, String crmMessageId, Holder claim) {
    Item item =
        key(account, crmMessageId)
            .text(ID, claim.message().value())
            .text(REQUEST, claim.request())
            .time(ACCEPTED, claim.acceptedAt())
            .flag(QUEUED, claim.queued())
            .number(EXPIRES, claim.acceptedAt().plus(kept).getEpochSecond());
    var request =
        PutItemRequest.builder()
            .tableName(table)
            .item(item.attributes())
            // DynamoDB takes days to remove what has expired.
            .conditionExpression("attribute_not_exists(#message) OR #expires <= :now")
            .expressionAttributeNames(Map.of("#message", MESSAGE, "#expires", EXPIRES))
            .expressionAttributeValues(
                Map.of(
                    ":now",
                    AttributeValue.fromN(Long.toString(claim.acceptedAt().getEpochSecond()))))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      dynamoDb.putItem(request);
      return claim;
    } catch (ConditionalCheckFailedException claimed) {
      return read(Item.of(claimed.item()));
    }
  }

  @Override
  public Optional<Holder> find(AccountId account, String crmMessageId, Instant now) {
    Item key = key(account, crmMessageId);
    var found =
        dynamoDb.getItem(
            request -> request.tableName(table).key(key.attributes()).consistentRead(true));
    return Optional.of(found)
        .filter(answer -> answer.hasItem())
        .map(answer -> Item.of(answer.item()))
        .filter(item -> item.number(EXPIRES) > now.getEpochSecond())
        .map(DynamoDbCrmMessageIds::read);
  }

  @Override
  public void queued(AccountId account, String crmMessageId, MessageId message) {
    Item key = key(account, crmMessageId);
    try {
      dynamoDb.updateItem(
          request ->
              request
                  .tableName(table)
                  .key(key.attributes())
                  .updateExpression("SET #queued = :queued")
                  .conditionExpression("#id = :id")
                  .expressionAttributeNames(Map.of("#queued", QUEUED, "#id", ID))
                  .expressionAttributeValues(
                      Map.of(
                          ":queued", AttributeValue.fromBool(true),
                          ":id", AttributeValue.fromS(message.value()))));
    } catch (ConditionalCheckFailedException expiredMeanwhile) {
      return;
    }
  }

  private static Item key(AccountId account, String crmMessageId) {
    String hash = Sha256.hex(account + "#" + crmMessageId);
    return Item.empty().text(CHAT, NAMES + hash).text(MESSAGE, NAME);
  }

  private static Holder read(Item item) {
    return new Holder(
        new MessageId(item.text(ID)), item.text(REQUEST), item.time(ACCEPTED), item.flag(QUEUED));
  }
}
