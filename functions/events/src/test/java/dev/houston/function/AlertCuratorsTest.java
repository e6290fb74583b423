package dev.houston.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.ApiKey;
import dev.houston.account.InMemoryAccounts;
import dev.houston.account.Settings;
import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ConnectorSession;
import dev.houston.channel.InMemoryChannels;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.Sessions;
import dev.houston.curator.AlertSubject;
import dev.houston.curator.AlertingCurators;
import dev.houston.curator.Carriers;
import dev.houston.curator.Curator;
import dev.houston.curator.InMemoryAlertEchoes;
import dev.houston.curator.InMemoryAlerts;
import dev.houston.curator.InMemoryCurators;
import dev.houston.curator.Roster;
import dev.houston.curator.WatchedChannels;
import dev.houston.secret.Sealed;
import dev.houston.wake.InMemoryWakeUps;
import dev.houston.wiring.HoustonConfiguration;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** What becomes of the messages of the queue of alerts. */
class AlertCuratorsTest {
  private static final AccountId ACCOUNT = new AccountId("acme");
  private static final ChannelId CHANNEL = new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11");
  private static final AlertSubject SUBJECT = AlertSubject.channel(ACCOUNT, CHANNEL);
  private static final String STOP =
      """
      {"account":"acme","item":"alert#channel#0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11",\
      "number":1,"status":"scan-the-qr-code","since":1772445600000}""";

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryCurators curators = new InMemoryCurators();
  private final InMemoryChannels channels = new InMemoryChannels();
  private final InMemoryAlerts alerts = new InMemoryAlerts();
  private final List<SendMessageRequest> deadLetters = new ArrayList<>();
  private final List<String> hints = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T10:00:00Z");
  private Duration step = Duration.ZERO;

  @BeforeEach
  void open() {
    accounts.open(new Account(ACCOUNT, "Acme", Settings.defaults(), false, 0), new ApiKey("key"));
    channels.add(
        Channel.connected(
            ACCOUNT,
            CHANNEL,
            "Sales",
            new PhoneNumber("79161110001"),
            new ConnectorSession(
                "generic", URI.create("https://gateway.example.com"), "main", new Sealed("key")),
            now),
        new Sealed("secret"));
    var olga =
        new Curator(new UUID(0, 1), "Olga", new PhoneNumber("79165550101"), WatchedChannels.all());
    curators.save(new Roster(ACCOUNT, List.of(olga), 0));
  }

  private AlertCurators function() {
    InstantSource time =
        () -> {
          now = now.plus(step);
          return now;
        };
    var alerting =
        new AlertingCurators(
            accounts,
            curators,
            new Carriers(channels, Optional.empty()),
            alerts,
            new NoSessions(),
            new InMemoryAlertEchoes(),
            new InMemoryWakeUps(),
            time.withZone(ZoneOffset.UTC));
    var configuration =
        new SmallRyeConfigBuilder()
            .withMapping(HoustonConfiguration.class)
            .withDefaultValue("houston.alerts-dead-letters", "https://sqs/dead.fifo")
            .build()
            .getConfigMapping(HoustonConfiguration.class);
    return new AlertCurators(
        alerting,
        (subject, cause) -> hints.add(subject.item() + " " + cause),
        new DeadLettersOnly(),
        configuration);
  }

  private static SQSEvent event(String... bodies) {
    List<SQSMessage> messages = new ArrayList<>();
    for (String body : bodies) {
      var message = new SQSMessage();
      message.setMessageId("message-" + messages.size());
      message.setBody(body);
      message.setAttributes(Map.of("MessageGroupId", "group", "ApproximateReceiveCount", "1"));
      messages.add(message);
    }
    var event = new SQSEvent();
    event.setRecords(messages);
    return event;
  }

  @Test
  void setsAHopelessMessageAsideAndGoesOnWithTheNext_NV3() {
    var answer = function().alertCurators(event("{\"account\":\"acme\"}", STOP));
    assertThat(answer.getBatchItemFailures()).isEmpty();
    assertThat(deadLetters).hasSize(1);
    assertThat(deadLetters.get(0).messageBody()).isEqualTo("{\"account\":\"acme\"}");
    assertThat(deadLetters.get(0).messageAttributes().get("reason").stringValue())
        .isEqualTo("item is missing");
    assertThat(alerts.find(SUBJECT)).isPresent();
  }

  @Test
  void asksForWhatOneCallCouldNotDo() {
    step = Duration.ofSeconds(20);
    function().alertCurators(event(STOP));
    assertThat(hints).containsExactly(SUBJECT.item() + " more/message-0");
  }

  @Test
  void asksForNothingMoreWhenAllIsDone() {
    function().alertCurators(event(STOP));
    assertThat(hints).isEmpty();
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

  /** Nothing is Active here, so nobody is asked to send anything. */
  private static final class NoSessions implements Sessions {
    @Override
    public Answer<Done> tell(Channel channel, SessionCommand command) {
      throw new AssertionError("nobody is told");
    }

    @Override
    public Answer<SessionReport> state(Channel channel, Instant now) {
      throw new AssertionError("nobody is asked");
    }

    @Override
    public Answer<QrCode> qr(Channel channel) {
      throw new AssertionError("nobody is asked");
    }

    @Override
    public Answer<Fetched> fetch(
        Channel channel, Instant since, @Nullable String from, Instant now) {
      throw new AssertionError("nothing is fetched");
    }

    @Override
    public Answer<SentText> send(Channel channel, PhoneNumber to, String id, String text) {
      throw new AssertionError("nothing is sent");
    }

    @Override
    public boolean knowsIds(Channel channel) {
      throw new AssertionError("nothing is sent");
    }
  }
}
