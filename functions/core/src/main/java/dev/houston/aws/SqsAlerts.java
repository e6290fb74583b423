package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelAlert;
import dev.houston.channel.ChannelAlerts;
import dev.houston.channel.ChannelId;
import dev.houston.curator.AlertHints;
import dev.houston.curator.AlertSubject;
import dev.houston.curator.BalanceAlert;
import dev.houston.curator.BalanceAlerts;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue of alerts, FIFO: a group is a channel, or the balance of an account. */
public final class SqsAlerts implements ChannelAlerts, BalanceAlerts, AlertHints {
  private final SqsClient sqs;
  private final String queue;

  public SqsAlerts(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  @Override
  public void put(AccountId account, ChannelId channel, ChannelAlert alert) {
    AlertSubject subject = AlertSubject.channel(account, channel);
    send(subject, AlertJson.write(subject, alert), "news/" + alert.number());
  }

  @Override
  public void put(AccountId account, BalanceAlert alert) {
    AlertSubject subject = AlertSubject.balance(account);
    send(subject, AlertJson.write(subject, alert), "news/" + alert.number());
  }

  @Override
  public void ask(AlertSubject subject, String cause) {
    send(subject, AlertJson.write(subject), cause);
  }

  private void send(AlertSubject subject, String body, String cause) {
    String group = Sha256.hex(subject.account() + "#" + subject.item());
    sqs.sendMessage(
        request ->
            request
                .queueUrl(queue)
                .messageBody(body)
                .messageGroupId(group)
                .messageDeduplicationId(Sha256.hex(group + "#" + cause)));
  }
}
