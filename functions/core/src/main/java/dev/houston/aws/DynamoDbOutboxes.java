package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.chat.Page;
import dev.houston.outbox.Outbox;
import dev.houston.outbox.OutboxKey;
import dev.houston.outbox.Outboxes;
import dev.houston.outbox.Span;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** How far outboxes are emptied, in the state table. */
public final class DynamoDbOutboxes implements Outboxes {
  private static final String SETTLED = "settled";
  private static final String KEPT = "kept";
  private static final String REPLAYED = "replayed";
  private static final String ASKED_AT = "askedAt";
  private static final String ATTEMPTS = "attempts";
  private static final String FIRST = "first";
  private static final String LAST = "last";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Table state;
  private final int wakeShards;

  public DynamoDbOutboxes(DynamoDbClient dynamoDb, String table, int wakeShards) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.state = new Table(dynamoDb, table);
    this.wakeShards = wakeShards;
  }

  @Override
  public Optional<Outbox> find(OutboxKey key) {
    return state.find(key(key)).map(DynamoDbOutboxes::outbox);
  }

  @Override
  public Optional<Outbox> save(Outbox outbox, Instant now) {
    OutboxKey key = outbox.key();
    Item item =
        key(key)
            .number(SETTLED, outbox.settled())
            .list(KEPT, outbox.kept(), DynamoDbOutboxes::write)
            .list(REPLAYED, outbox.replayed(), DynamoDbOutboxes::write)
            .time(ASKED_AT, outbox.askedAt())
            .number(ATTEMPTS, outbox.attempts());
    Wakes.write(
        item,
        key.account().value(),
        key.item(),
        outbox.wakeAt(),
        outbox.stored().lookAt(),
        wakeShards,
        now);
    return state.put(item, outbox.stored().version())
        ? Optional.of(outbox(item))
        : Optional.empty();
  }

  @Override
  public Page<Outbox> of(AccountId account, String destination, @Nullable String from, int most) {
    String all = OutboxKey.items(destination);
    String place = from == null ? null : Places.ofToken(from, all);
    var request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("#account = :account AND begins_with(#item, :all)")
            .expressionAttributeNames(Map.of("#account", ChatItem.ACCOUNT, "#item", ChatItem.ITEM))
            .expressionAttributeValues(
                Map.of(
                    ":account", AttributeValue.fromS(account.value()),
                    ":all", AttributeValue.fromS(all)))
            .consistentRead(true)
            .limit(most);
    if (place != null) {
      request.exclusiveStartKey(
          Map.of(
              ChatItem.ACCOUNT, AttributeValue.fromS(account.value()),
              ChatItem.ITEM, AttributeValue.fromS(place)));
    }
    QueryResponse found = dynamoDb.query(request.build());
    return new Page<>(
        found.items().stream().map(item -> outbox(Item.of(item))).toList(),
        Optional.ofNullable(found.lastEvaluatedKey().get(ChatItem.ITEM))
            .map(item -> Places.token(item.s())));
  }

  private static Item key(OutboxKey key) {
    return Item.empty()
        .text(ChatItem.ACCOUNT, key.account().value())
        .text(ChatItem.ITEM, key.item());
  }

  private static Outbox outbox(Item item) {
    return new Outbox(
        OutboxKey.ofItem(new AccountId(item.text(ChatItem.ACCOUNT)), item.text(ChatItem.ITEM)),
        item.number(SETTLED),
        item.list(KEPT, DynamoDbOutboxes::span),
        item.list(REPLAYED, DynamoDbOutboxes::span),
        item.optionalTime(ASKED_AT).orElse(null),
        (int) item.number(ATTEMPTS),
        item.optionalTime(Wakes.WAKE_AT).orElse(null),
        new Outbox.Stored(Table.version(item), item.optionalTime(Wakes.LOOK).orElse(null)));
  }

  private static Item write(Span span) {
    return Item.empty().number(FIRST, span.first()).number(LAST, span.last());
  }

  private static Span span(Item item) {
    return new Span(item.number(FIRST), item.number(LAST));
  }
}
