package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.chat.Page;
import dev.houston.outbox.Outbox;
import dev.houston.outbox.OutboxKey;
import dev.houston.outbox.Outboxes;
import dev.houston.outbox.Span;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** How far outboxes are emptied, in the state table. */
public final class DynamoDbOutboxes implements Outboxes {
  private static final String SETTLED = "settled";
  private static final String KEPT = "kept";
  private static final String REPLAYED = "replayed";
  private static final String ASKED_AT = "askedAt";
  private static final String ATTEMPTS = "attempts";
  private static final String FIRST = "first";
  private static final String LAST = "last";

  private final AccountItems items;
  private final Table state;
  private final int wakeShards;

  public DynamoDbOutboxes(DynamoDbClient dynamoDb, String table, int wakeShards) {
    this.items = new AccountItems(dynamoDb, table);
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
    return items.page(
        account,
        OutboxKey.items(destination),
        from,
        most,
        request -> request.consistentRead(true),
        DynamoDbOutboxes::outbox);
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
