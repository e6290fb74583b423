package dev.houston.channel;

class InMemoryChannelsTest extends ChannelsContract {
  @Override
  protected Channels channels() {
    return new InMemoryChannels();
  }
}
