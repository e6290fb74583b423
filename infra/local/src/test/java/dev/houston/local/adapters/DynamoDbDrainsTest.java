package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbDrains;
import dev.houston.outgoing.Drains;
import dev.houston.outgoing.DrainsContract;

class DynamoDbDrainsTest extends DrainsContract {

  @Override
  protected Drains drains() {
    return new DynamoDbDrains(EmulatedTables.client(), EmulatedTables.STATE, 1);
  }
}
