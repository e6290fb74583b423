package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbAlerts;
import dev.houston.curator.Alerts;
import dev.houston.curator.AlertsContract;

class DynamoDbAlertsTest extends AlertsContract {

  @Override
  protected Alerts alerts() {
    return new DynamoDbAlerts(EmulatedTables.client(), EmulatedTables.STATE, 1);
  }
}
