package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.secret.Sealed;
import dev.houston.subscriber.Health;
import dev.houston.subscriber.Subscriber;
import dev.houston.subscriber.Subscribers;
import dev.houston.subscriber.Subscriptions;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Subscribers, in the state table. */
public final class DynamoDbSubscribers implements Subscribers {
  private static final String THE_SUBSCRIBER = "subscriber";
  private static final String URI = "uri";
  private static final String MESSAGES = "messages";
  private static final String CONTACTS = "contacts";
  private static final String CHANNELS = "channels";
  private static final String TEMPLATES = "templates";
  private static final String SECRET = "secret";
  private static final String FORMERS = "formers";
  private static final String UNTIL = "until";
  private static final String REGISTRATION = "registration";
  private static final String FAILURES = "failures";
  private static final String FAILING_SINCE = "failingSince";
  private static final String RESTS_UNTIL = "restsUntil";
  private static final String COMPLAINT = "complaint";
  private static final String SWITCHED_OFF = "switchedOff";

  private final Table state;

  public DynamoDbSubscribers(DynamoDbClient dynamoDb, String table) {
    this.state = new Table(dynamoDb, table);
  }

  @Override
  public Optional<Subscriber> find(AccountId account) {
    return state.find(key(account)).map(DynamoDbSubscribers::subscriber);
  }

  @Override
  public boolean save(Subscriber subscriber) {
    return state.put(write(subscriber), subscriber.version());
  }

  @Override
  public void remove(AccountId account) {
    state.remove(key(account));
  }

  private static Item key(AccountId account) {
    return Item.empty().text(ChatItem.ACCOUNT, account.value()).text(ChatItem.ITEM, THE_SUBSCRIBER);
  }

  private static Item write(Subscriber subscriber) {
    Subscriptions wanted = subscriber.subscriptions();
    Health health = subscriber.health();
    return key(subscriber.account())
        .text(URI, subscriber.uri().toString())
        .flag(MESSAGES, wanted.messagesAndStatuses())
        .flag(CONTACTS, wanted.contactsAndDealsCreation())
        .flag(CHANNELS, wanted.channelsUpdates())
        .flag(TEMPLATES, wanted.templateStatus())
        .text(SECRET, subscriber.secret().ciphertext())
        .list(FORMERS, subscriber.formers(), DynamoDbSubscribers::write)
        .text(REGISTRATION, subscriber.registration())
        .number(FAILURES, health.failures())
        .time(FAILING_SINCE, health.failingSince())
        .time(RESTS_UNTIL, health.restsUntil())
        .text(COMPLAINT, health.complaint())
        .time(SWITCHED_OFF, subscriber.switchedOffAt());
  }

  private static Subscriber subscriber(Item item) {
    return new Subscriber(
        new AccountId(item.text(ChatItem.ACCOUNT)),
        item.uri(URI),
        new Subscriptions(
            item.flag(MESSAGES), item.flag(CONTACTS), item.flag(CHANNELS), item.flag(TEMPLATES)),
        new Sealed(item.text(SECRET)),
        item.list(FORMERS, DynamoDbSubscribers::former),
        item.text(REGISTRATION),
        new Health(
            (int) item.number(FAILURES),
            item.optionalTime(FAILING_SINCE).orElse(null),
            item.optionalTime(RESTS_UNTIL).orElse(null),
            item.optionalText(COMPLAINT).orElse(null)),
        item.optionalTime(SWITCHED_OFF).orElse(null),
        Table.version(item));
  }

  private static Item write(Subscriber.Former former) {
    return Item.empty().text(SECRET, former.secret().ciphertext()).time(UNTIL, former.until());
  }

  private static Subscriber.Former former(Item item) {
    return new Subscriber.Former(new Sealed(item.text(SECRET)), item.time(UNTIL));
  }
}
