package dev.houston.curator;

import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import java.time.Instant;

/**
 * Where alerts are entered before they are sent, so that their echoes are known for what they are.
 */
public interface ExpectedEchoes {

  /** Expects this text to come back from the channel that carries it, within a day. */
  void expect(ChannelId carrier, PhoneNumber to, String text, Instant now);
}
