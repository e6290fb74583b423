package dev.houston.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.aws.ChannelEventJson;
import dev.houston.aws.SqsChannelEvents;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelId;
import dev.houston.channel.UserCommand;
import dev.houston.local.aws.RequestRecorder;
import dev.houston.local.aws.SqsClients;
import dev.houston.local.sqs.EmbeddedSqs;
import dev.houston.local.template.RealTemplate;
import dev.houston.local.time.SettableTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What happens to channels, as it stands in the template's queue. */
class SqsChannelEventsTest {
  private static final String QUEUE = "ChannelEventsQueue.fifo";
  private static final AccountId ACCOUNT = new AccountId("acme");
  private static final ChannelId CHANNEL = new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11");
  private static final ChannelId OTHER = new ChannelId("d9e5721c-ce2b-444f-9627-60a8129d7e1f");

  private final SettableTime time = new SettableTime("2026-03-02T10:00:00Z");
  private EmbeddedSqs sqs;
  private SqsClient client;
  private SqsChannelEvents events;

  @BeforeEach
  void start() {
    sqs = new EmbeddedSqs(time, Optional.empty(), 0);
    sqs.create(RealTemplate.read(sqs.names()).queues());
    client = SqsClients.of(sqs.names(), new RequestRecorder());
    events = new SqsChannelEvents(client, sqs.names().queueUrl(QUEUE));
  }

  @AfterEach
  void stop() {
    client.close();
    sqs.close();
  }

  private ChannelEvent press(String id) {
    return new ChannelEvent.Commanded(UserCommand.USE_HERE, id, time.instant());
  }

  private List<ChannelEventJson.Addressed> received() {
    return client
        .receiveMessage(
            request -> request.queueUrl(sqs.names().queueUrl(QUEUE)).maxNumberOfMessages(10))
        .messages()
        .stream()
        .map(message -> ChannelEventJson.read(message.body()))
        .toList();
  }

  @Test
  void eventsOfAChannelComeInOrderAndOneAtATime() {
    events.put(ACCOUNT, CHANNEL, press("1"), "1");
    events.put(ACCOUNT, CHANNEL, press("2"), "2");
    assertThat(received())
        .containsExactly(
            new ChannelEventJson.Addressed(ACCOUNT, CHANNEL, press("1")),
            new ChannelEventJson.Addressed(ACCOUNT, CHANNEL, press("2")));
    events.put(ACCOUNT, CHANNEL, press("3"), "3");
    assertThat(received()).isEmpty();
  }

  @Test
  void ofTwoWithOneCauseTheSecondIsNotTaken() {
    events.put(ACCOUNT, CHANNEL, press("1"), "1");
    events.put(ACCOUNT, CHANNEL, press("2"), "1");
    assertThat(received()).hasSize(1);
  }

  @Test
  void aCauseIsItsOwnInEveryChannelAndAccount_NV2() {
    events.put(ACCOUNT, CHANNEL, press("1"), "1");
    events.put(ACCOUNT, OTHER, press("1"), "1");
    events.put(new AccountId("other"), CHANNEL, press("1"), "1");
    assertThat(received()).hasSize(3);
  }

  @Test
  void oneChannelDoesNotWaitForAnother() {
    events.put(ACCOUNT, CHANNEL, press("1"), "1");
    assertThat(received()).hasSize(1);
    events.put(ACCOUNT, OTHER, press("1"), "1");
    assertThat(received()).hasSize(1);
  }
}
