package dev.houston.aws;

import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.ChatKey;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The queue of message events, FIFO: a group is a chat. Group and deduplication ids are hashes,
 * since SQS shows them where message bodies are not shown.
 */
public final class SqsChatEvents implements ChatEvents {
  private final SqsClient sqs;
  private final String queue;

  public SqsChatEvents(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  @Override
  public void put(ChatKey chat, ChatEvent event, String cause) {
    String group = Sha256.hex(chat.account() + "#" + chat.item());
    sqs.sendMessage(
        request ->
            request
                .queueUrl(queue)
                .messageBody(ChatEventJson.write(chat, event))
                .messageGroupId(group)
                .messageDeduplicationId(Sha256.hex(group + "#" + cause)));
  }
}
