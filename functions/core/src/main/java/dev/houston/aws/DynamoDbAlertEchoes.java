package dev.houston.aws;

import dev.houston.account.AlertedNumbers;
import dev.houston.account.SameNumber;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.AlertEchoes;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.curator.ExpectedEchoes;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The echoes of alerts, in the messages table, by a hash of what was sent to whom; never the text
 * (NV-2). Twice each: WhatsApp may hide the number that an echo is addressed to.
 */
public final class DynamoDbAlertEchoes implements AlertEchoes, ExpectedEchoes {

  /** No account's id begins like that, so this is no chat's partition. */
  private static final String ECHOES = "=echoes#";

  private static final String HIDDEN = "hidden";
  private static final String CHAT = "chat";
  private static final String MESSAGE = "message";
  private static final String EXPIRES = "expires";

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbAlertEchoes(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public void expect(ChannelId carrier, PhoneNumber to, String text, Instant now) {
    for (String client : new String[] {SameNumber.of(to.digits()), HIDDEN}) {
      Item item =
          key(carrier, client, text)
              .number(EXPIRES, now.plus(AlertedNumbers.ECHO_EXPECTED).getEpochSecond());
      dynamoDb.putItem(request -> request.tableName(table).item(item.attributes()));
    }
  }

  @Override
  public boolean has(ChatKey chat, String text, Instant now) {
    ChatId client = chat.client();
    String named = client.isHidden() ? HIDDEN : SameNumber.of(client.value());
    Item key = key(chat.channel(), named, text);
    var found =
        dynamoDb.getItem(
            request -> request.tableName(table).key(key.attributes()).consistentRead(true));
    // DynamoDB takes days to remove what has expired.
    return found.hasItem() && Item.of(found.item()).number(EXPIRES) > now.getEpochSecond();
  }

  private static Item key(ChannelId carrier, String client, String text) {
    return Item.empty()
        .text(CHAT, ECHOES + carrier)
        .text(MESSAGE, Sha256.hex(carrier + "#" + client + "#" + text));
  }
}
