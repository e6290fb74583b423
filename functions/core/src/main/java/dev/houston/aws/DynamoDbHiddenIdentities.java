package dev.houston.aws;

import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatId;
import dev.houston.chat.HiddenIdentities;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Hidden identities in the directory, an entry for each that a channel has met. */
public final class DynamoDbHiddenIdentities implements HiddenIdentities {
  private static final String ENTRY = "entry";
  private static final String HIDDEN_ENTRY = "hidden#";
  private static final String NUMBER = "number";

  private final Table directory;

  public DynamoDbHiddenIdentities(DynamoDbClient dynamoDb, String directoryTable) {
    this.directory = new Table(dynamoDb, directoryTable);
  }

  @Override
  public void learn(ChannelId channel, ChatId hidden, ChatId number) {
    Item entry = entry(channel, hidden);
    if (directory.findLately(entry).isEmpty()) {
      directory.put(entry.text(NUMBER, number.value()), 0);
    }
  }

  @Override
  public Optional<ChatId> number(ChannelId channel, ChatId hidden) {
    return directory.find(entry(channel, hidden)).map(entry -> new ChatId(entry.text(NUMBER)));
  }

  private static Item entry(ChannelId channel, ChatId hidden) {
    return Item.empty().text(ENTRY, HIDDEN_ENTRY + channel + "#" + hidden.value());
  }
}
