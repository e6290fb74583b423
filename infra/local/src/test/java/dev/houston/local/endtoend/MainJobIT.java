package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.chat.Content;
import dev.houston.connector.Hmac;
import dev.houston.connector.waha.WahaWebhook;
import dev.houston.local.endtoend.RunningHouston.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job over HTTP alone: signed webhooks go in, minutes pass, the conversation speaks. */
class MainJobIT {
  private static final String PREFIX = "=== SYSTEM Wazzup === ";
  private static final String NOT_DELIVERED =
      PREFIX + "Till now is not delivered to the client (it has passed 10 minutes).";

  private static RunningHouston houston;
  private static Channel channel;

  @BeforeAll
  static void start() {
    houston = RunningHouston.start();
    channel = houston.createChannel("79161112233");
  }

  @AfterAll
  static void stop() {
    houston.close();
  }

  private static void sent(String id, String client) {
    take(WahaWebhook.fromUs(id, client, houston.now()));
  }

  private static void ack(String id, String client, int ack) {
    take(WahaWebhook.ack(id, client, ack, houston.now()));
  }

  private static void take(WahaWebhook webhook) {
    assertThat(houston.webhook(channel, webhook).status()).isEqualTo(200);
    houston.settle();
  }

  @Test
  void saysNotDeliveredAfterTenMinutesAndFinallyDeliveredHalfAnHourAfterTheReceipt_DW1_DW3() {
    String client = "79160000001";
    sent("A1", client);
    houston.advance(Duration.ofMinutes(9));
    assertThat(houston.said(channel, client)).isEmpty();

    houston.advance(Duration.ofMinutes(1));
    assertThat(houston.said(channel, client)).containsExactly(NOT_DELIVERED);

    ack("A1", client, 2);
    houston.advance(Duration.ofMinutes(29));
    assertThat(houston.said(channel, client)).hasSize(1);

    houston.advance(Duration.ofMinutes(1));
    ack("A1", client, 3);
    houston.advance(Duration.ofHours(30));
    assertThat(houston.said(channel, client))
        .containsExactly(NOT_DELIVERED, PREFIX + "The message is finally delivered!");
  }

  @Test
  void saysDeliveredAndReadWhenItIsReadWithinHalfAnHour_DW2() {
    String client = "79160000002";
    sent("B1", client);
    houston.advance(Duration.ofMinutes(15));
    ack("B1", client, 2);
    houston.advance(Duration.ofMinutes(20));
    ack("B1", client, 3);
    ack("B1", client, 3);
    houston.advance(Duration.ofHours(1));
    assertThat(houston.said(channel, client))
        .containsExactly(NOT_DELIVERED, PREFIX + "The message is delivered and read.");
  }

  @Test
  void saysNotReadAfterADayAndFinallyReadInTheEnd_DW5_DW6() {
    String client = "79160000003";
    sent("C1", client);
    ack("C1", client, 2);
    houston.advance(Duration.ofDays(1));
    assertThat(houston.said(channel, client))
        .containsExactly(PREFIX + "Not yet read by the client (passed 24 hours).");

    ack("C1", client, 3);
    assertThat(houston.said(channel, client))
        .hasSize(2)
        .last()
        .isEqualTo(PREFIX + "All right, all messages are finally read.");
  }

  @Test
  void saysOneMissedCallForThreeWebhooksInTheAccountsZone_MC1_MC2() {
    try (var other = RunningHouston.start()) {
      Channel its = other.createChannel("79161112244");
      assertThat(other.patch("/v3/settings", "{\"timeZone\": \"Asia/Kolkata\"}").status())
          .isEqualTo(200);
      String client = "79160000004";
      var at = other.now();
      for (String event : List.of("call.received", "call.rejected", "call.accepted")) {
        var webhook = WahaWebhook.call(event, "CALL-1", client, at);
        assertThat(other.webhook(its, webhook).status()).isEqualTo(200);
      }
      other.settle();
      String time =
          DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(ZoneId.of("Asia/Kolkata")));
      assertThat(other.said(its, client))
          .containsExactly(
              PREFIX
                  + "There was an attempt to call into whatsapp from the number +79160000004 at "
                  + time);
    }
  }

  @Test
  void firesWithinTwoSecondsWhetherTheDelayIsAMinuteOrAWeek_DW13() {
    try (var other = RunningHouston.start()) {
      Channel its = other.createChannel("79161112255");
      other.patch(
          "/v3/settings",
          "{\"deliveryWatch\": {\"notDeliveredMinutes\": 1, \"notReadHours\": 168}}");
      String client = "79160000008";
      Instant sentAt = other.now();
      other.webhook(its, WahaWebhook.fromUs("G1", client, sentAt));
      other.settle().advance(Duration.ofMinutes(2));
      Instant deliveredAt = other.now();
      other.webhook(its, WahaWebhook.ack("G1", client, 2, deliveredAt));
      other.settle().advance(Duration.ofDays(7));

      List<Instant> saidAt =
          other.messages(its, client).stream()
              .filter(message -> message.get("type").asText().equals("system"))
              .map(message -> Instant.parse(message.get("dateTime").asText()))
              .toList();
      assertThat(saidAt).hasSize(3);
      assertThat(saidAt.get(0))
          .isBetween(
              sentAt.truncatedTo(ChronoUnit.SECONDS).plusSeconds(60), sentAt.plusSeconds(62));
      assertThat(saidAt.get(1))
          .isBetween(deliveredAt.plusSeconds(1800), deliveredAt.plusSeconds(1802));
      assertThat(saidAt.get(2))
          .isBetween(
              deliveredAt.plus(Duration.ofDays(7)),
              deliveredAt.plus(Duration.ofDays(7)).plusSeconds(2));
    }
  }

  @Test
  void keepsWhatWasWrittenInOrderAndInTheShapeOfTheWebhook_AP1() {
    String client = "79160000005";
    take(WahaWebhook.fromClient("D1", client, houston.now()));
    houston.advance(Duration.ofSeconds(2));
    sent("D2", client);
    ack("D2", client, 2);

    List<JsonNode> messages = houston.messages(channel, client);
    assertThat(messages).hasSize(2);
    assertThat(messages.get(0).get("isEcho").asBoolean()).isFalse();
    assertThat(messages.get(0).get("status").asText()).isEqualTo("inbound");
    assertThat(messages.get(0).get("text").asText()).isEqualTo("Good morning!");
    assertThat(messages.get(1).get("isEcho").asBoolean()).isTrue();
    assertThat(messages.get(1).get("status").asText()).isEqualTo("delivered");
    assertThat(messages.get(1).get("chatId").asText()).isEqualTo(client);
    assertThat(messages.get(1).get("channelId").asText()).isEqualTo(channel.id());

    JsonNode chats = houston.get("/v3/chats?limit=100").body().get("chats");
    assertThat(chats).anyMatch(chat -> chat.get("chatId").asText().equals(client));
  }

  @Test
  void isNotMistakenByStatusesThatComeTwiceOutOfOrderAndBeforeTheirMessage_DW12() {
    String client = "79160000006";
    ack("E1", client, 3);
    ack("E1", client, 2);
    sent("E1", client);
    ack("E1", client, 1);
    houston.advance(Duration.ofHours(30));
    assertThat(houston.said(channel, client)).isEmpty();
    assertThat(houston.messages(channel, client).get(0).get("status").asText()).isEqualTo("read");
  }

  @Test
  void losesNoTextHoweverLongOrHostileItIs_NV1() {
    String client = "79160000007";
    List<String> texts =
        List.of(
            "<script>alert(1)</script> \u202eright to left\u202c 👩‍🚀",
            "\u0001".repeat(Content.LONGEST_TEXT),
            "Я".repeat(Content.LONGEST_TEXT),
            "half \ud800, \uffff and \u0000");
    for (int n = 0; n < texts.size(); n++) {
      var webhook = WahaWebhook.fromClient("F" + n, client, houston.now());
      webhook.payload().put("body", texts.get(n));
      String body = webhook.body().replace("\ud800,", "\\ud800,");
      String signature = Hmac.sha512().hex(channel.secret(), body.getBytes(StandardCharsets.UTF_8));
      assertThat(houston.webhook(channel, body, signature).status()).isEqualTo(200);
      houston.settle();
    }
    assertThat(houston.messages(channel, client))
        .extracting(message -> message.get("text").asText())
        .containsExactlyInAnyOrder(
            texts.get(0), texts.get(1), texts.get(2), "half \ufffd, \ufffd and \u0000");
  }
}
