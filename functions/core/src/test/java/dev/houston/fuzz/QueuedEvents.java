package dev.houston.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.aws.ChannelEventJson;
import dev.houston.aws.ChatEventJson;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.ChatKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The two queues of events. Whatever is put in must be a message that SQS takes, which reads as
 * what was put in, and must be within the limits that its type documents.
 */
public final class QueuedEvents implements ChatEvents, ChannelEvents {
  private final List<String> bodies = new ArrayList<>();

  /** The bodies so far, each behind its cause. */
  public List<String> bodies() {
    return List.copyOf(bodies);
  }

  @Override
  public void put(ChatKey chat, ChatEvent event, String cause) {
    String body = ChatEventJson.write(chat, event);
    QueueMessage.mustBePossible(body);
    ChatEventJson.Addressed read = ChatEventJson.read(body);
    assertThat(read.event()).isEqualTo(event);
    assertThat(read.chat()).isEqualTo(chat);
    event.fold(new WithinLimits());
    keep(body, cause);
  }

  @Override
  public void put(AccountId account, ChannelId channel, ChannelEvent event, String cause) {
    String body = ChannelEventJson.write(account, channel, event);
    QueueMessage.mustBePossible(body);
    ChannelEventJson.Addressed read = ChannelEventJson.read(body);
    assertThat(read.event()).isEqualTo(event);
    assertThat(read.account()).isEqualTo(account);
    assertThat(read.channel()).isEqualTo(channel);
    keep(body, cause);
  }

  private void keep(String body, String cause) {
    assertThat(cause).isNotBlank();
    bodies.add(cause + " " + body);
  }
}
