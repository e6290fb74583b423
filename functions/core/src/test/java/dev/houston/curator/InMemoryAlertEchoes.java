package dev.houston.curator;

import dev.houston.account.SameNumber;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.AlertEchoes;
import dev.houston.chat.ChatKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Expected echoes in memory, as strict as the table: see {@code AlertEchoesContract}. */
public final class InMemoryAlertEchoes implements AlertEchoes, ExpectedEchoes {
  private static final String HIDDEN = "hidden";

  private final Set<Echo> echoes = new HashSet<>();

  private record Echo(ChannelId carrier, String client, String text) {}

  @Override
  public synchronized void expect(ChannelId carrier, PhoneNumber to, String text, Instant now) {
    echoes.add(new Echo(carrier, SameNumber.of(to.digits()), text));
    echoes.add(new Echo(carrier, HIDDEN, text));
  }

  @Override
  public synchronized boolean has(ChatKey chat, String text) {
    String client = chat.client().isHidden() ? HIDDEN : SameNumber.of(chat.client().value());
    return echoes.contains(new Echo(chat.channel(), client, text));
  }
}
