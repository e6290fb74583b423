package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.local.endtoend.RunningHouston.Answer;
import dev.houston.local.endtoend.Sending.Arrived;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is accepted while the phone is away arrives when it is back: once, in order, paced, whatever
 * befalls us or the connector on the way (OM-2 to OM-5, OM-7).
 *
 * <p>How many messages and how many deaths are properties: {@code -Pmany} sends 1,000 and dies 20
 * times.
 */
class SendingIT {
  private static final int MESSAGES = Integer.getInteger("houston.sending.messages", 200);
  private static final int DEATHS = Integer.getInteger("houston.sending.deaths", 5);
  private static final int CLIENTS = 20;

  /** Where a hand-over can be cut off: around the claim, the chat's step, and what comes after. */
  private static final List<String> POINTS =
      List.of(
          "before-DynamoDb.PutItem:StateTable",
          "after-DynamoDb.PutItem:StateTable",
          "before-DynamoDb.UpdateItem:MessagesTable",
          "after-DynamoDb.UpdateItem:MessagesTable",
          "before-DynamoDb.DeleteItem:MessagesTable",
          "after-DynamoDb.DeleteItem:MessagesTable",
          "before-Sqs.SendMessage:DrainsQueue",
          "after-Sqs.SendMessage:DrainsQueue");

  @TempDir Path data;

  private final Sending sending = new Sending();

  @Test
  void everythingArrivesOnceInOrderAndPacedWhenThePhoneIsBack_OM3_OM7() {
    try (var houston = RunningHouston.start()) {
      sending.connectThenGoOffline(houston).write(houston, MESSAGES, CLIENTS);
      houston.advance(Duration.ofHours(1));
      assertThat(sending.waiting(houston)).isEqualTo(MESSAGES);
      assertThat(sending.arrived(houston)).isEmpty();

      sending.comeBack(houston);
      sending.untilNothingWaits(houston);

      sending.assertAllArrivedOnceAndInOrder(houston);
      assertPaced(sending.arrived(houston));
      assertThat(sending.said(houston, Sending.client(0)))
          .contains("Chat is initialized, you can write this client to WhatsApp")
          .doesNotHaveDuplicates();
    }
  }

  /** A second each, by the clock: more in the long run neither earlier nor much later. */
  private static void assertPaced(List<Arrived> arrived) {
    Duration taken = Duration.between(arrived.get(0).at(), arrived.get(arrived.size() - 1).at());
    assertThat(taken)
        .isBetween(Duration.ofSeconds(MESSAGES * 8L / 10), Duration.ofSeconds(MESSAGES * 3L / 2));
    for (int last = 10; last < arrived.size(); last++) {
      assertThat(Duration.between(arrived.get(last - 10).at(), arrived.get(last).at()))
          .as("ten messages up to the %dth", last)
          .isGreaterThanOrEqualTo(Duration.ofSeconds(4));
    }
  }

  @Test
  void everyTenthAnswerIsLostAndYetEachArrivesOnce_OM5() {
    try (var houston = RunningHouston.start()) {
      sending.connectThenGoOffline(houston).write(houston, MESSAGES, CLIENTS);
      answered(
          200,
          houston.send(
              "PUT",
              "/local/phones/" + Sending.SALES + "/behaviour",
              "{\"swallows\": \"timesOut\", \"swallowEvery\": 10}",
              Map.of()));
      sending.comeBack(houston);
      sending.untilNothingWaits(houston);

      sending.assertAllArrivedOnceAndInOrder(houston);
      assertThat(sending.statuses(houston, Sending.client(0))).containsOnly("sent");
    }
  }

  @Test
  void weDieAtRandomMomentsAndYetEachArrivesOnce_OM5() throws InterruptedException {
    long seed = Long.getLong("houston.sending.seed", 20_261_122L);
    var random = new Random(seed);
    String port;
    try (var houston = RunningHouston.startOn(data, Map.of())) {
      port = Integer.toString(houston.address().getPort());
      sending.connectThenGoOffline(houston).write(houston, MESSAGES, CLIENTS);
      houston.settle();
      sending.comeBack(houston);
      houston.kill();
    }
    List<String> deaths = new ArrayList<>();
    for (int death = 0; death < DEATHS; death++) {
      String point =
          POINTS.get(random.nextInt(POINTS.size()))
              + ":"
              + (1 + random.nextInt(Math.max(1, MESSAGES / (2 * DEATHS))));
      try (var houston = again(port, Map.of("local.halt", point))) {
        if (sending.untilItDies(houston)) {
          houston.awaitDeath();
          deaths.add(point);
        }
      }
    }
    System.out.println("seed " + seed + ", died at " + deaths);
    try (var houston = again(port, Map.of())) {
      sending.untilNothingWaits(houston);
      sending.assertAllArrivedOnceAndInOrder(houston);
    }
    assertThat(deaths).hasSize(DEATHS);
  }

  /** Where it was: the phone's gateway is known by its address. */
  private RunningHouston again(String port, Map<String, String> options) {
    var all = new HashMap<>(options);
    all.put("local.port", port);
    return RunningHouston.startOn(data, all);
  }

  @Test
  void whatWaitedThroughDisabledIsSentAndWhatWasRefusedNeverWas_OM1_OM4() {
    try (var houston = RunningHouston.start()) {
      sending.connectThenGoOffline(houston);
      String client = Sending.client(1);
      sending.write(houston, client, "kept");
      houston.settle();
      command(houston, "disable");
      sending.comeBack(houston);
      Answer refused = sending.tryToWrite(houston, client, "refused");
      assertThat(refused.body().get("error").asText()).isEqualTo("CHANNEL_BLOCKED");
      houston.advance(Duration.ofMinutes(10));
      assertThat(sending.waiting(houston)).isEqualTo(1);
      assertThat(sending.arrived(houston)).isEmpty();

      command(houston, "enable");
      sending.untilNothingWaits(houston);
      sending.assertAllArrivedOnceAndInOrder(houston);
      assertThat(sending.statuses(houston, client)).containsExactly("sent");
    }
  }

  @Test
  void whatHasWaitedForThreeWeeksIsSent_OM2() {
    try (var houston = RunningHouston.start()) {
      PlayedPhone phone = sending.connect(houston);
      phone.session("{\"do\": \"logOut\"}");
      sending.write(houston, 3, 2);
      houston.advance(Duration.ofDays(21));
      assertThat(sending.waiting(houston)).isEqualTo(3);
      phone.session("{\"do\": \"scan\"}");
      sending.untilNothingWaits(houston);
      sending.assertAllArrivedOnceAndInOrder(houston);
    }
  }

  private void command(RunningHouston houston, String command) {
    answered(202, houston.post("/v3/channels/" + sending.channelId() + "/" + command, ""));
    houston.settle();
  }

  private static void answered(int status, Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
  }
}
