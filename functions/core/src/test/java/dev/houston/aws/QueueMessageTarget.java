package dev.houston.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.chat.Page.UnknownPlaceException;
import dev.houston.fuzz.QueueMessage;
import dev.houston.fuzz.Target;
import dev.houston.fuzz.Targets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The reader of one queue's messages, and that of the places in lists. Whatever they read:
 *
 * <ul>
 *   <li>it is a value, or an {@link IllegalArgumentException}, which sets the message aside, and
 *       never anything else, which would have it come again (NV-3);
 *   <li>what was read is written as a message that SQS takes, and that reads as the same.
 * </ul>
 */
public final class QueueMessageTarget implements Target {
  private static final String LIST = "chat#";

  private final String name;
  private final UnaryOperator<String> readingAndWriting;

  private QueueMessageTarget(String name, UnaryOperator<String> readingAndWriting) {
    this.name = name;
    this.readingAndWriting = readingAndWriting;
  }

  /** One a queue, and the places. */
  public static Targets everyOne() {
    return () ->
        List.of(
            new QueueMessageTarget("account-event", QueueMessageTarget::accountEvent),
            new QueueMessageTarget("alert", QueueMessageTarget::alert),
            new QueueMessageTarget("channel-event", QueueMessageTarget::channelEvent),
            new QueueMessageTarget("chat-event", QueueMessageTarget::chatEvent),
            new QueueMessageTarget(
                "drain-hint", text -> DrainHintJson.write(DrainHintJson.read(text))),
            new QueueMessageTarget(
                "outbox-hint",
                text -> OutboxHintJson.read(text, OutboxHintJson::write, OutboxHintJson::write)),
            new QueueMessageTarget("place", QueueMessageTarget::place),
            new QueueMessageTarget("sweep", text -> SweepJson.write(SweepJson.read(text))),
            new QueueMessageTarget("wake-up", text -> WakeUpJson.write(WakeUpJson.read(text))));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void attack(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    String written;
    try {
      written = readingAndWriting.apply(text);
    } catch (IllegalArgumentException hopeless) {
      return;
    }
    QueueMessage.mustBePossible(written);
    assertThat(readingAndWriting.apply(written)).isEqualTo(written);
  }

  private static String accountEvent(String text) {
    if (!AccountEventJson.isOne(text)) {
      throw new IllegalArgumentException("it is for the reader of channel events");
    }
    AccountEventJson.Addressed read = AccountEventJson.read(text);
    return AccountEventJson.write(read.account(), read.event());
  }

  private static String channelEvent(String text) {
    ChannelEventJson.Addressed read = ChannelEventJson.read(text);
    return ChannelEventJson.write(read.account(), read.channel(), read.event());
  }

  private static String chatEvent(String text) {
    ChatEventJson.Addressed read = ChatEventJson.read(text);
    return ChatEventJson.write(read.chat(), read.event());
  }

  /** News cannot be written as they came: some of what they said is left out. */
  private static String alert(String text) {
    return AlertJson.write(AlertJson.read(text).subject());
  }

  /** A place is the caller's to show, who learns no more than that it is none. */
  private static String place(String text) {
    try {
      assertThat(Places.ofToken(text, LIST)).startsWith(LIST);
      return text;
    } catch (UnknownPlaceException none) {
      assertThat(none).hasMessage("not a place in this list");
      throw none;
    }
  }
}
