package dev.houston.connector.waha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.houston.account.AccountId;
import dev.houston.account.InvalidFieldException;
import dev.houston.channel.ChannelId;
import dev.houston.channel.WebhookEntry;
import dev.houston.chat.ChatEvent.CallReported;
import dev.houston.chat.ChatEvent.MessageReported;
import dev.houston.chat.ChatEvent.StatusReported;
import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageStatus;
import dev.houston.connector.Reported;
import dev.houston.connector.Translated;
import dev.houston.connector.UnprovenException;
import dev.houston.connector.WebhookRequest;
import dev.houston.secret.Sealed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WAHA's webhooks, proven and translated (IN-2). */
class WahaConnectorTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant ARRIVAL = NOW.plusMillis(1500);
  private static final String CLIENT = "79161234567";
  private static final WebhookEntry CHANNEL =
      new WebhookEntry(
          new AccountId("acme"),
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          "waha",
          "default",
          new Sealed(""));

  private final WahaConnector waha = new WahaConnector();

  private List<Reported> translate(WahaWebhook webhook) {
    return waha.translate(webhook.signed(), CHANNEL, ARRIVAL).chats();
  }

  private static WebhookRequest request(String body, Map<String, String> headers) {
    return new WebhookRequest(body.getBytes(StandardCharsets.UTF_8), headers);
  }

  @Nested
  class Proof {
    private final WahaWebhook webhook = WahaWebhook.fromClient("3EB0A1", CLIENT, NOW);

    @Test
    void isTheHmacOfTheRawBody() {
      waha.prove(webhook.signed(), WahaWebhook.SECRET);
    }

    @Test
    void isThatOfTheVectorInWahasDocumentation() {
      waha.prove(
          request(
              "{\"event\":\"message\",\"session\":\"default\",\"engine\":\"WEBJS\"}",
              Map.of(
                  "X-Webhook-Hmac",
                  "208f8a55dde9e05519e898b10b89bf0d0b3b0fdf11fdbf09b6b90476301b98d8"
                      + "097c462b2b17a6ce93b6b47a136cf2e78a33a63f6752c2c1631777076153fa89")),
          "my-secret-key");
    }

    @Test
    void failsUnderAnotherSecretAndForAnotherBody() {
      assertThatThrownBy(() -> waha.prove(webhook.signed(), "another"))
          .isInstanceOf(UnprovenException.class);
      var bent =
          request(
              webhook.body() + " ",
              Map.of("X-Webhook-Hmac", webhook.signature(WahaWebhook.SECRET)));
      assertThatThrownBy(() -> waha.prove(bent, WahaWebhook.SECRET))
          .isInstanceOfSatisfying(
              UnprovenException.class,
              refusal -> assertThat(refusal.field()).isEqualTo("X-Webhook-Hmac"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "zz", "00", "sha512=00"})
    void failsForASignatureThatIsNone(String signature) {
      var bent = request(webhook.body(), Map.of("X-Webhook-Hmac", signature));
      assertThatThrownBy(() -> waha.prove(bent, WahaWebhook.SECRET))
          .isInstanceOf(UnprovenException.class);
    }

    @Test
    void failsWithoutASignatureOrForAnotherAlgorithm() {
      assertThatThrownBy(() -> waha.prove(request(webhook.body(), Map.of()), WahaWebhook.SECRET))
          .hasMessage("X-Webhook-Hmac is missing");
      assertThatThrownBy(
              () ->
                  waha.prove(
                      request(
                          webhook.body(),
                          Map.of(
                              "X-Webhook-Hmac",
                              webhook.signature(WahaWebhook.SECRET),
                              "X-Webhook-Hmac-Algorithm",
                              "none")),
                      WahaWebhook.SECRET))
          .isInstanceOf(UnprovenException.class);
    }

    @Test
    void failsForAWebhookThatIsStale_NV2() {
      var old = WahaWebhook.fromClient("3EB0A1", CLIENT, NOW.minus(Duration.ofHours(25)));
      assertThatThrownBy(() -> translate(old))
          .isInstanceOf(UnprovenException.class)
          .hasMessageStartingWith("timestamp");
    }
  }

  @Nested
  class Messages {
    @Test
    void fromTheClient() {
      assertThat(translate(WahaWebhook.fromClient("3EB0A1", CLIENT, NOW)))
          .containsExactly(
              new Reported(
                  new ChatId(CLIENT),
                  Optional.empty(),
                  new MessageReported(
                      "3EB0A1",
                      false,
                      NOW,
                      ARRIVAL,
                      MessageStatus.SENT,
                      Content.text("Good morning!"),
                      null),
                  "message/false/3EB0A1/sent"));
    }

    @Test
    void fromUs() {
      assertThat(translate(WahaWebhook.fromUs("3EB0A2", CLIENT, NOW)))
          .extracting(Reported::client, Reported::event)
          .containsExactly(
              tuple(
                  new ChatId(CLIENT),
                  new MessageReported(
                      "3EB0A2",
                      true,
                      NOW,
                      ARRIVAL,
                      MessageStatus.SENT,
                      Content.text("Your order is ready"),
                      null)));
    }

    @Test
    void ofOlderVersionsHaveNoIdAndNoTimestampInTheEnvelope() {
      var webhook = WahaWebhook.fromUs("3EB0A2", CLIENT, NOW);
      webhook.envelope().remove(List.of("id", "timestamp", "environment"));
      assertThat(translate(webhook)).hasSize(1);
    }

    @Test
    void aboutTheSameMessageHaveOneCause() {
      var asMessage = WahaWebhook.fromClient("3EB0A1", CLIENT, NOW);
      var asAny = WahaWebhook.fromClient("3EB0A1", CLIENT, NOW);
      asAny.envelope().put("event", "message.any");
      assertThat(translate(asAny)).isEqualTo(translate(asMessage));
    }

    @ParameterizedTest
    @CsvSource({
      "image/jpeg, IMAGE",
      "audio/ogg; codecs=opus, AUDIO",
      "video/mp4, VIDEO",
      "application/pdf, DOCUMENT",
      ", DOCUMENT"
    })
    void withAFileAreOfItsType(String mimetype, Content.Type type) {
      var webhook = WahaWebhook.fromClient("3EB0A1", CLIENT, NOW);
      webhook.payload().put("hasMedia", true).putNull("body");
      webhook.payload().putObject("media").put("url", "https://files/1").put("mimetype", mimetype);
      var event = (MessageReported) translate(webhook).get(0).event();
      assertThat(event.content()).isEqualTo(new Content(type, null, "https://files/1"));
    }

    @Test
    void withoutWordsOrFileAreUnsupported() {
      var webhook = WahaWebhook.fromClient("3EB0A1", CLIENT, NOW);
      webhook.payload().put("body", "");
      var event = (MessageReported) translate(webhook).get(0).event();
      assertThat(event.content().type()).isEqualTo(Content.Type.UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "120363041234567890@g.us",
          "status@broadcast",
          "12345@broadcast",
          "120363041234567890@newsletter",
          "0@c.us"
        })
    void ofGroupsBroadcastsAndNewslettersAreLeftOut(String chat) {
      var incoming = WahaWebhook.fromClient("3EB0A1", CLIENT, NOW);
      incoming.payload().put("id", "false_" + chat + "_3EB0A1_x@c.us").put("from", chat);
      assertThat(translate(incoming)).isEmpty();

      var outgoing = WahaWebhook.fromUs("3EB0A1", CLIENT, NOW);
      outgoing.payload().put("id", "true_" + chat + "_3EB0A1").put("to", chat);
      assertThat(translate(outgoing)).isEmpty();

      var ack = WahaWebhook.ack("3EB0A1", CLIENT, 2, NOW);
      ack.payload().put("id", "true_" + chat + "_3EB0A1").put("to", chat);
      assertThat(translate(ack)).isEmpty();
    }

    @Test
    void ofAHiddenIdentityGoToTheNumberBehindItWhereItIsTold() {
      var webhook = WahaWebhook.fromClient("3EB0A1", CLIENT, NOW);
      webhook
          .payload()
          .put("id", "false_99887766554433@lid_3EB0A1")
          .put("from", "99887766554433@lid");
      webhook
          .payload()
          .putObject("_data")
          .putObject("key")
          .put("remoteJidAlt", CLIENT + "@s.whatsapp.net");
      assertThat(translate(webhook).get(0).client()).isEqualTo(new ChatId(CLIENT));

      webhook.payload().remove("_data");
      assertThat(translate(webhook).get(0).client()).isEqualTo(new ChatId("99887766554433@lid"));
    }

    @Test
    void neverTakeOurOwnNumberForTheClients() {
      var webhook = WahaWebhook.fromUs("3EB0A1", CLIENT, NOW);
      webhook.payload().put("id", "true_99887766554433@lid_3EB0A1").put("to", "99887766554433@lid");
      webhook
          .payload()
          .putObject("_data")
          .putObject("Info")
          .put("SenderAlt", "79161112233@s.whatsapp.net");
      assertThat(translate(webhook).get(0).client()).isEqualTo(new ChatId("99887766554433@lid"));

      webhook
          .payload()
          .putObject("_data")
          .putObject("Info")
          .put("RecipientAlt", CLIENT + "@s.whatsapp.net");
      assertThat(translate(webhook).get(0).client()).isEqualTo(new ChatId(CLIENT));
      assertThat(translate(webhook).get(0).hidden()).contains(new ChatId("99887766554433@lid"));
    }

    @Test
    void areToldApartByWholeIdsAlsoWithUnderscores_NV1() {
      var one = translate(WahaWebhook.fromClient("AB_1", CLIENT, NOW)).get(0);
      var other = translate(WahaWebhook.fromClient("AB_2", CLIENT, NOW)).get(0);
      assertThat(one.cause()).isNotEqualTo(other.cause());
      assertThat(((MessageReported) one.event()).connectorId()).isEqualTo("AB_1");
    }

    @Test
    void haveANameOfBoundedLength_NV3() {
      var webhook = WahaWebhook.fromClient("3EB0A1", CLIENT, NOW);
      webhook.payload().putObject("_data").put("notifyName", "x".repeat(900_000));
      assertThat(((MessageReported) translate(webhook).get(0).event()).contactName()).hasSize(100);
    }

    @Test
    void nameTheContactWhereTheEngineTells() {
      var webhook = WahaWebhook.fromClient("3EB0A1", CLIENT, NOW);
      webhook.payload().putObject("_data").put("notifyName", "Anna");
      assertThat(((MessageReported) translate(webhook).get(0).event()).contactName())
          .isEqualTo("Anna");
    }
  }

  @Nested
  class Statuses {
    @ParameterizedTest
    @CsvSource({
      "-1, FAILED",
      "0, WAITING",
      "1, SENT",
      "2, DELIVERED",
      "3, READ",
      "4, READ",
      "5, UNKNOWN",
      "-7, UNKNOWN"
    })
    void areOurs(int ack, MessageStatus status) {
      assertThat(translate(WahaWebhook.ack("3EB0A2", CLIENT, ack, NOW)))
          .extracting(Reported::event)
          .containsExactly(new StatusReported("3EB0A2", status, NOW, ARRIVAL));
    }

    @Test
    void ofMessagesFromTheClientAreLeftOut() {
      var webhook = WahaWebhook.ack("3EB0A2", CLIENT, 3, NOW);
      webhook.payload().put("fromMe", false);
      assertThat(translate(webhook)).isEmpty();
    }

    @Test
    void ofAHiddenIdentityGoToTheNumberTheyWereSentTo() {
      var webhook = WahaWebhook.ack("3EB0A2", CLIENT, 2, NOW);
      webhook.payload().put("id", "true_99887766554433@lid_3EB0A2");
      assertThat(translate(webhook).get(0).client()).isEqualTo(new ChatId(CLIENT));
    }

    @Test
    void ofOlderVersionsHaveNoTimeAndNoAddressee() {
      var webhook = WahaWebhook.ack("3EB0A2", CLIENT, 3, NOW);
      webhook.envelope().remove(List.of("id", "timestamp"));
      webhook.payload().remove(List.of("to", "fromMe"));
      assertThat(translate(webhook))
          .extracting(Reported::event)
          .containsExactly(new StatusReported("3EB0A2", MessageStatus.READ, null, ARRIVAL));
    }
  }

  @Nested
  class Calls {
    @ParameterizedTest
    @ValueSource(strings = {"call.received", "call.accepted", "call.rejected"})
    void areOneEventEachTime_MC2(String event) {
      assertThat(translate(WahaWebhook.call(event, "CALL1", CLIENT, NOW)))
          .containsExactly(
              new Reported(
                  new ChatId(CLIENT),
                  Optional.empty(),
                  new CallReported("CALL1", false, NOW, ARRIVAL),
                  "call/CALL1"));
    }

    @Test
    void ofSomeEnginesHaveTheirTimeInMilliseconds_MC1() {
      var webhook = WahaWebhook.call("call.received", "CALL1", CLIENT, NOW);
      webhook.payload().put("timestamp", NOW.toEpochMilli());
      assertThat(((CallReported) translate(webhook).get(0).event()).at()).isEqualTo(NOW);
    }

    @Test
    void canBeVideoCalls_MC1() {
      var webhook = WahaWebhook.call("call.received", "CALL1", CLIENT, NOW);
      webhook.payload().put("isVideo", true);
      assertThat(((CallReported) translate(webhook).get(0).event()).video()).isTrue();
    }

    @Test
    void inGroupsAndWithoutACallerAreLeftOut_MC2() {
      var group = WahaWebhook.call("call.received", "CALL1", CLIENT, NOW);
      group.payload().put("isGroup", true);
      assertThat(translate(group)).isEmpty();

      var anonymous = WahaWebhook.call("call.rejected", "CALL1", CLIENT, NOW);
      anonymous.payload().remove("from");
      assertThat(translate(anonymous)).isEmpty();
    }
  }

  @Nested
  class Nonsense {
    @ParameterizedTest
    @ValueSource(strings = {"event", "session", "payload"})
    void namesTheMissingFieldOfTheEnvelope_NV3(String field) {
      var webhook = WahaWebhook.fromUs("3EB0A2", CLIENT, NOW);
      webhook.envelope().remove(field);
      assertRefused(webhook, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "fromMe"})
    void namesTheMissingFieldOfThePayload_NV3(String field) {
      var webhook = WahaWebhook.fromUs("3EB0A2", CLIENT, NOW);
      webhook.payload().remove(field);
      assertRefused(webhook, "payload." + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "to", "body", "hasMedia", "fromMe", "timestamp", "ack"})
    void namesTheFieldOfTheWrongType_NV3(String field) {
      var webhook = WahaWebhook.fromUs("3EB0A2", CLIENT, NOW);
      boolean numeric = webhook.payload().get(field).isNumber();
      webhook.payload().set(field, numeric ? new TextNode("x") : new IntNode(7));
      assertRefused(webhook, "payload." + field);
    }

    @Test
    void namesWhatIsOutsideItsLimits_NV3() {
      var longText = WahaWebhook.fromUs("3EB0A2", CLIENT, NOW);
      longText.payload().put("body", "x".repeat(Content.LONGEST_TEXT + 1));
      assertRefused(longText, "payload.body");

      var longId = WahaWebhook.fromUs("x".repeat(257), CLIENT, NOW);
      assertRefused(longId, "payload.id");

      var longCall = WahaWebhook.call("call.received", "x".repeat(257), CLIENT, NOW);
      assertRefused(longCall, "payload.id");

      var never = WahaWebhook.fromUs("3EB0A2", CLIENT, NOW);
      never.payload().put("timestamp", -5);
      assertRefused(never, "payload.timestamp");

      var noAck = WahaWebhook.ack("3EB0A2", CLIENT, 1, NOW);
      noAck.payload().remove("ack");
      assertRefused(noAck, "payload.ack");
    }

    @Test
    void namesTheCounterpartWhereNothingTellsTheChat_NV3() {
      var message = WahaWebhook.fromUs("3EB0A2", CLIENT, NOW);
      message.payload().put("id", "3EB0A2").remove("to");
      assertRefused(message, "payload.to");

      var ack = WahaWebhook.ack("3EB0A2", CLIENT, 1, NOW);
      ack.payload().put("id", "3EB0A2").remove("to");
      assertRefused(ack, "payload.to");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"nonsense", "@c.us", "7916x@c.us", "0791@s.whatsapp.net", "1@lid", "@g.us"})
    void namesAnIdentityThatIsMalformed_NV3(String identity) {
      var message = WahaWebhook.fromClient("3EB0A1", CLIENT, NOW);
      message.payload().put("from", identity);
      assertRefused(message, "payload.from");

      var ack = WahaWebhook.ack("3EB0A1", CLIENT, 2, NOW);
      ack.payload().put("to", identity);
      assertRefused(ack, "payload.to");

      var call = WahaWebhook.call("call.received", "CALL1", CLIENT, NOW);
      call.payload().put("from", identity);
      assertRefused(call, "payload.from");
    }

    @Test
    void namesTheIdWhoseChatIsMalformed_NV3() {
      var message = WahaWebhook.fromClient("3EB0A1", CLIENT, NOW);
      message.payload().put("id", "false_7916x@c.us_3EB0A1");
      assertRefused(message, "payload.id");
    }

    @Test
    void ofAnotherSessionIsRefused_NV2() {
      var webhook = WahaWebhook.fromUs("3EB0A2", CLIENT, NOW);
      webhook.envelope().put("session", "another");
      assertRefused(webhook, "session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"presence.update", "engine.event", "made.up"})
    void thatIsNoneOfOurBusinessIsLeftOut(String event) {
      var webhook = WahaWebhook.fromUs("3EB0A2", CLIENT, NOW);
      webhook.envelope().put("event", event).put("payload", "CONFLICT");
      assertThat(waha.translate(webhook.signed(), CHANNEL, ARRIVAL)).isEqualTo(Translated.NOTHING);
    }

    private void assertRefused(WahaWebhook webhook, String field) {
      assertThatThrownBy(() -> translate(webhook))
          .isInstanceOfSatisfying(
              InvalidFieldException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
  }
}
