package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelEvents;
import dev.houston.channel.ChannelId;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The queue of channel events, FIFO: a group is a channel. It is a queue of its own, so that no
 * flood of receipts delays "scan the QR code".
 */
public final class SqsChannelEvents implements ChannelEvents {
  private final SqsClient sqs;
  private final String queue;

  public SqsChannelEvents(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  @Override
  public void put(AccountId account, ChannelId channel, ChannelEvent event, String cause) {
    String group = Sha256.hex(account + "#" + Channel.item(channel));
    sqs.sendMessage(
        request ->
            request
                .queueUrl(queue)
                .messageBody(ChannelEventJson.write(account, channel, event))
                .messageGroupId(group)
                .messageDeduplicationId(Sha256.hex(group + "#" + cause)));
  }
}
