package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.curator.Addressee;
import dev.houston.curator.Alert;
import dev.houston.curator.AlertSubject;
import dev.houston.curator.Alerts;
import dev.houston.curator.Carrier;
import dev.houston.curator.Claim;
import dev.houston.curator.Heard;
import dev.houston.curator.News;
import dev.houston.notice.AlertKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What curators have been told, in the state table. */
public final class DynamoDbAlerts implements Alerts {
  private static final String NUMBER = "number";
  private static final String KEY = "key";
  private static final String SINCE = "since";
  private static final String AMOUNT = "amount";
  private static final String ADDRESSEES = "addressees";
  private static final String CURATOR = "curator";
  private static final String HEARD = "heard";
  private static final String HEARD_NUMBER = "heardNumber";
  private static final String CLAIMED = "claimed";
  private static final String CLAIMED_NUMBER = "claimedNumber";
  private static final String CARRIER_ACCOUNT = "carrierAccount";
  private static final String CARRIER = "carrier";
  private static final String TO = "to";
  private static final String CLAIMED_AT = "claimedAt";
  private static final String ATTEMPTS = "attempts";
  private static final String RETRY_AT = "retryAt";

  private final Table state;
  private final int wakeShards;

  public DynamoDbAlerts(DynamoDbClient dynamoDb, String table, int wakeShards) {
    this.state = new Table(dynamoDb, table);
    this.wakeShards = wakeShards;
  }

  @Override
  public Optional<Alert> find(AlertSubject subject) {
    return state.find(key(subject)).map(DynamoDbAlerts::alert);
  }

  @Override
  public Optional<Alert> save(Alert alert, Instant now) {
    AlertSubject subject = alert.subject();
    News news = alert.news();
    Item item =
        key(subject)
            .number(NUMBER, news.number())
            .text(KEY, news.key().map(AlertKey::code).orElse(null))
            .time(SINCE, news.since())
            .text(AMOUNT, news.amount())
            .list(ADDRESSEES, alert.addressees(), DynamoDbAlerts::write);
    Wakes.write(
        item,
        subject.account().value(),
        subject.item(),
        alert.wakeAt(),
        alert.stored().lookAt(),
        wakeShards,
        now);
    return state.put(item, alert.stored().version()) ? Optional.of(alert(item)) : Optional.empty();
  }

  private static Item key(AlertSubject subject) {
    return Item.empty()
        .text(ChatItem.ACCOUNT, subject.account().value())
        .text(ChatItem.ITEM, subject.item());
  }

  private static Item write(Addressee addressee) {
    Item item =
        Item.empty()
            .text(CURATOR, addressee.curator().toString())
            .number(ATTEMPTS, addressee.attempts())
            .time(RETRY_AT, addressee.retryAt());
    Heard heard = addressee.heard();
    if (heard != null) {
      item.text(HEARD, heard.key().code()).number(HEARD_NUMBER, heard.number());
    }
    Claim claim = addressee.claim();
    if (claim != null) {
      item.text(CLAIMED, claim.news().key().code())
          .number(CLAIMED_NUMBER, claim.news().number())
          .text(CARRIER_ACCOUNT, claim.carrier().account().value())
          .text(CARRIER, claim.carrier().channel().value())
          .text(TO, claim.to().digits())
          .time(CLAIMED_AT, claim.since());
    }
    return item;
  }

  private static Alert alert(Item item) {
    var news =
        new News(
            item.number(NUMBER),
            item.optionalText(KEY).map(AlertKey::ofCode),
            item.optionalTime(SINCE).orElse(null),
            item.optionalText(AMOUNT).orElse(null));
    return new Alert(
        AlertSubject.ofItem(new AccountId(item.text(ChatItem.ACCOUNT)), item.text(ChatItem.ITEM)),
        news,
        item.list(ADDRESSEES, DynamoDbAlerts::addressee),
        new Alert.Stored(Table.version(item), item.optionalTime(Wakes.LOOK).orElse(null)));
  }

  private static Addressee addressee(Item item) {
    return new Addressee(
        UUID.fromString(item.text(CURATOR)),
        heard(item, HEARD, HEARD_NUMBER),
        claim(item),
        (int) item.number(ATTEMPTS),
        item.optionalTime(RETRY_AT).orElse(null));
  }

  private static @Nullable Heard heard(Item item, String key, String number) {
    return item.optionalText(key)
        .map(code -> new Heard(item.number(number), AlertKey.ofCode(code)))
        .orElse(null);
  }

  private static @Nullable Claim claim(Item item) {
    Heard claimed = heard(item, CLAIMED, CLAIMED_NUMBER);
    return claimed == null
        ? null
        : new Claim(
            claimed,
            new Carrier(
                new AccountId(item.text(CARRIER_ACCOUNT)), new ChannelId(item.text(CARRIER))),
            new PhoneNumber(item.text(TO)),
            item.time(CLAIMED_AT));
  }
}
