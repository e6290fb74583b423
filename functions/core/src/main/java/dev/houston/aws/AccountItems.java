package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.chat.Page;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The items of an account in the state table, listed by the beginning of their names. */
final class AccountItems {
  private final DynamoDbClient dynamoDb;
  private final String table;

  AccountItems(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * A page of them, in the order of their names.
   *
   * @param from {@link Page#next} of the page before, or null for the first
   * @param how whether the page is read consistently, and what of it is left out
   * @throws Page.UnknownPlaceException if {@code from} is none
   */
  <T> Page<T> page(
      AccountId account,
      String beginning,
      @Nullable String from,
      int most,
      Consumer<QueryRequest.Builder> how,
      Function<Item, T> read) {
    String place = from == null ? null : Places.ofToken(from, beginning);
    var request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#account = :account AND begins_with(#item, :beginning)")
            .expressionAttributeNames(Map.of("#account", ChatItem.ACCOUNT, "#item", ChatItem.ITEM))
            .expressionAttributeValues(
                Map.of(
                    ":account", AttributeValue.fromS(account.value()),
                    ":beginning", AttributeValue.fromS(beginning)))
            .limit(most)
            .applyMutation(how);
    if (place != null) {
      request.exclusiveStartKey(
          Map.of(
              ChatItem.ACCOUNT, AttributeValue.fromS(account.value()),
              ChatItem.ITEM, AttributeValue.fromS(place)));
    }
    QueryResponse found = dynamoDb.query(request.build());
    return new Page<>(
        found.items().stream().map(item -> read.apply(Item.of(item))).toList(),
        Optional.ofNullable(found.lastEvaluatedKey().get(ChatItem.ITEM))
            .map(item -> Places.token(item.s())));
  }
}
