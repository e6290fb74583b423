package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelCounts;
import dev.houston.channel.ChannelId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts in the state table, an item a channel beside the channel's own: counting needs no version
 * and wins no race.
 */
public final class DynamoDbChannelCounts implements ChannelCounts {
  private static final String COUNTS = "counts#";
  private static final String WORD = "unknownWord";
  private static final String AT = "lastAt";

  private final DynamoDbClient dynamoDb;
  private final String name;
  private final Table table;

  public DynamoDbChannelCounts(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.name = table;
    this.table = new Table(dynamoDb, table);
  }

  @Override
  public void add(
      AccountId account, ChannelId channel, Counted counted, @Nullable String word, Instant now) {
    boolean recorded = counted == Counted.UNKNOWN_REPORTS && word != null;
    Map<String, String> names = new HashMap<>(Map.of("#counted", counted.code(), "#at", AT));
    Map<String, AttributeValue> values =
        new HashMap<>(
            Map.of(
                ":one", AttributeValue.fromN("1"),
                ":now", AttributeValue.fromN(Long.toString(now.toEpochMilli()))));
    if (recorded) {
      names.put("#word", WORD);
      values.put(":word", AttributeValue.fromS(word));
    }
    dynamoDb.updateItem(
        request ->
            request
                .tableName(name)
                .key(key(account, channel).attributes())
                .updateExpression(
                    "ADD #counted :one SET #at = :now" + (recorded ? ", #word = :word" : ""))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
  }

  @Override
  public Map<Counted, Long> of(AccountId account, ChannelId channel) {
    var counts = new EnumMap<Counted, Long>(Counted.class);
    table
        .findLately(key(account, channel))
        .ifPresent(
            item -> {
              for (Counted counted : Counted.values()) {
                item.optionalNumber(counted.code()).ifPresent(many -> counts.put(counted, many));
              }
            });
    return counts;
  }

  private static Item key(AccountId account, ChannelId channel) {
    return Item.empty()
        .text(ChatItem.ACCOUNT, account.value())
        .text(ChatItem.ITEM, COUNTS + channel);
  }
}
