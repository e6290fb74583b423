package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbChannels;
import dev.houston.channel.Channels;
import dev.houston.channel.ChannelsContract;

class DynamoDbChannelsTest extends ChannelsContract {
  @Override
  protected Channels channels() {
    return new DynamoDbChannels(
        EmulatedTables.client(), EmulatedTables.STATE, EmulatedTables.DIRECTORY, 1);
  }
}
