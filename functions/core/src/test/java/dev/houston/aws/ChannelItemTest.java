package dev.houston.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.Activity;
import dev.houston.channel.Attention;
import dev.houston.channel.Channel;
import dev.houston.channel.Channel.Notices;
import dev.houston.channel.Channel.Obeyed;
import dev.houston.channel.ChannelAlert;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelState;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.ChannelTelling;
import dev.houston.channel.ConnectorSession;
import dev.houston.channel.Errands;
import dev.houston.channel.OnTimes;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.Power;
import dev.houston.channel.Restarts;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionStanding;
import dev.houston.channel.SessionState;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.TakeBacks;
import dev.houston.secret.Sealed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How large the item of a channel is: a write costs one unit a kilobyte. */
class ChannelItemTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  /** Of a press: the longest id that is remembered. */
  private static final int LONGEST_PRESS = 64;

  private static final int MOST_PRESSES = 50;

  /** Of one step, more than any makes. */
  private static final int MOST_NOTICES = 10;

  @Test
  void isWithinTwoWriteUnitsWhileNothingHappens() {
    var session =
        new ConnectorSession(
            "waha", URI.create("https://waha.example.com"), "default", sealed(300));
    Channel channel =
        Channel.connected(
            new AccountId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
            new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
            "Sales",
            new PhoneNumber("79161112233"),
            session,
            NOW);
    assertThat(size(ChannelItem.write(channel))).isLessThan(2 * 1024);
  }

  @Test
  void isFarFromTheLimitWhenEverythingInItIsAtItsOwn() {
    assertThat(size(ChannelItem.write(fullest()))).isLessThan(20 * 1024);
  }

  private static Channel fullest() {
    var standing =
        new SessionStanding(
            SessionState.PHONE_UNAVAILABLE,
            new SessionStanding.Heard(SessionStatus.PHONE_UNAVAILABLE, NOW),
            NOW,
            new TakeBacks(many(TakeBacks.MOST, NOW::plusSeconds), NOW),
            new Restarts(Integer.MAX_VALUE, NOW, NOW),
            NOW,
            new SessionStanding.Trouble("w".repeat(200), NOW));
    var errands =
        new Errands(
            new Errands.Told(SessionCommand.TAKE_BACK, NOW),
            true,
            new Errands.Fetch(NOW, "f".repeat(1_000), NOW, 1_000, 1_000, NOW),
            new Errands.Walk("w".repeat(1_000)),
            true);
    return new Channel(
        new AccountId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
        new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
        "Я".repeat(100),
        new PhoneNumber("99887766554433221"),
        new ConnectorSession(
            "evolution",
            URI.create("https://waha.example.com/" + "b".repeat(475)),
            "s".repeat(64),
            sealed(1_000)),
        NOW,
        new OnTimes(
            Power.ON, many(OnTimes.MOST_SPANS, n -> new OnTimes.Span(NOW, NOW.plusSeconds(n)))),
        standing,
        ChannelStatus.NO_CONNECTION_WITH_THE_PHONE,
        new Activity(NOW, new Activity.Outage(NOW, NOW)),
        new Attention(ChannelStatus.NO_CONNECTION_WITH_THE_PHONE, NOW, NOW),
        many(MOST_PRESSES, n -> new Obeyed("p".repeat(LONGEST_PRESS), NOW.plusSeconds(n))),
        errands,
        new Notices(
            many(
                MOST_NOTICES,
                n -> new ChannelTelling(Long.MAX_VALUE, ChannelState.NOT_ENOUGH_MONEY, NOW)),
            Long.MAX_VALUE,
            many(
                MOST_NOTICES,
                n ->
                    new ChannelAlert(
                        Long.MAX_VALUE, ChannelStatus.NO_CONNECTION_WITH_THE_PHONE, NOW)),
            Long.MAX_VALUE),
        new Channel.Stored(Long.MAX_VALUE, NOW));
  }

  private static Sealed sealed(int length) {
    return new Sealed("c".repeat(length));
  }

  private static <T> List<T> many(int count, IntFunction<T> make) {
    return IntStream.range(0, count).mapToObj(make).toList();
  }

  private static int size(Item item) {
    return sizeOf(item.attributes());
  }

  /** By DynamoDB's own count: names and texts in UTF-8, numbers by their digits. */
  private static int sizeOf(Map<String, AttributeValue> attributes) {
    return 3
        + attributes.entrySet().stream()
            .mapToInt(entry -> utf8(entry.getKey()) + sizeOf(entry.getValue()) + 1)
            .sum();
  }

  private static int sizeOf(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> value.n().length() / 2 + 2;
      case BOOL, NUL -> 1;
      case M -> sizeOf(value.m());
      case L -> 3 + value.l().stream().mapToInt(each -> sizeOf(each) + 1).sum();
      case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new AssertionError("a channel has no such attribute: " + value.type());
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
