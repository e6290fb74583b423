package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbSubscribers;
import dev.houston.subscriber.Subscribers;
import dev.houston.subscriber.SubscribersContract;

class DynamoDbSubscribersTest extends SubscribersContract {

  @Override
  protected Subscribers subscribers() {
    return new DynamoDbSubscribers(EmulatedTables.client(), EmulatedTables.STATE);
  }
}
