package dev.houston.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelEvent.Commanded;
import dev.houston.channel.ChannelEvent.MessagePutBack;
import dev.houston.channel.ChannelEvent.PaymentChanged;
import dev.houston.channel.ChannelEvent.SessionReported;
import dev.houston.channel.ChannelEvent.TimePassed;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.UserCommand;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the queue of channel events comes out as it went in, or is refused for good. */
class ChannelEventFormsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");
  private static final AccountId ACCOUNT = new AccountId("acme");
  private static final ChannelId CHANNEL = new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11");
  private static final String TO =
      "'account':'acme','item':'channel#" + CHANNEL + "','receivedAt':1";

  static Stream<ChannelEvent> events() {
    return Stream.of(
            Arrays.stream(SessionStatus.values()).map(ChannelEventFormsTest::reported),
            Arrays.stream(UserCommand.values())
                .map(command -> new Commanded(command, "press \"1\" \u0000", NOW)),
            Stream.of(
                new SessionReported(
                    new SessionReport(
                        SessionStatus.WORKING,
                        new PhoneNumber("5511987654321"),
                        NOW.minusMillis(1),
                        ""),
                    NOW),
                new PaymentChanged(NOW),
                new MessagePutBack(NOW),
                new TimePassed(NOW.minusSeconds(2), NOW)))
        .flatMap(events -> events);
  }

  private static ChannelEvent reported(SessionStatus status) {
    return new SessionReported(
        new SessionReport(status, null, NOW.minusSeconds(1), "СПИТ \"\u200f👋"), NOW);
  }

  @ParameterizedTest
  @MethodSource("events")
  void aChannelEventComesOutAsItWentIn(ChannelEvent event) {
    assertThat(ChannelEventJson.read(ChannelEventJson.write(ACCOUNT, CHANNEL, event)))
        .isEqualTo(new ChannelEventJson.Addressed(ACCOUNT, CHANNEL, event));
  }

  @Test
  void whatIsAddressedSoIsAnEvent() {
    String json = "{TO,'event':'payment'}".replace("TO", TO).replace('\'', '"');
    assertThat(ChannelEventJson.read(json).event())
        .isEqualTo(new PaymentChanged(Instant.ofEpochMilli(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "{}",
        "{'event':'payment','account':'acme','item':'account','receivedAt':1}",
        "{'event':'payment','account':'acme','item':'channel#1','receivedAt':1}",
        "{'event':'payment','account':'acme','receivedAt':1}",
        "{TO}",
        "{TO,'event':'made up'}",
        "{TO,'event':'time'}",
        "{TO,'event':'command','id':'1'}",
        "{TO,'event':'command','command':'enable'}",
        "{TO,'event':'command','id':'1','command':'made up'}",
        "{TO,'event':'session','at':1,'word':'x'}",
        "{TO,'event':'session','at':1,'word':'x','status':'made up'}",
        "{TO,'event':'session','word':'x','status':'qr'}",
        "{TO,'event':'session','at':1,'word':'x','status':'qr','phone':'+7916'}"
      })
  void whatIsNoChannelEventIsHopeless_NV3(String body) {
    String json = body.replace("TO", TO).replace('\'', '"');
    assertThatThrownBy(() -> ChannelEventJson.read(json))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
