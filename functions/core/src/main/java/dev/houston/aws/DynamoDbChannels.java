package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.channel.ConnectorSession;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.Power;
import dev.houston.channel.SessionState;
import dev.houston.channel.WebhookEntry;
import dev.houston.secret.Sealed;
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
  private static final String CHANNEL_ITEM = "channel#";
  private static final String NUMBER_ITEM = "number#";
  private static final String CHANNEL = "channel";
  private static final String NAME = "name";
  private static final String PHONE = "phone";
  private static final String CONNECTOR = "connector";
  private static final String BASE_URL = "baseUrl";
  private static final String SESSION = "session";
  private static final String API_KEY = "apiKey";
  private static final String POWER = "power";
  private static final String STATE = "state";
  private static final String CREATED = "created";

  private static final String ENTRY = "entry";
  private static final String WEBHOOK_ENTRY = "webhook#";
  private static final String SECRET = "secret";

  private final DynamoDbClient dynamoDb;
  private final String stateTable;
  private final Table state;
  private final Table directory;

  public DynamoDbChannels(DynamoDbClient dynamoDb, String stateTable, String directoryTable) {
    this.dynamoDb = dynamoDb;
    this.stateTable = stateTable;
    this.state = new Table(dynamoDb, stateTable);
    this.directory = new Table(dynamoDb, directoryTable);
  }

  @Override
  public boolean add(Channel channel, Sealed webhookSecret) {
    Item number =
        Item.empty()
            .text(ACCOUNT, channel.account().value())
            .text(ITEM, NUMBER_ITEM + channel.phone().digits())
            .text(CHANNEL, channel.id().value());
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
                  state.newly(number), state.newly(write(channel)), directory.newly(entry)));
      return true;
    } catch (TransactionCanceledException there) {
      return find(channel.account(), channel.id()).filter(channel::equals).isPresent();
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
    return state.find(key(account, id)).map(DynamoDbChannels::channel);
  }

  @Override
  public List<Channel> of(AccountId account) {
    var request =
        QueryRequest.builder()
            .tableName(stateTable)
            .keyConditionExpression("#account = :account AND begins_with(#item, :channels)")
            .expressionAttributeNames(Map.of("#account", ACCOUNT, "#item", ITEM))
            .expressionAttributeValues(
                Map.of(
                    ":account", AttributeValue.fromS(account.value()),
                    ":channels", AttributeValue.fromS(CHANNEL_ITEM)))
            .consistentRead(true)
            .build();
    return dynamoDb.queryPaginator(request).items().stream()
        .map(item -> channel(Item.of(item)))
        .toList();
  }

  private static Item key(AccountId account, ChannelId id) {
    return Item.empty().text(ACCOUNT, account.value()).text(ITEM, CHANNEL_ITEM + id);
  }

  private static Item write(Channel channel) {
    return key(channel.account(), channel.id())
        .text(CHANNEL, channel.id().value())
        .text(NAME, channel.name())
        .text(PHONE, channel.phone().digits())
        .text(CONNECTOR, channel.session().connector())
        .text(BASE_URL, channel.session().baseUrl().toString())
        .text(SESSION, channel.session().session())
        .text(API_KEY, channel.session().apiKey().ciphertext())
        .text(POWER, channel.power().code())
        .text(STATE, channel.state().code())
        .time(CREATED, channel.createdAt());
  }

  private static Channel channel(Item item) {
    var session =
        new ConnectorSession(
            item.text(CONNECTOR),
            item.uri(BASE_URL),
            item.text(SESSION),
            new Sealed(item.text(API_KEY)));
    return new Channel(
        new AccountId(item.text(ACCOUNT)),
        new ChannelId(item.text(CHANNEL)),
        item.text(NAME),
        new PhoneNumber(item.text(PHONE)),
        session,
        Power.ofCode(item.text(POWER)),
        SessionState.ofCode(item.text(STATE)),
        item.time(CREATED));
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
