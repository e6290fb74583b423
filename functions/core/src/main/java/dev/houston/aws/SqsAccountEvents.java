package dev.houston.aws;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.charging.AccountEvent;
import dev.houston.charging.AccountEvents;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Events of accounts in the queue of channel events, FIFO: their group is the account. Group and
 * deduplication ids are hashes, since SQS shows them where message bodies are not shown.
 */
public final class SqsAccountEvents implements AccountEvents {
  private final SqsClient sqs;
  private final String queue;

  public SqsAccountEvents(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  @Override
  public void put(AccountId account, AccountEvent event, String cause) {
    String group = Sha256.hex(account + "#" + Account.ITEM);
    sqs.sendMessage(
        request ->
            request
                .queueUrl(queue)
                .messageBody(AccountEventJson.write(account, event))
                .messageGroupId(group)
                .messageDeduplicationId(Sha256.hex(group + "#" + cause)));
  }
}
