package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbCrmMessageIds;
import dev.houston.outgoing.CrmMessageIds;
import dev.houston.outgoing.CrmMessageIdsContract;

class DynamoDbCrmMessageIdsTest extends CrmMessageIdsContract {
  @Override
  protected CrmMessageIds names() {
    return new DynamoDbCrmMessageIds(EmulatedTables.client(), EmulatedTables.MESSAGES, KEPT);
  }
}
