package dev.houston.aws;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.AlertedNumbers;
import dev.houston.account.ApiKey;
import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.SendingSettings;
import dev.houston.account.Settings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Accounts in the state table, the hashes of their API keys in the directory. */
public final class DynamoDbAccounts implements Accounts {
  private static final String ACCOUNT = "account";
  private static final String ITEM = "item";
  private static final String NAME = "name";
  private static final String SYSTEM_NAME = "systemName";
  private static final String TIME_ZONE = "timeZone";
  private static final String LOCALE = "locale";
  private static final String LISTENED_TO = "listenedTo";
  private static final String WATCH = "watch";
  private static final String WATCH_SINCE = "watchSince";
  private static final String NOT_DELIVERED = "notDeliveredMinutes";
  private static final String NOT_READ = "notReadHours";
  private static final String PAUSE = "pause";
  private static final String NO_HOUSTON = "noHouston";
  private static final String ALERT_CHANNEL = "alertChannel";
  private static final String ALERTED = "alerted";
  private static final String FORMERLY_ALERTED = "formerlyAlerted";
  private static final String NUMBER = "number";
  private static final String UNTIL = "until";

  private static final String ENTRY = "entry";
  private static final String KEY_ENTRY = "key#";

  private final Table state;
  private final Table directory;
  private final int wakeShards;

  public DynamoDbAccounts(
      DynamoDbClient dynamoDb, String stateTable, String directoryTable, int wakeShards) {
    this.state = new Table(dynamoDb, stateTable);
    this.directory = new Table(dynamoDb, directoryTable);
    this.wakeShards = wakeShards;
  }

  @Override
  public Optional<AccountId> withKey(ApiKey key) {
    return directory
        .find(Item.empty().text(ENTRY, KEY_ENTRY + key.hash()))
        .map(entry -> new AccountId(entry.text(ACCOUNT)));
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return state.find(key(id)).map(DynamoDbAccounts::account);
  }

  @Override
  public Optional<Account> lately(AccountId id) {
    return state.findLately(key(id)).map(DynamoDbAccounts::account);
  }

  @Override
  public void open(Account account, ApiKey key) {
    state.put(write(account), 0);
    Item entry =
        Item.empty().text(ENTRY, KEY_ENTRY + key.hash()).text(ACCOUNT, account.id().value());
    directory.put(entry, 0);
  }

  @Override
  public boolean save(Account account) {
    return state.put(write(account), account.version());
  }

  private static Item key(AccountId id) {
    return Item.empty().text(ACCOUNT, id.value()).text(ITEM, Account.ITEM);
  }

  private Item write(Account account) {
    Item item = written(account);
    BalanceItem.write(item, account.balance());
    Wakes.write(item, account.id().value(), Account.ITEM, account.wakeAt(), wakeShards);
    return item;
  }

  private static Item written(Account account) {
    Settings settings = account.settings();
    DeliveryWatchSettings watch = settings.deliveryWatch();
    UUID alertChannel = settings.alertChannel();
    return key(account.id())
        .text(NAME, account.name())
        .text(SYSTEM_NAME, settings.systemName())
        .text(TIME_ZONE, settings.timeZone().getId())
        .text(LOCALE, settings.locale().toLanguageTag())
        .flag(LISTENED_TO, account.listenedTo())
        .flag(WATCH, watch.enabled())
        .time(WATCH_SINCE, watch.enabledSince())
        .number(NOT_DELIVERED, watch.notDelivered().toMinutes())
        .number(NOT_READ, watch.notRead().toHours())
        .text(ALERT_CHANNEL, alertChannel == null ? null : alertChannel.toString())
        .number(PAUSE, settings.sending().pause().toMillis())
        .flag(NO_HOUSTON, !settings.sending().houston())
        .texts(ALERTED, account.alerted().curators().stream().sorted().toList())
        .list(
            FORMERLY_ALERTED,
            account.alerted().former().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList(),
            former -> Item.empty().text(NUMBER, former.getKey()).time(UNTIL, former.getValue()));
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
            watch,
            item.optionalText(ALERT_CHANNEL).map(UUID::fromString).orElse(null),
            sending(item));
    return new Account(
        new AccountId(item.text(ACCOUNT)),
        item.text(NAME),
        settings,
        item.optionalFlag(LISTENED_TO),
        BalanceItem.read(item),
        alerted(item),
        Table.version(item));
  }

  private static SendingSettings sending(Item item) {
    var defaults = SendingSettings.defaults();
    return new SendingSettings(
        item.optionalNumber(PAUSE).map(Duration::ofMillis).orElse(defaults.pause()),
        !item.optionalFlag(NO_HOUSTON));
  }

  private static AlertedNumbers alerted(Item item) {
    return new AlertedNumbers(
        Set.copyOf(item.texts(ALERTED)),
        item.list(FORMERLY_ALERTED, Function.identity()).stream()
            .collect(
                Collectors.toMap(former -> former.text(NUMBER), former -> former.time(UNTIL))));
  }
}
