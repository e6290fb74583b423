package dev.houston.local.phone;

import static dev.houston.local.phone.PhoneBench.ANNA;
import static dev.houston.local.phone.PhoneBench.BORIS;
import static dev.houston.local.phone.PhoneBench.NUMBER;
import static dev.houston.local.phone.PhoneBench.SECRET;
import static dev.houston.local.phone.PhoneBench.lost;
import static dev.houston.local.phone.PhoneBench.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.local.phone.HoustonDouble.Request;
import dev.houston.local.phone.Webhook.State;
import dev.houston.webhook.StandardWebhooks;
import dev.houston.webhook.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingWebhooksTest {
  private PhoneBench bench;

  @BeforeEach
  void connect() {
    bench = PhoneBench.connected();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private List<State> states() {
    return bench.chat(ANNA).webhooks().stream().map(Webhook::state).toList();
  }

  private static boolean verifies(Request request) {
    return StandardWebhooks.verifies(
        request.header("webhook-signature"),
        WebhookSecret.parse(SECRET).orElseThrow(),
        request.header("webhook-id"),
        request.header("webhook-timestamp"),
        request.body().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void sendsWhatHappenedToTheChannelsAddressWithItsSignature() {
    bench.fromPhone(ANNA, "Good morning \ud83d\ude80");
    bench.sendAllDue();

    Request request = bench.houston.requests.get(0);
    assertThat(request.path()).isEqualTo("/webhooks/generic/" + PhoneBench.CHANNEL);
    assertThat(request.body()).isEqualTo(bench.chat(ANNA).webhooks().get(0).body());
    assertThat(request).matches(SendingWebhooksTest::verifies, "is signed");
    assertThat(states()).containsExactly(State.DELIVERED);
  }

  @Test
  void signsEachAttemptAnewUnderTheSameId() {
    bench.houston.answers(503, 200);
    bench.fromPhone(ANNA, "Good morning");
    bench.sendAllDue();
    bench.time.advance("PT1H");
    bench.sendAllDue();

    assertThat(bench.houston.requests).hasSize(2).allMatch(SendingWebhooksTest::verifies);
    assertThat(bench.houston.requests)
        .extracting(request -> request.header("webhook-timestamp"))
        .containsExactly("1893456000", "1893459600");
    assertThat(bench.houston.requests)
        .extracting(request -> request.header("webhook-id"))
        .containsExactly("id-2", "id-2");
  }

  @Test
  void triesAgainAfterPausesThatDoubleUpToAnHour() {
    List<Duration> pauses = new ArrayList<>();
    bench.fromPhone(ANNA, "Good morning");
    for (int n = 0; n < 20; n++) {
      bench.houston.answers(500);
      bench.sendAllDue();
      Instant next = bench.sending.nextDue().orElseThrow();
      pauses.add(Duration.between(bench.time.instant(), next));
      bench.time.advance(pauses.get(n).toString());
    }
    assertThat(pauses.subList(0, 4))
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8));
    assertThat(pauses.subList(12, 20)).containsOnly(Duration.ofHours(1));
  }

  @Test
  void triesAgainWhereNobodyAnswers() {
    bench.houston.close();
    bench.fromPhone(ANNA, "Good morning");
    bench.sendAllDue();

    Webhook webhook = bench.chat(ANNA).webhooks().get(0);
    assertThat(webhook.answer()).isEqualTo("no answer");
    assertThat(webhook.nextAttempt()).isEqualTo(bench.time.instant().plusSeconds(1));
  }

  @Test
  void doesNotTryAgainWhatIsRefusedAndShowsWhy() {
    bench.houston.answers(400, "{\"error\":\"INVALID\"}");
    bench.fromPhone(ANNA, "Good morning");
    bench.sendAllDue();

    assertThat(bench.sending.nextDue()).isEmpty();
    Webhook webhook = bench.chat(ANNA).webhooks().get(0);
    assertThat(webhook.state()).isEqualTo(State.REFUSED);
    assertThat(webhook.answer()).isEqualTo("400 {\"error\":\"INVALID\"}");
  }

  @Test
  void letsNothingOfAChatOvertakeWhatHasNotGotThrough() {
    bench.houston.answers(503);
    bench.fromPhone(ANNA, "first");
    bench.fromPhone(ANNA, "second");
    bench.sendAllDue();
    assertThat(bench.houston.requests).hasSize(1);

    bench.time.advance("PT1S");
    bench.sendAllDue();
    assertThat(bench.houston.bodies().subList(1, 3))
        .satisfiesExactly(
            body -> assertThat(body).contains("first"),
            body -> assertThat(body).contains("second"));
  }

  @Test
  void holdsUpNoOtherChat() {
    bench.houston.answers(503);
    bench.fromPhone(ANNA, "first");
    bench.time.advance("PT0.001S");
    bench.fromPhone(BORIS, "other");
    bench.sendAllDue();

    assertThat(bench.houston.bodies()).hasSize(2).last().asString().contains("other");
  }

  @Test
  void goesOnBehindWhatWasRefused() {
    bench.houston.answers(400, 200);
    bench.fromPhone(ANNA, "first");
    bench.fromPhone(ANNA, "second");
    bench.sendAllDue();

    assertThat(states()).containsExactly(State.REFUSED, State.DELIVERED);
  }

  @Test
  void neverSendsWhatIsLost() {
    bench.playing.call(lost(ANNA), false);
    bench.sendAllDue();

    assertThat(bench.houston.requests).isEmpty();
    assertThat(bench.sending.nextDue()).isEmpty();
  }

  @Test
  void sendsADuplicateWithTheSameIdAndTheSameBytes() {
    bench.playing.call(with(ANNA), false);
    bench.sendAllDue();
    bench.time.advance("P2D");
    bench.playing.sendAgain(NUMBER, ANNA, bench.chat(ANNA).webhooks().get(0).webhookId());
    bench.sendAllDue();

    assertThat(bench.houston.requests).hasSize(2).allMatch(SendingWebhooksTest::verifies);
    assertThat(bench.houston.bodies()).allMatch(bench.houston.bodies().get(0)::equals);
    assertThat(bench.houston.requests)
        .extracting(request -> request.header("webhook-id"))
        .containsOnly("id-2");
  }

  @Test
  void doesNothingBeforeItsTime() {
    bench.houston.answers(503);
    bench.fromPhone(ANNA, "first");
    bench.sendAllDue();
    bench.sending.perform();

    assertThat(bench.houston.requests).hasSize(1);
  }
}
