package dev.houston.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.aws.DynamoDbConversations;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.Conversations;
import dev.houston.chat.ConversationsContract;
import dev.houston.chat.Message;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbConversationsTest extends ConversationsContract {
  // DynamoDB Local deletes what is expired at once, by the system's time.
  private static final Duration KEPT = Duration.ofDays(36_500);
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private final ChatKey chat =
      new ChatKey(
          new AccountId(UUID.randomUUID().toString()),
          new ChannelId(UUID.randomUUID().toString()),
          new ChatId("79161234567"));

  @Override
  protected Conversations conversations() {
    return new DynamoDbConversations(EmulatedTables.client(), EmulatedTables.MESSAGES, KEPT);
  }

  private Long expiryOf(MessageId message) {
    var key =
        Map.of(
            "chat",
            AttributeValue.fromS(
                chat.account() + "#" + chat.channel() + "#" + chat.client().value()),
            "message",
            AttributeValue.fromS(message.value()));
    return Optional.ofNullable(
            EmulatedTables.client()
                .getItem(request -> request.tableName(EmulatedTables.MESSAGES).key(key))
                .item()
                .get("expires"))
        .map(expires -> Long.valueOf(expires.n()))
        .orElse(null);
  }

  private MessageId added(MessageStatus status, String connectorId) {
    var message =
        new Message(
            MessageId.ofEffect(chat, "A"),
            chat,
            Message.Author.US,
            Content.text("A"),
            NOW,
            NOW,
            status,
            0,
            new Message.Sending(connectorId, null, null));
    return conversations().add(message).id();
  }

  @Test
  void whatWaitsToBeHandedOverNeverExpires_OM2() {
    assertThat(expiryOf(added(MessageStatus.WAITING, null))).isNull();
  }

  @Test
  void whatIsHandedOverExpiresFromThenOn_NV4() {
    MessageId message = added(MessageStatus.WAITING, null);
    Instant later = NOW.plus(Duration.ofDays(300));
    conversations().advance(chat, message, MessageStatus.SENT, later);
    assertThat(expiryOf(message)).isEqualTo(later.plus(KEPT).getEpochSecond());
  }

  @Test
  void whatExpiresIsNotKeptLongerForWhatComesOfIt_NV4() {
    MessageId message = added(MessageStatus.SENT, "3EB0");
    conversations().advance(chat, message, MessageStatus.READ, NOW.plusSeconds(60));
    assertThat(expiryOf(message)).isEqualTo(NOW.plus(KEPT).getEpochSecond());
  }

  @Test
  void whatTheConnectorReportsAsWaitingExpires_NV4() {
    assertThat(expiryOf(added(MessageStatus.WAITING, "3EB0")))
        .isEqualTo(NOW.plus(KEPT).getEpochSecond());
  }

  @Test
  void aReportedIdExpires_NV4() {
    MessageId reported = MessageId.reported(chat, true, "3EB0");
    conversations().alias(chat, reported, added(MessageStatus.WAITING, null), NOW);
    assertThat(expiryOf(reported)).isEqualTo(NOW.plus(KEPT).getEpochSecond());
  }
}
