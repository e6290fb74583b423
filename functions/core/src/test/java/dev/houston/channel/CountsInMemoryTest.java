package dev.houston.channel;

class CountsInMemoryTest extends ChannelCountsContract {
  @Override
  protected ChannelCounts counts() {
    return new CountsInMemory();
  }
}
