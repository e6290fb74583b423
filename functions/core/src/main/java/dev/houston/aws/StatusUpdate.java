package dev.houston.aws;

import dev.houston.chat.Conversations.Reached;
import dev.houston.chat.MessageStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The one write by which a message comes to a status, if that stands above the one it has. */
final class StatusUpdate {
  private final StringBuilder sets = new StringBuilder();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  private StatusUpdate() {}

  /**
   * Its request, which answers with the whole item, be it updated or not.
   *
   * @param expires when the message goes, if it does not say so already
   */
  static UpdateItemRequest request(
      String table, Map<String, AttributeValue> key, Reached reached, Instant expires) {
    MessageStatus status = reached.status();
    var update = new StatusUpdate();
    update.set("status", MessageItem.STATUS, AttributeValue.fromS(status.code()));
    update.set("rank", MessageItem.RANK, number(status.rank()));
    update.set("learned", MessageItem.learned(status), number(reached.learnedAt().toEpochMilli()));
    update.set("connectorId", MessageItem.CONNECTOR_ID, text(reached.connectorId()));
    var failure = reached.failure();
    update.set("failure", MessageItem.FAILURE, text(failure == null ? null : failure.code()));
    update.names.put("#expires", MessageItem.EXPIRES);
    update.values.put(":expires", number(expires.getEpochSecond()));
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(key)
        .updateExpression("SET " + update.sets + "#expires = if_not_exists(#expires, :expires)")
        .conditionExpression(update.condition(reached))
        .expressionAttributeNames(update.names)
        .expressionAttributeValues(update.values)
        .returnValues(ReturnValue.ALL_NEW)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  private String condition(Reached reached) {
    String isHigher = "#rank < :rank";
    return switch (reached.to()) {
      case ANY -> isHigher;
      case UNLESS_SENT -> {
        values.put(":sent", AttributeValue.fromS(MessageStatus.SENT.code()));
        yield isHigher + " AND #status <> :sent";
      }
      case ALSO_UNCERTAIN -> isHigher + " OR " + isUncertain();
      case ONLY_UNCERTAIN -> isHigher + " AND " + isUncertain();
    };
  }

  private String isUncertain() {
    names.put("#connectorId", MessageItem.CONNECTOR_ID);
    values.put(":unknown", AttributeValue.fromS(MessageStatus.UNKNOWN.code()));
    return "(#status = :unknown AND attribute_not_exists(#connectorId))";
  }

  private void set(String name, String attribute, @Nullable AttributeValue value) {
    if (value != null) {
      sets.append("#%1$s = :%1$s, ".formatted(name));
      names.put("#" + name, attribute);
      values.put(":" + name, value);
    }
  }

  private static @Nullable AttributeValue text(@Nullable String value) {
    return value == null ? null : AttributeValue.fromS(value);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
