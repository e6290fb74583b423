package dev.houston.aws;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One table: items are found by their key, and put only if they are still what they were. */
final class Table {
  private static final String VERSION = "version";

  private final DynamoDbClient dynamoDb;
  private final String name;

  Table(DynamoDbClient dynamoDb, String name) {
    this.dynamoDb = dynamoDb;
    this.name = name;
  }

  /** The item as it is now. */
  Optional<Item> find(Item key) {
    return find(key, true);
  }

  /** The item, perhaps as it was a moment ago: for half the price. */
  Optional<Item> findLately(Item key) {
    return find(key, false);
  }

  private Optional<Item> find(Item key, boolean consistently) {
    GetItemResponse found =
        dynamoDb.getItem(
            request -> request.tableName(name).key(key.attributes()).consistentRead(consistently));
    return found.hasItem() ? Optional.of(Item.of(found.item())) : Optional.empty();
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
            .tableName(name)
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

  /** Removes the item, if it is there. */
  void remove(Item key) {
    dynamoDb.deleteItem(request -> request.tableName(name).key(key.attributes()));
  }

  /** Removes the item, if it is there and says this. */
  void removeIf(Item key, String name, String value) {
    try {
      dynamoDb.deleteItem(
          request ->
              request
                  .tableName(this.name)
                  .key(key.attributes())
                  .conditionExpression("#name = :value")
                  .expressionAttributeNames(Map.of("#name", name))
                  .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value))));
    } catch (ConditionalCheckFailedException somebodyElses) {
      return;
    }
  }

  /** A put, for a transaction, of an item that must not be there yet. */
  TransactWriteItem newly(Item item) {
    Put put =
        Put.builder()
            .tableName(name)
            .item(item.number(VERSION, 1).attributes())
            .conditionExpression("attribute_not_exists(#version)")
            .expressionAttributeNames(Map.of("#version", VERSION))
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  static long version(Item item) {
    return item.number(VERSION);
  }
}
