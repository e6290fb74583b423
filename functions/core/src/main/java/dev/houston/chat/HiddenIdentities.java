package dev.houston.chat;

import dev.houston.channel.ChannelId;
import java.util.Optional;

/**
 * Who is behind WhatsApp's hidden identities ({@code @lid}), as far as a connector has told:
 * aliases of the number, which is the chat's key.
 */
public interface HiddenIdentities {

  /** Remembers that this number is behind the hidden identity, unless another one is known. */
  void learn(ChannelId channel, ChatId hidden, ChatId number);

  /** The number behind it; nothing if nobody told. */
  Optional<ChatId> number(ChannelId channel, ChatId hidden);
}
