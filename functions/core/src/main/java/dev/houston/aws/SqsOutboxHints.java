package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.outbox.LookingThrough;
import dev.houston.outbox.OutboxHints;
import dev.houston.outbox.OutboxKey;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The queue of hints to deliver, FIFO: a group is one of the lanes of a destination. So many
 * requests at most are under way to it at one time, however many chats and channels have something
 * for it: a slow one cannot take up the functions that serve the others.
 */
public final class SqsOutboxHints implements OutboxHints {

  /** Of one destination of one account. */
  static final int LANES = 8;

  private static final String WALKS = "walks";

  private final SqsClient sqs;
  private final String queue;

  public SqsOutboxHints(SqsClient sqs, String queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  @Override
  public void ask(OutboxKey outbox, String cause) {
    var checksum = new CRC32();
    checksum.update(outbox.item().getBytes(StandardCharsets.UTF_8));
    String lane = Long.toString(checksum.getValue() % LANES);
    send(
        group(outbox.account(), outbox.destination(), lane),
        OutboxHintJson.write(outbox),
        outbox.item() + "#" + cause);
  }

  @Override
  public void ask(LookingThrough walk, String cause) {
    send(
        group(walk.account(), walk.destination(), WALKS),
        OutboxHintJson.write(walk),
        walk.from() + "#" + cause);
  }

  private void send(String group, String body, String cause) {
    sqs.sendMessage(
        request ->
            request
                .queueUrl(queue)
                .messageBody(body)
                .messageGroupId(group)
                .messageDeduplicationId(Sha256.hex(group + "#" + cause)));
  }

  private static String group(AccountId account, String destination, String lane) {
    return Sha256.hex(account + "#" + destination + "#" + lane);
  }
}
