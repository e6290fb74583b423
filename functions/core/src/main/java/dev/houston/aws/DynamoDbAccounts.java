package dev.houston.aws;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.ApiKey;
import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.Settings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Accounts in the state table, the hashes of their API keys in the directory. */
public final class DynamoDbAccounts implements Accounts {
  private static final String ACCOUNT = "account";
  private static final String ITEM = "item";
  private static final String THE_ACCOUNT_ITSELF = "account";
  private static final String NAME = "name";
  private static final String SYSTEM_NAME = "systemName";
  private static final String TIME_ZONE = "timeZone";
  private static final String LOCALE = "locale";
  private static final String WATCH = "watch";
  private static final String WATCH_SINCE = "watchSince";
  private static final String NOT_DELIVERED = "notDeliveredMinutes";
  private static final String NOT_READ = "notReadHours";

  private static final String ENTRY = "entry";
  private static final String KEY_ENTRY = "key#";

  private final DynamoDbClient dynamoDb;
  private final String stateTable;
  private final String directoryTable;

  public DynamoDbAccounts(DynamoDbClient dynamoDb, String stateTable, String directoryTable) {
    this.dynamoDb = dynamoDb;
    this.stateTable = stateTable;
    this.directoryTable = directoryTable;
  }

  @Override
  public Optional<AccountId> withKey(ApiKey key) {
    GetItemResponse found =
        dynamoDb.getItem(
            request ->
                request
                    .tableName(directoryTable)
                    .key(Map.of(ENTRY, AttributeValue.fromS(KEY_ENTRY + key.hash())))
                    .consistentRead(true));
    return Optional.of(found)
        .filter(GetItemResponse::hasItem)
        .map(answer -> new AccountId(Item.of(answer.item()).text(ACCOUNT)));
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return read(id, true);
  }

  @Override
  public Optional<Settings> settings(AccountId id) {
    return read(id, false).map(Account::settings);
  }

  @Override
  public void open(Account account, ApiKey key) {
    new ConditionalPut(dynamoDb, stateTable).put(write(account), 0);
    Item entry =
        Item.empty().text(ENTRY, KEY_ENTRY + key.hash()).text(ACCOUNT, account.id().value());
    new ConditionalPut(dynamoDb, directoryTable).put(entry, 0);
  }

  @Override
  public boolean save(Account account) {
    return new ConditionalPut(dynamoDb, stateTable).put(write(account), account.version());
  }

  private Optional<Account> read(AccountId id, boolean consistently) {
    GetItemResponse found =
        dynamoDb.getItem(
            request ->
                request
                    .tableName(stateTable)
                    .key(
                        Map.of(
                            ACCOUNT, AttributeValue.fromS(id.value()),
                            ITEM, AttributeValue.fromS(THE_ACCOUNT_ITSELF)))
                    .consistentRead(consistently));
    return found.hasItem() ? Optional.of(account(Item.of(found.item()))) : Optional.empty();
  }

  private static Item write(Account account) {
    Settings settings = account.settings();
    DeliveryWatchSettings watch = settings.deliveryWatch();
    return Item.empty()
        .text(ACCOUNT, account.id().value())
        .text(ITEM, THE_ACCOUNT_ITSELF)
        .text(NAME, account.name())
        .text(SYSTEM_NAME, settings.systemName())
        .text(TIME_ZONE, settings.timeZone().getId())
        .text(LOCALE, settings.locale().toLanguageTag())
        .flag(WATCH, watch.enabled())
        .time(WATCH_SINCE, watch.enabledSince())
        .number(NOT_DELIVERED, watch.notDelivered().toMinutes())
        .number(NOT_READ, watch.notRead().toHours());
  }

  private static Account account(Item item) {
    var watch =
        new DeliveryWatchSettings(
            item.flag(WATCH),
            item.time(WATCH_SINCE),
            Duration.ofMinutes(item.number(NOT_DELIVERED)),
            Duration.ofHours(item.number(NOT_READ)));
    var settings =
        new Settings(
            item.text(SYSTEM_NAME),
            ZoneId.of(item.text(TIME_ZONE)),
            Locale.forLanguageTag(item.text(LOCALE)),
            watch);
    return new Account(
        new AccountId(item.text(ACCOUNT)), item.text(NAME), settings, ConditionalPut.version(item));
  }
}
