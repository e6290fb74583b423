package dev.houston.aws;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Puts that only succeed if the item is what it was when it was read. */
final class ConditionalPut {
  private static final String VERSION = "version";

  private final DynamoDbClient dynamoDb;
  private final String table;

  ConditionalPut(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * Puts the item as the next after this version; 0 for one that must not be there yet.
   *
   * @return whether it is there now: false if somebody else was faster
   */
  boolean put(Item item, long version) {
    item.number(VERSION, version + 1);
    var request =
        PutItemRequest.builder()
            .tableName(table)
            .item(item.attributes())
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (version == 0) {
      request
          .conditionExpression("attribute_not_exists(#version)")
          .expressionAttributeNames(Map.of("#version", VERSION));
    } else {
      request
          .conditionExpression("#version = :version")
          .expressionAttributeNames(Map.of("#version", VERSION))
          .expressionAttributeValues(
              Map.of(":version", AttributeValue.fromN(Long.toString(version))));
    }
    try {
      dynamoDb.putItem(request.build());
      return true;
    } catch (ConditionalCheckFailedException failed) {
      // The SDK tries again when an answer gets lost, and then fails on its own success.
      return failed.hasItem() && failed.item().equals(item.attributes());
    }
  }

  static long version(Item item) {
    return item.number(VERSION);
  }
}
