package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbWaitingMessages;
import dev.houston.outgoing.WaitingMessages;
import dev.houston.outgoing.WaitingMessagesContract;

class DynamoDbWaitingMessagesTest extends WaitingMessagesContract {

  @Override
  protected WaitingMessages waiting() {
    return new DynamoDbWaitingMessages(EmulatedTables.client(), EmulatedTables.MESSAGES);
  }
}
