package dev.houston.curator;

import dev.houston.account.AlertedNumbers;
import dev.houston.account.SameNumber;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.AlertEchoes;
import dev.houston.chat.ChatKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Expected echoes in memory, as strict as the table: see {@code AlertEchoesContract}. */
public final class InMemoryAlertEchoes implements AlertEchoes, ExpectedEchoes {
  private static final String HIDDEN = "hidden";

  private final Map<Echo, Instant> echoes = new HashMap<>();

  private record Echo(ChannelId carrier, String client, String text) {}

  @Override
  public synchronized void expect(ChannelId carrier, PhoneNumber to, String text, Instant now) {
    Instant until = now.plus(AlertedNumbers.ECHO_EXPECTED);
    echoes.put(new Echo(carrier, SameNumber.of(to.digits()), text), until);
    echoes.put(new Echo(carrier, HIDDEN, text), until);
  }

  @Override
  public synchronized boolean has(ChatKey chat, String text, Instant now) {
    String client = chat.client().isHidden() ? HIDDEN : SameNumber.of(chat.client().value());
    Instant until = echoes.get(new Echo(chat.channel(), client, text));
    return until != null && until.isAfter(now);
  }
}
