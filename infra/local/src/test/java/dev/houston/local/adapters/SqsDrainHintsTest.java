package dev.houston.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.aws.DrainHintJson;
import dev.houston.aws.SqsDrainHints;
import dev.houston.channel.ChannelId;
import dev.houston.local.aws.RequestRecorder;
import dev.houston.local.aws.SqsClients;
import dev.houston.local.sqs.EmbeddedSqs;
import dev.houston.local.template.RealTemplate;
import dev.houston.local.time.SettableTime;
import dev.houston.outgoing.DrainHint;
import dev.houston.outgoing.DrainHints;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Hints that something is to be handed over, as they stand in the template's queue. */
class SqsDrainHintsTest {
  private static final String QUEUE = "DrainsQueue";
  private static final DrainHint HINT =
      DrainHint.now(new AccountId("acme"), new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"));

  private final SettableTime time = new SettableTime("2026-03-02T10:00:00Z");
  private EmbeddedSqs sqs;
  private SqsClient client;
  private SqsDrainHints hints;

  @BeforeEach
  void start() {
    sqs = new EmbeddedSqs(time, Optional.empty(), 0);
    sqs.create(RealTemplate.read(sqs.names()).queues());
    client = SqsClients.of(sqs.names(), new RequestRecorder());
    hints = new SqsDrainHints(client, sqs.names().queueUrl(QUEUE));
  }

  @AfterEach
  void stop() {
    client.close();
    sqs.close();
  }

  private List<DrainHint> received() {
    return client
        .receiveMessage(
            request -> request.queueUrl(sqs.names().queueUrl(QUEUE)).maxNumberOfMessages(10))
        .messages()
        .stream()
        .map(message -> DrainHintJson.read(message.body()))
        .toList();
  }

  @Test
  void eachIsAHintOfItsOwn() {
    hints.ask(HINT, Duration.ZERO);
    hints.ask(HINT, Duration.ZERO);
    assertThat(received()).containsExactly(HINT, HINT);
  }

  @Test
  void aDelayIsRoundedUpToWholeSeconds_OM7() {
    hints.ask(HINT, Duration.ofMillis(1_001));
    time.advance("PT1.9S");
    assertThat(received()).isEmpty();
    time.advance("PT0.1S");
    assertThat(received()).hasSize(1);
  }

  @Test
  void theLongestDelayIsTaken() {
    hints.ask(HINT, DrainHints.LONGEST_DELAY);
    assertThat(received()).isEmpty();
    time.advance(DrainHints.LONGEST_DELAY.toString());
    assertThat(received()).hasSize(1);
  }
}
