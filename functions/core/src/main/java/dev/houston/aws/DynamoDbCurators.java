package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.curator.Curator;
import dev.houston.curator.Curators;
import dev.houston.curator.Roster;
import dev.houston.curator.WatchedChannels;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Curators in the state table, those of one account in one item. */
public final class DynamoDbCurators implements Curators {
  private static final String THE_CURATORS = "curators";
  private static final String CURATORS = "curators";
  private static final String ID = "id";
  private static final String NAME = "name";
  private static final String PHONE = "phone";
  private static final String ALL = "all";
  private static final String CHANNELS = "channels";

  private final Table state;

  public DynamoDbCurators(DynamoDbClient dynamoDb, String table) {
    this.state = new Table(dynamoDb, table);
  }

  @Override
  public Roster of(AccountId account) {
    return state
        .find(key(account))
        .map(
            item ->
                new Roster(
                    account, item.list(CURATORS, DynamoDbCurators::curator), Table.version(item)))
        .orElseGet(() -> Roster.empty(account));
  }

  @Override
  public boolean save(Roster roster) {
    Item item = key(roster.account()).list(CURATORS, roster.curators(), DynamoDbCurators::write);
    return state.put(item, roster.version());
  }

  private static Item key(AccountId account) {
    return Item.empty().text(ChatItem.ACCOUNT, account.value()).text(ChatItem.ITEM, THE_CURATORS);
  }

  private static Item write(Curator curator) {
    Item item =
        Item.empty()
            .text(ID, curator.id().toString())
            .text(NAME, curator.name())
            .text(PHONE, curator.phone().digits())
            .flag(ALL, curator.watched().some().isEmpty());
    curator
        .watched()
        .some()
        .ifPresent(some -> item.texts(CHANNELS, some.stream().map(ChannelId::value).toList()));
    return item;
  }

  private static Curator curator(Item item) {
    return new Curator(
        UUID.fromString(item.text(ID)),
        item.text(NAME),
        new PhoneNumber(item.text(PHONE)),
        item.flag(ALL)
            ? WatchedChannels.all()
            : WatchedChannels.of(item.texts(CHANNELS).stream().map(ChannelId::new).toList()));
  }
}
