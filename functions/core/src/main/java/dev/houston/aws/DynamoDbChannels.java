package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.channel.WebhookEntry;
import dev.houston.secret.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Channels in the state table, what their webhooks need in the directory. */
public final class DynamoDbChannels implements Channels {
  private static final String ACCOUNT = "account";
  private static final String ITEM = "item";
  private static final String ALL_CHANNELS = "channel#";
  private static final String NUMBER_ITEM = "number#";
  private static final String CHANNEL = "channel";
  private static final String CONNECTOR = "connector";
  private static final String SESSION = "session";

  private static final String ENTRY = "entry";
  private static final String WEBHOOK_ENTRY = "webhook#";
  private static final String SECRET = "secret";

  private final DynamoDbClient dynamoDb;
  private final String stateTable;
  private final Table state;
  private final Table directory;
  private final int wakeShards;

  public DynamoDbChannels(
      DynamoDbClient dynamoDb, String stateTable, String directoryTable, int wakeShards) {
    this.dynamoDb = dynamoDb;
    this.stateTable = stateTable;
    this.state = new Table(dynamoDb, stateTable);
    this.directory = new Table(dynamoDb, directoryTable);
    this.wakeShards = wakeShards;
  }

  @Override
  public boolean add(Channel channel, Sealed webhookSecret) {
    Item number = number(channel).text(CHANNEL, channel.id().value());
    Item entry =
        Item.empty()
            .text(ENTRY, WEBHOOK_ENTRY + channel.id())
            .text(ACCOUNT, channel.account().value())
            .text(CHANNEL, channel.id().value())
            .text(CONNECTOR, channel.session().connector())
            .text(SESSION, channel.session().session())
            .text(SECRET, webhookSecret.ciphertext());
    try {
      dynamoDb.transactWriteItems(
          request ->
              request.transactItems(
                  state.newly(number),
                  state.newly(write(channel, channel.createdAt())),
                  directory.newly(entry)));
      return true;
    } catch (TransactionCanceledException there) {
      return find(channel.account(), channel.id())
          .filter(found -> found.createdAt().equals(channel.createdAt()))
          .isPresent();
    }
  }

  @Override
  public Optional<WebhookEntry> webhook(ChannelId id) {
    return directory
        .find(Item.empty().text(ENTRY, WEBHOOK_ENTRY + id))
        .map(DynamoDbChannels::webhookEntry);
  }

  @Override
  public Optional<Channel> find(AccountId account, ChannelId id) {
    return state.find(ChannelItem.key(account, id)).map(DynamoDbChannels::channel);
  }

  @Override
  public Optional<Channel> lately(AccountId account, ChannelId id) {
    return state.findLately(ChannelItem.key(account, id)).map(DynamoDbChannels::channel);
  }

  @Override
  public Optional<Channel> save(Channel channel, Instant now) {
    Item item = write(channel, now);
    return state.put(item, channel.stored().version())
        ? Optional.of(channel(item))
        : Optional.empty();
  }

  @Override
  public void giveUp(Channel channel) {
    directory.remove(Item.empty().text(ENTRY, WEBHOOK_ENTRY + channel.id()));
    state.removeIf(number(channel), CHANNEL, channel.id().value());
  }

  @Override
  public List<Channel> withDeleted(AccountId account) {
    var request =
        QueryRequest.builder()
            .tableName(stateTable)
            .keyConditionExpression("#account = :account AND begins_with(#item, :channels)")
            .expressionAttributeNames(Map.of("#account", ACCOUNT, "#item", ITEM))
            .expressionAttributeValues(
                Map.of(
                    ":account", AttributeValue.fromS(account.value()),
                    ":channels", AttributeValue.fromS(ALL_CHANNELS)))
            .consistentRead(true)
            .build();
    return dynamoDb.queryPaginator(request).items().stream()
        .map(item -> channel(Item.of(item)))
        .toList();
  }

  private static Item number(Channel channel) {
    return Item.empty()
        .text(ACCOUNT, channel.account().value())
        .text(ITEM, NUMBER_ITEM + channel.phone().digits());
  }

  private Item write(Channel channel, Instant now) {
    Item item = ChannelItem.write(channel);
    Wakes.write(
        item,
        channel.account().value(),
        channel.item(),
        channel.wakeAt(),
        channel.stored().lookAt(),
        wakeShards,
        now);
    return item;
  }

  private static Channel channel(Item item) {
    return ChannelItem.read(
        item, new Channel.Stored(Table.version(item), item.optionalTime(Wakes.LOOK).orElse(null)));
  }

  private static WebhookEntry webhookEntry(Item item) {
    return new WebhookEntry(
        new AccountId(item.text(ACCOUNT)),
        new ChannelId(item.text(CHANNEL)),
        item.text(CONNECTOR),
        item.text(SESSION),
        new Sealed(item.text(SECRET)));
  }
}
