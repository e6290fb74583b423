package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbHeldEvents;
import dev.houston.chat.HeldEvents;
import dev.houston.chat.HeldEventsContract;
import java.time.Duration;

class DynamoDbHeldEventsTest extends HeldEventsContract {
  @Override
  protected HeldEvents held() {
    return new DynamoDbHeldEvents(
        EmulatedTables.client(), EmulatedTables.OUTBOX, Duration.ofDays(36_500));
  }
}
