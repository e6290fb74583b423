package dev.houston.connector.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.houston.account.AccountId;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEventsInMemory;
import dev.houston.channel.ConnectingChannel;
import dev.houston.channel.InMemoryChannels;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatKey;
import dev.houston.chat.InMemoryHiddenIdentities;
import dev.houston.connector.Receipt;
import dev.houston.connector.Receipt.Verdict;
import dev.houston.connector.ReceivingWebhook;
import dev.houston.connector.WebhookRequest;
import dev.houston.secret.PlainSecrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway's webhook from its channel's address to the queue, or a refusal. */
class ReceivingGenericWebhookTest {
  private static final AccountId ACCOUNT = new AccountId("acme");
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final String CLIENT = "79161234567";
  private static final String HIDDEN = "99887766554433@lid";

  private record Queued(String client, ChatEvent event, String cause) {}

  private final GenericConnector generic = new GenericConnector();
  private final List<String> sessions = new ArrayList<>();
  private final List<Queued> queue = new ArrayList<>();
  private final InMemoryChannels channels = new InMemoryChannels();
  private final ReceivingWebhook receiving =
      new ReceivingWebhook(
          Map.of("generic", generic),
          channels,
          new PlainSecrets(),
          new InMemoryHiddenIdentities(),
          this::put,
          (account, id, event, cause) -> sessions.add(cause));
  private Channel channel;
  private String secret;

  @BeforeEach
  void connectAChannel() {
    var connected =
        new ConnectingChannel(
                channels,
                new PlainSecrets(),
                connector -> Optional.of(generic.newSecret(new SecureRandom())),
                (owner, number) -> false,
                new ChannelEventsInMemory())
            .connect(
                ACCOUNT,
                UUID.randomUUID(),
                new ConnectingChannel.Wish(
                    "Sales",
                    new PhoneNumber("79161112233"),
                    "generic",
                    URI.create("https://gateway.example.com"),
                    "default",
                    ""),
                NOW);
    channel = connected.channel();
    secret = connected.webhookSecret();
  }

  private void put(ChatKey chat, ChatEvent event, String cause) {
    assertThat(chat.account()).isEqualTo(ACCOUNT);
    assertThat(chat.channel()).isEqualTo(channel.id());
    queue.add(new Queued(chat.client().value(), event, cause));
  }

  private Receipt receive(GenericWebhook webhook, Instant attemptAt) {
    var request =
        new WebhookRequest(
            webhook.body().getBytes(StandardCharsets.UTF_8), webhook.headers(secret, attemptAt));
    return receiving.receive("generic", channel.id().value(), request, NOW);
  }

  @Test
  void isProvenWithTheSecretThatConnectingAnswered() {
    Receipt receipt = receive(GenericWebhook.status("M1", CLIENT, "delivered", NOW), NOW);
    assertThat(receipt.verdict()).isEqualTo(Verdict.TAKEN);
    assertThat(receipt.events()).isEqualTo(1);
    assertThat(queue)
        .extracting(Queued::client, Queued::cause)
        .containsExactly(tuple(CLIENT, "status/M1/delivered"));
  }

  @Test
  void ofTheSessionIsQueuedUnderItsOwnId() {
    Receipt receipt = receive(GenericWebhook.session("qr", NOW), NOW);
    assertThat(receipt.events()).isEqualTo(1);
    assertThat(sessions).containsExactly("session/" + GenericWebhook.ID);
    assertThat(queue).isEmpty();
  }

  @Test
  void findsTheChatOfAHiddenIdentityOnceAnyEventToldTheNumber() {
    var untold = GenericWebhook.status("M1", CLIENT, "read", NOW);
    untold.client().put("lid", HIDDEN).remove("phone");
    var told = GenericWebhook.call("C1", CLIENT, NOW);
    told.client().put("lid", HIDDEN);
    receive(untold, NOW);
    receive(told, NOW);
    receive(untold, NOW);
    assertThat(queue).extracting(Queued::client).containsExactly(HIDDEN, CLIENT, CLIENT);
  }

  @Test
  void isTakenADayLateIfTheAttemptIsSignedAnew() {
    var yesterdays = GenericWebhook.fromClient("M1", CLIENT, NOW.minus(Duration.ofDays(1)));
    assertThat(receive(yesterdays, NOW).verdict()).isEqualTo(Verdict.TAKEN);
  }

  @Test
  void changesNothingWhenItIsStale_NV2() {
    var webhook = GenericWebhook.fromClient("M1", CLIENT, NOW);
    Receipt receipt = receive(webhook, NOW.minusSeconds(301));
    assertThat(receipt.verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(receipt.field()).isEqualTo("webhook-timestamp");
    assertThat(queue).isEmpty();
  }

  @Test
  void changesNothingWhenItIsNotProven_NV2() {
    secret = generic.newSecret(new SecureRandom());
    Receipt receipt = receive(GenericWebhook.fromClient("M1", CLIENT, NOW), NOW);
    assertThat(receipt.verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(receipt.field()).isEqualTo("webhook-signature");
    assertThat(queue).isEmpty();
  }

  @Test
  void namesTheFieldThatIsWrong_NV3() {
    var webhook = GenericWebhook.fromClient("M1", CLIENT, NOW);
    webhook.client().put("phone", "8 (999) 765-43-21");
    Receipt receipt = receive(webhook, NOW);
    assertThat(receipt.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(receipt.field()).isEqualTo("data.client.phone");
    assertThat(receipt.complaint()).doesNotContain("765");
    assertThat(queue).isEmpty();
  }
}
