package dev.houston.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.MessageId;
import dev.houston.outgoing.DrainHint;
import dev.houston.outgoing.Drop;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrainHintJsonTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");
  private static final AccountId ACCOUNT = new AccountId("acme");
  private static final ChannelId CHANNEL = new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11");

  static Stream<DrainHint> hints() {
    var message = new MessageId("5b0a5b1c-9d2c-4b77-8a55-0e6d5d5f7a10");
    return Stream.of(
        DrainHint.now(ACCOUNT, CHANNEL),
        DrainHint.at(ACCOUNT, CHANNEL, NOW),
        DrainHint.changed(ACCOUNT, CHANNEL),
        DrainHint.drop(ACCOUNT, CHANNEL, new Drop(NOW, null)),
        DrainHint.drop(ACCOUNT, CHANNEL, new Drop(NOW, message)));
  }

  @ParameterizedTest
  @MethodSource("hints")
  void aHintComesOutAsItWentIn(DrainHint hint) {
    assertThat(DrainHintJson.read(DrainHintJson.write(hint))).isEqualTo(hint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "[]",
        "{\"account\":\"acme\"}",
        "{\"account\":\"acme\",\"channel\":\"sales\"}",
        "{\"account\":\"ACME!\",\"channel\":\"0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11\"}",
        """
        {"account":"acme","channel":"0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11","drop":{}}""",
        """
        {"account":"acme","channel":"0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11","dueAt":"now"}"""
      })
  void whatIsNoHintIsHopeless_NV3(String text) {
    assertThatThrownBy(() -> DrainHintJson.read(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
