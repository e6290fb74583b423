package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.connector.waha.WahaWebhook;
import dev.houston.local.endtoend.RunningHouston.Channel;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed where it hurts, and started again on the same data (SM-4, NV-1). */
class KilledIT {
  private static final String CLIENT = "79160000001";

  @TempDir Path data;

  @Test
  void betweenASaveAndItsEffectsNothingIsLostAndNothingDoubled() throws InterruptedException {
    Channel channel;
    WahaWebhook call;
    try (var houston = RunningHouston.startOn(data, Map.of())) {
      channel = houston.createChannel("79161112233");
      call = WahaWebhook.call("call.received", "CALL-1", CLIENT, houston.now());
      houston.kill();
    }
    var dying = Map.of("local.halt", "after-DynamoDb.PutItem:StateTable");
    try (var houston = RunningHouston.startOn(data, dying)) {
      assertThat(houston.webhook(channel, call).status()).isEqualTo(200);
      houston.awaitDeath();
    }
    try (var houston = RunningHouston.startOn(data, Map.of())) {
      houston.advance(Duration.ofMinutes(1));
      assertThat(houston.said(channel, CLIENT)).hasSize(1);
    }
  }

  /** On a busy machine a function may be too late, and WAHA sends the webhook again. */
  private static void sendUntilItDies(
      RunningHouston houston, Channel channel, WahaWebhook webhook) {
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(houston.webhook(channel, webhook).status()).isGreaterThanOrEqualTo(500);
    }
  }

  @Test
  void betweenQueueingAWebhookAndItsAnswerNothingIsLostAndNothingDoubled()
      throws InterruptedException {
    Channel channel;
    try (var houston = RunningHouston.startOn(data, Map.of())) {
      channel = houston.createChannel("79161112233");
      houston.kill();
    }
    var dying = Map.of("local.halt", "after-Sqs.SendMessage:MessageEventsQueue");
    WahaWebhook sent;
    try (var houston = RunningHouston.startOn(data, dying)) {
      sent = WahaWebhook.fromUs("A1", CLIENT, houston.now());
      assertThatThrownBy(() -> sendUntilItDies(houston, channel, sent))
          .isInstanceOf(UncheckedIOException.class);
      houston.awaitDeath();
    }
    try (var houston = RunningHouston.startOn(data, Map.of())) {
      // WAHA had no answer, so it sends the webhook again.
      assertThat(houston.webhook(channel, sent).status()).isEqualTo(200);
      houston.advance(Duration.ofMinutes(11));
      assertThat(houston.messages(channel, CLIENT))
          .extracting(message -> message.get("type").asText())
          .containsExactly("text", "system");
    }
  }

  @Test
  void timeAndDeadlinesGoOnWhereTheyWere() throws InterruptedException {
    Channel channel;
    try (var houston = RunningHouston.startOn(data, Map.of())) {
      channel = houston.createChannel("79161112233");
      houston.advance(Duration.ofDays(3));
      houston.webhook(channel, WahaWebhook.fromUs("A1", CLIENT, houston.now()));
      houston.settle().advance(Duration.ofMinutes(9));
      houston.kill();
    }
    try (var houston = RunningHouston.startOn(data, Map.of())) {
      assertThat(houston.said(channel, CLIENT)).isEmpty();
      houston.advance(Duration.ofMinutes(1));
      assertThat(houston.said(channel, CLIENT)).hasSize(1);
    }
  }
}
