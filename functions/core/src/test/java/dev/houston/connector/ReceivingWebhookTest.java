package dev.houston.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelEventsInMemory;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.InMemoryChannels;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.InMemoryHiddenIdentities;
import dev.houston.connector.Receipt.Verdict;
import dev.houston.connector.waha.WahaConnector;
import dev.houston.connector.waha.WahaWebhook;
import dev.houston.secret.PlainSecrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a webhook's address and bytes to the queue, or a refusal that changes nothing. */
class ReceivingWebhookTest {
  private static final AccountId ACCOUNT = new AccountId("acme");
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private record Queued(ChatKey chat, ChatEvent event, String cause) {}

  private record QueuedSession(
      AccountId account, ChannelId channel, ChannelEvent event, String cause) {}

  private final List<QueuedSession> sessions = new ArrayList<>();
  private final List<Queued> queue = new ArrayList<>();
  private final InMemoryChannels channels = new InMemoryChannels();
  private final ReceivingWebhook receiving =
      new ReceivingWebhook(
          Map.of("waha", new WahaConnector()),
          channels,
          new PlainSecrets(),
          new InMemoryHiddenIdentities(),
          (chat, event, cause) -> queue.add(new Queued(chat, event, cause)),
          (account, id, event, cause) ->
              sessions.add(new QueuedSession(account, id, event, cause)));
  private Channel channel;
  private String secret;

  @BeforeEach
  void connectAChannel() {
    var connected =
        new ConnectingChannel(
                channels,
                new PlainSecrets(),
                connector -> Optional.of(WahaWebhook.SECRET),
                (owner, number) -> false,
                new ChannelEventsInMemory())
            .connect(
                ACCOUNT,
                UUID.randomUUID(),
                new ConnectingChannel.Wish(
                    "Sales",
                    new PhoneNumber("79161112233"),
                    "waha",
                    URI.create("https://waha.example.com"),
                    "default",
                    ""),
                NOW);
    channel = connected.channel();
    secret = connected.webhookSecret();
  }

  private static WebhookRequest request(String body, String signature) {
    return new WebhookRequest(
        body.getBytes(StandardCharsets.UTF_8), Map.of("X-Webhook-Hmac", signature));
  }

  private Receipt receive(WahaWebhook webhook) {
    return receiving.receive(
        "waha", channel.id().value(), request(webhook.body(), webhook.signature(secret)), NOW);
  }

  @Test
  void queuesWhatHappenedForTheChatItHappenedTo() {
    var receipt = receive(WahaWebhook.ack("3EB0A2", "79161234567", 2, NOW));
    assertThat(receipt).isEqualTo(Receipt.taken(1));
    assertThat(queue).hasSize(1);
    assertThat(queue.get(0).chat())
        .isEqualTo(new ChatKey(ACCOUNT, channel.id(), new ChatId("79161234567")));
    assertThat(queue.get(0).cause()).isEqualTo("status/3EB0A2/delivered");
  }

  @Test
  void queuesWhatTheSessionSaysForItsChannel_CH7() {
    Receipt receipt = receive(WahaWebhook.sessionStatus("SCAN_QR_CODE", NOW.minusSeconds(2)));
    assertThat(receipt).isEqualTo(Receipt.taken(1));
    assertThat(queue).isEmpty();
    var report = new SessionReport(SessionStatus.QR, null, NOW.minusSeconds(2), "SCAN_QR_CODE");
    assertThat(sessions)
        .containsExactly(
            new QueuedSession(
                ACCOUNT,
                channel.id(),
                new ChannelEvent.SessionReported(report, NOW),
                "session/" + WahaWebhook.ID));
  }

  @Test
  void aFaultOfTheQueueOfChannelsIsNoRefusal_NV1() {
    var broken =
        new ReceivingWebhook(
            Map.of("waha", new WahaConnector()),
            channels,
            new PlainSecrets(),
            new InMemoryHiddenIdentities(),
            (chat, event, cause) -> {},
            (account, id, event, cause) -> {
              throw new IllegalStateException("no queue");
            });
    var webhook = WahaWebhook.sessionStatus("WORKING", NOW);
    WebhookRequest request = request(webhook.body(), webhook.signature(secret));
    assertThatThrownBy(() -> broken.receive("waha", channel.id().value(), request, NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void findsTheChatOfAHiddenIdentityOnceAnyWebhookToldTheNumber() {
    var told = WahaWebhook.ack("3EB0A2", "79161234567", 2, NOW);
    told.payload().put("id", "true_99887766554433@lid_3EB0A2");
    var untold = WahaWebhook.ack("3EB0A2", "79161234567", 3, NOW);
    untold.payload().put("id", "true_99887766554433@lid_3EB0A2").remove("to");
    receive(untold);
    receive(told);
    receive(untold);
    assertThat(queue)
        .extracting(queued -> queued.chat().client().value())
        .containsExactly("99887766554433@lid", "79161234567", "79161234567");
  }

  @Test
  void takesWhatIsNoneOfOurBusinessWithoutQueueingIt() {
    var webhook = WahaWebhook.ack("3EB0A2", "79161234567", 2, NOW);
    webhook.envelope().put("event", "presence.update");
    assertThat(receive(webhook)).isEqualTo(Receipt.taken(0));
    assertThat(queue).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "waha, 11111111-2222-3333-4444-555555555555",
    "waha, nonsense",
    "evolution, the channel's",
    "nonsense, the channel's"
  })
  void refusesAnAddressThatNamesNoChannel_NV3(String connector, String id) {
    var webhook = WahaWebhook.ack("3EB0A2", "79161234567", 2, NOW);
    var receipt =
        receiving.receive(
            connector,
            id.equals("the channel's") ? channel.id().value() : id,
            request(webhook.body(), webhook.signature(secret)),
            NOW);
    assertThat(receipt.verdict()).isEqualTo(Verdict.UNKNOWN_CHANNEL);
    assertThat(queue).isEmpty();
  }

  @Test
  void refusesWhatIsNotProven_NV2() {
    var webhook = WahaWebhook.ack("3EB0A2", "79161234567", 2, NOW);
    var receipt =
        receiving.receive(
            "waha",
            channel.id().value(),
            request(webhook.body(), webhook.signature("another secret")),
            NOW);
    assertThat(receipt.verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(receipt.field()).isEqualTo("X-Webhook-Hmac");
    assertThat(queue).isEmpty();
  }

  @Test
  void refusesBadInputAndNamesTheField_NV3() {
    var webhook = WahaWebhook.ack("3EB0A2", "79161234567", 2, NOW);
    webhook.payload().remove("ack");
    var receipt = receive(webhook);
    assertThat(receipt).isEqualTo(Receipt.refused(Verdict.INVALID, "payload.ack", "is missing"));
    assertThat(queue).isEmpty();
  }

  @Test
  void refusesABodyThatIsTooLargeBeforeLookingAtIt_NV3() {
    String large = "x".repeat(ReceivingWebhook.LARGEST_BODY + 1);
    var receipt = receiving.receive("waha", channel.id().value(), request(large, ""), NOW);
    assertThat(receipt.verdict()).isEqualTo(Verdict.TOO_LARGE);
  }

  @Test
  void aFaultOfTheQueueIsNoRefusal_NV1() {
    var broken =
        new ReceivingWebhook(
            Map.of("waha", new WahaConnector()),
            channels,
            new PlainSecrets(),
            new InMemoryHiddenIdentities(),
            (chat, event, cause) -> {
              throw new IllegalStateException("no queue");
            },
            (account, id, event, cause) -> {});
    var webhook = WahaWebhook.ack("3EB0A2", "79161234567", 2, NOW);
    assertThatThrownBy(
            () ->
                broken.receive(
                    "waha",
                    channel.id().value(),
                    request(webhook.body(), webhook.signature(secret)),
                    NOW))
        .isInstanceOf(IllegalStateException.class);
  }
}
