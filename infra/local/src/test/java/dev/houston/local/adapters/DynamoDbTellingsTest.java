package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbTellings;
import dev.houston.outbox.Tellings;
import dev.houston.outbox.TellingsContract;
import java.time.Duration;

class DynamoDbTellingsTest extends TellingsContract {

  @Override
  protected Tellings tellings() {
    return new DynamoDbTellings(
        EmulatedTables.client(), EmulatedTables.OUTBOX, Duration.ofDays(180));
  }
}
