package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.outgoing.Drain;
import dev.houston.outgoing.Drains;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** How far channels are drained, in the state table. */
public final class DynamoDbDrains implements Drains {
  private final Table state;
  private final int wakeShards;

  public DynamoDbDrains(DynamoDbClient dynamoDb, String table, int wakeShards) {
    this.state = new Table(dynamoDb, table);
    this.wakeShards = wakeShards;
  }

  @Override
  public Optional<Drain> find(AccountId account, ChannelId channel) {
    return state
        .find(DrainItem.key(account, channel))
        .map(item -> DrainItem.read(account, channel, item));
  }

  @Override
  public Optional<Drain> save(Drain drain, Instant now) {
    Item item = DrainItem.write(drain);
    Wakes.write(
        item,
        drain.account().value(),
        drain.item(),
        drain.wakeAt(),
        drain.stored().lookAt(),
        wakeShards,
        now);
    return state.put(item, drain.stored().version())
        ? Optional.of(DrainItem.read(drain.account(), drain.channel(), item))
        : Optional.empty();
  }
}
