package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbOutboxes;
import dev.houston.outbox.Outboxes;
import dev.houston.outbox.OutboxesContract;

class DynamoDbOutboxesTest extends OutboxesContract {

  @Override
  protected Outboxes outboxes() {
    return new DynamoDbOutboxes(EmulatedTables.client(), EmulatedTables.STATE, 1);
  }
}
