package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.wake.WakeIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The index {@code wakes} of the state table. */
public final class DynamoDbWakeIndex implements WakeIndex {
  private static final String INDEX = "wakes";
  private static final String VERSION = "version";

  /** What is left unread after so many the next sweep reads. */
  private static final int MOST_ATTEMPTS = 5;

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbWakeIndex(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public List<Entry> lookBy(int shard, Instant horizon, @Nullable Entry after, int most) {
    var request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(INDEX)
            .keyConditionExpression("#shard = :shard AND #look <= :horizon")
            .expressionAttributeNames(Map.of("#shard", Wakes.SHARD, "#look", Wakes.LOOK))
            .expressionAttributeValues(
                Map.of(
                    ":shard", AttributeValue.fromS(Wakes.shard(shard)),
                    ":horizon", milliseconds(horizon)))
            .limit(most);
    if (after != null) {
      var place = new HashMap<>(key(after));
      place.put(Wakes.SHARD, AttributeValue.fromS(Wakes.shard(shard)));
      place.put(Wakes.LOOK, milliseconds(after.lookAt()));
      request.exclusiveStartKey(place);
    }
    return dynamoDb.query(request.build()).items().stream().map(DynamoDbWakeIndex::entry).toList();
  }

  @Override
  public List<Truth> truths(List<Entry> entries) {
    Map<Map<String, AttributeValue>, Entry> wanted =
        entries.stream()
            .collect(
                Collectors.toMap(
                    DynamoDbWakeIndex::key, Function.identity(), (first, second) -> second));
    var truths = new ArrayList<Truth>();
    Map<String, KeysAndAttributes> missing =
        wanted.isEmpty() ? Map.of() : Map.of(table, keys(wanted.keySet().stream().toList()));
    for (int attempt = 0; attempt < MOST_ATTEMPTS && !missing.isEmpty(); attempt++) {
      BatchGetItemResponse found =
          dynamoDb.batchGetItem(BatchGetItemRequest.builder().requestItems(missing).build());
      for (var attributes : found.responses().getOrDefault(table, List.of())) {
        Item item = Item.of(attributes);
        Entry entry = wanted.get(key(item.text(ChatItem.ACCOUNT), item.text(ChatItem.ITEM)));
        if (entry != null) {
          truths.add(new Truth(entry, item.number(VERSION), item.optionalTime(Wakes.WAKE_AT)));
        }
      }
      missing = found.unprocessedKeys();
    }
    return truths;
  }

  @Override
  public void correct(Truth truth) {
    Map<String, String> names = new HashMap<>(Map.of("#version", VERSION, "#look", Wakes.LOOK));
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":version", AttributeValue.fromN(Long.toString(truth.version())));
    Optional<Instant> wakeAt = truth.wakeAt();
    wakeAt.ifPresent(due -> values.put(":look", milliseconds(due)));
    if (wakeAt.isEmpty()) {
      names.put("#shard", Wakes.SHARD);
    }
    var request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(key(truth.entry()))
            .updateExpression(wakeAt.isPresent() ? "SET #look = :look" : "REMOVE #look, #shard")
            .conditionExpression("#version = :version")
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build();
    try {
      dynamoDb.updateItem(request);
    } catch (ConditionalCheckFailedException changedSince) {
      // Whoever changed the item set its entry right, or the next sweep will.
      return;
    }
  }

  private static KeysAndAttributes keys(List<Map<String, AttributeValue>> keys) {
    return KeysAndAttributes.builder()
        .keys(keys)
        .projectionExpression("#account, #item, #version, #wakeAt")
        .expressionAttributeNames(
            Map.of(
                "#account", ChatItem.ACCOUNT,
                "#item", ChatItem.ITEM,
                "#version", VERSION,
                "#wakeAt", Wakes.WAKE_AT))
        .build();
  }

  private static Entry entry(Map<String, AttributeValue> attributes) {
    Item item = Item.of(attributes);
    return new Entry(
        item.time(Wakes.LOOK),
        new AccountId(item.text(ChatItem.ACCOUNT)),
        item.text(ChatItem.ITEM));
  }

  private static Map<String, AttributeValue> key(Entry entry) {
    return key(entry.account().value(), entry.item());
  }

  private static Map<String, AttributeValue> key(String account, String item) {
    return Map.of(
        ChatItem.ACCOUNT, AttributeValue.fromS(account), ChatItem.ITEM, AttributeValue.fromS(item));
  }

  private static AttributeValue milliseconds(Instant moment) {
    return AttributeValue.fromN(Long.toString(moment.toEpochMilli()));
  }
}
