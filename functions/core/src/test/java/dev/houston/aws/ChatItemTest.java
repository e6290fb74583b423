package dev.houston.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Dialog;
import dev.houston.chat.DialogStage;
import dev.houston.chat.Line;
import dev.houston.chat.Memory;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.NotDeliveredPair;
import dev.houston.chat.NotReadPair;
import dev.houston.chat.Outgoing;
import dev.houston.chat.Telling;
import dev.houston.chat.Told;
import dev.houston.chat.Waiting;
import dev.houston.chat.Watch;
import dev.houston.notice.FailureReason;
import dev.houston.notice.Notice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How large the item of a chat is: a write costs one unit a kilobyte, and 400 kB is the end. */
class ChatItemTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final ChatKey CHAT =
      new ChatKey(
          new AccountId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          new ChatId("99887766554433221100@lid"));

  @Test
  void isWithinOneWriteUnitWhileAMessageIsOnItsWay() {
    assertThat(size(ChatItem.write(chat(1, 0, 0, 0, 0, 1)))).isLessThan(1024);
  }

  @Test
  void isFarFromTheLimitWhenEverythingInItIsAtItsOwn() {
    Chat fullest =
        chat(
            Watch.MOST_OUTGOING,
            Memory.MOST,
            Memory.MOST,
            Chat.MOST_PENDING,
            Told.MOST_TELLINGS,
            256);
    assertThat(size(ChatItem.write(fullest))).isLessThan(64 * 1024);
  }

  private static Chat chat(
      int outgoing, int parked, int calls, int lines, int tellings, int longest) {
    var check = new Outgoing.Check(NOW, Duration.ofMinutes(10));
    String id = "x".repeat(longest);
    var watch =
        new Watch(
            some(
                outgoing,
                n ->
                    new Outgoing(
                        message(n),
                        NOW,
                        MessageStatus.DELIVERED,
                        NOW,
                        true,
                        check,
                        check,
                        message(-n),
                        true)),
            new Watch.Announcement(NotDeliveredPair.RECEIVED, message(0), NOW, NOW),
            new Watch.Reminder(NotReadPair.OPEN, NOW),
            NOW);
    var memory =
        new Memory(
            some(
                parked,
                n ->
                    new Memory.Parked(
                        message(n),
                        MessageStatus.FAILED,
                        NOW,
                        NOW,
                        FailureReason.CONTENT_NOT_POSSIBLE)),
            some(calls, n -> new Memory.Call(id, NOW)),
            NOW);
    List<Line> pending =
        some(
            lines,
            n ->
                new Line(
                    "missed-video-call/" + id,
                    Notice.missedCall(true, CHAT.client().e164(), NOW, ZoneOffset.UTC),
                    NOW,
                    n));
    var told =
        new Told(
            1_000_000,
            some(
                tellings,
                n ->
                    new Telling(
                        n,
                        Telling.What.STATUS,
                        message(n),
                        MessageStatus.DELIVERED,
                        NOW,
                        NOW,
                        "Я".repeat(100))));
    return new Chat(
        CHAT,
        new Chat.Profile("Я".repeat(longest == 1 ? 20 : 100), NOW),
        watch,
        memory,
        1_000_000,
        NOW,
        pending,
        told,
        new Waiting(true, 1_000_000, 1_000_020),
        new Dialog(DialogStage.IMPOSSIBLE, NOW, Dialog.MOST_UNANSWERED),
        Chat.Stored.NEVER);
  }

  private static MessageId message(int number) {
    return MessageId.reported(CHAT, true, "M" + number);
  }

  private static <T> List<T> some(int count, IntFunction<T> make) {
    return IntStream.range(0, count).mapToObj(make).toList();
  }

  /** As DynamoDB counts: names and texts in UTF-8, numbers, three bytes a list or map. */
  private static int size(Item item) {
    return size(item.attributes());
  }

  private static int size(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(entry -> bytes(entry.getKey()) + size(entry.getValue()) + 1)
        .sum();
  }

  private static int size(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> value.n().length() / 2 + 2;
      case BOOL -> 1;
      case L -> 3 + value.l().stream().mapToInt(one -> size(one) + 1).sum();
      case M -> 3 + size(value.m());
      case SS, NS, B, BS, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("not used: " + value.type());
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
