package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbChannelCounts;
import dev.houston.channel.ChannelCounts;
import dev.houston.channel.ChannelCountsContract;

class DynamoDbChannelCountsTest extends ChannelCountsContract {
  @Override
  protected ChannelCounts counts() {
    return new DynamoDbChannelCounts(EmulatedTables.client(), EmulatedTables.STATE);
  }
}
