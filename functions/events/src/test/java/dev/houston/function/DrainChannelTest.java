package dev.houston.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.houston.account.AccountId;
import dev.houston.account.InMemoryAccounts;
import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.InMemoryChannels;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.InMemoryConversations;
import dev.houston.chat.MessageId;
import dev.houston.outgoing.Correspondence;
import dev.houston.outgoing.Dialogs;
import dev.houston.outgoing.Drain;
import dev.houston.outgoing.DrainHint;
import dev.houston.outgoing.DrainQueue;
import dev.houston.outgoing.Draining;
import dev.houston.outgoing.Drains;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handovers;
import dev.houston.outgoing.InMemoryWaitingMessages;
import dev.houston.outgoing.Pacing;
import dev.houston.outgoing.Parcel;
import dev.houston.outgoing.Settling;
import dev.houston.wiring.HoustonConfiguration;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** What becomes of the messages of the queue of drains. */
class DrainChannelTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final AccountId ACCOUNT = new AccountId("acme");
  private static final ChannelId CHANNEL = new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11");
  private static final String HINT =
      """
      {"account":"acme","channel":"0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"}""";

  private final List<SendMessageRequest> deadLetters = new ArrayList<>();
  private final List<String> armed = new ArrayList<>();
  private Optional<Drain> drain = Optional.empty();
  private boolean broken;

  private DrainChannel function() {
    var queue =
        new DrainQueue(
            new OneDrain(),
            new InMemoryWaitingMessages(),
            (DrainHint hint, Duration delay) -> armed.add(hint.channel() + " " + delay));
    Dialogs dialogs = (chat, now) -> Dialogs.Standing.OPEN;
    var draining =
        new Draining(
            new InMemoryAccounts(),
            new InMemoryChannels(),
            queue,
            new Correspondence(new InMemoryConversations(), dialogs, new NoChats()),
            new NoConnectors(),
            (account, channel, event, cause) -> {},
            new Pacing(() -> 0.5),
            () -> new UUID(0, 1),
            Clock.fixed(NOW, ZoneOffset.UTC));
    var configuration =
        new SmallRyeConfigBuilder()
            .withMapping(HoustonConfiguration.class)
            .withDefaultValue("houston.drains-dead-letters", "https://sqs/dead")
            .build()
            .getConfigMapping(HoustonConfiguration.class);
    return new DrainChannel(draining, new DeadLettersOnly(), configuration);
  }

  private static SQSEvent event(int receives, String... bodies) {
    List<SQSMessage> messages = new ArrayList<>();
    for (String body : bodies) {
      var message = new SQSMessage();
      message.setMessageId("message-" + messages.size());
      message.setBody(body);
      message.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(receives)));
      messages.add(message);
    }
    var event = new SQSEvent();
    event.setRecords(messages);
    return event;
  }

  /** One whose next message is due in a second, for which a hint is on its way. */
  private void isArmed() {
    Instant due = NOW.plusSeconds(1);
    drain =
        Optional.of(
            new Drain(
                ACCOUNT, CHANNEL, due, List.of(), due, null, 0, null, null, Drain.Stored.NEVER));
  }

  @Test
  void setsAHopelessHintAsideAndGoesOnWithTheNext_NV3() {
    isArmed();
    var answer = function().drain(event(1, "{\"account\":\"acme\"}", HINT));
    assertThat(answer.getBatchItemFailures()).isEmpty();
    assertThat(deadLetters).hasSize(1);
    assertThat(deadLetters.get(0).messageAttributes().get("reason").stringValue())
        .isEqualTo("channel is missing");
  }

  @Test
  void aFaultOfOursLetsTheHintComeAgain() {
    broken = true;
    var answer = function().drain(event(1, HINT));
    assertThat(answer.getBatchItemFailures())
        .extracting(failure -> failure.getItemIdentifier())
        .containsExactly("message-0");
  }

  @Test
  void aHintThatIsNewTrustsTheOneThatIsArmed() {
    isArmed();
    function().drain(event(1, HINT));
    assertThat(armed).isEmpty();
  }

  @Test
  void aHintThatComesAgainDoesNot() {
    isArmed();
    function().drain(event(2, HINT));
    assertThat(armed).containsExactly(CHANNEL + " PT1S");
  }

  private final class OneDrain implements Drains {
    @Override
    public Optional<Drain> find(AccountId account, ChannelId channel) {
      if (broken) {
        throw new IllegalStateException("no answer");
      }
      return drain;
    }

    @Override
    public Optional<Drain> save(Drain saved, Instant now) {
      return Optional.of(saved);
    }
  }

  /** Takes dead letters. */
  private final class DeadLettersOnly implements SqsClient {
    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
      deadLetters.add(request);
      return SendMessageResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private static final class NoChats implements Settling {
    @Override
    public void settle(ChatKey chat, ChatEvent event, boolean again) {
      throw new AssertionError("nothing is settled");
    }

    @Override
    public void letOut(ChatKey chat, MessageId message) {
      throw new AssertionError("nothing is let out");
    }
  }

  private static final class NoConnectors implements Handovers {
    @Override
    public Handover hand(Channel channel, Parcel parcel) {
      throw new AssertionError("nothing is handed over");
    }

    @Override
    public Answer<Found> find(Channel channel, Parcel parcel, Instant handedAt) {
      throw new AssertionError("nothing is looked for");
    }

    @Override
    public Answer<Boolean> exists(Channel channel, ChatId client) {
      throw new AssertionError("nobody is asked");
    }
  }
}
