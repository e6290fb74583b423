package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbConversations;
import dev.houston.chat.Conversations;
import dev.houston.chat.ConversationsContract;
import java.time.Duration;

class DynamoDbConversationsTest extends ConversationsContract {
  @Override
  protected Conversations conversations() {
    // DynamoDB Local deletes what is expired at once, by the system's time.
    return new DynamoDbConversations(
        EmulatedTables.client(), EmulatedTables.MESSAGES, Duration.ofDays(36_500));
  }
}
