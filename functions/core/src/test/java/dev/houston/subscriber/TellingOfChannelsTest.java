package dev.houston.subscriber;

import static dev.houston.channel.ChannelState.ACTIVE;
import static dev.houston.channel.ChannelState.INIT;
import static dev.houston.channel.ChannelState.OPEN_ELSEWHERE;
import static dev.houston.channel.ChannelState.PHONE_UNAVAILABLE;
import static dev.houston.channel.ChannelState.QR;
import static dev.houston.subscriber.Broadcast.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.channel.ChannelState;
import dev.houston.channel.ChannelTelling;
import dev.houston.outbox.Pauses;
import dev.houston.outbox.Post;
import dev.houston.outbox.Span;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a subscriber is told of channels, and what becomes of it when it is in trouble (CH-6). */
class TellingOfChannelsTest {
  private static final int TEST = 1;
  private static final Subscriptions ONLY_CHANNELS = new Subscriptions(false, false, true, false);
  private static final Subscriptions ONLY_MESSAGES = new Subscriptions(true, false, false, false);

  private final Broadcast broadcast = new Broadcast();

  private Broadcast registered() {
    broadcast.register();
    return broadcast.deliver();
  }

  @AfterEach
  void close() {
    broadcast.close();
  }

  /** The states that the subscriber was told of a channel, whether it took them or not. */
  private List<String> states(int channel) {
    return broadcast.server.received().stream()
        .map(request -> request.body().at("/channelsUpdates/0"))
        .filter(told -> told.path("channelId").asText().equals(Broadcast.channel(channel).value()))
        .map(told -> told.path("state").asText())
        .toList();
  }

  private List<String> ids() {
    List<String> all = broadcast.server.ids();
    return all.subList(TEST, all.size());
  }

  /** E.g. {@code state/5d2f8c1e-0a4b-4c3d-9e6f-000000000001/3/qr}. */
  private static String id(int channel, long number, ChannelState state) {
    return "state/" + Broadcast.channel(channel) + "/" + number + "/" + state.code();
  }

  @ParameterizedTest
  @EnumSource
  void tellsAChangeAsV3Does(ChannelState state) {
    registered().changed(1, 1, state).deliver();
    JsonNode body = broadcast.server.received().get(TEST).body();
    assertThat(body)
        .hasToString(
            """
            {"channelsUpdates":[{"channelId":"5d2f8c1e-0a4b-4c3d-9e6f-000000000001",\
            "state":"%s","timestamp":1772445600000}]}"""
                .formatted(state.code()));
  }

  @Test
  void tellsAChangeOnceHoweverOftenItIsTold() {
    registered().changed(1, 1, QR).changed(1, 1, QR).deliver().changed(1, 1, QR).deliver();
    assertThat(states(1)).containsExactly("qr");
  }

  @Test
  void namesEachChangeAnewAlsoOfAStateThatComesAgain_SM4() {
    registered().changed(1, 1, QR).changed(1, 2, ACTIVE).changed(1, 3, QR).changed(2, 1, QR);
    broadcast.deliver();
    assertThat(ids())
        .containsExactlyInAnyOrder(id(1, 1, QR), id(1, 2, ACTIVE), id(1, 3, QR), id(2, 1, QR));
  }

  @Test
  void tellsTheStateAndTheTimeOfThenHoweverLateItIsTaken() {
    registered();
    broadcast.server.answers(503);
    broadcast.changed(1, 1, PHONE_UNAVAILABLE).advance(Duration.ofMinutes(10));
    broadcast.changed(1, 2, ACTIVE);
    broadcast.server.answers(200);
    broadcast.advance(Pauses.longest());
    JsonNode first = last(1).body().at("/channelsUpdates/0");
    assertThat(first.path("state").asText()).isEqualTo("phoneUnavailable");
    assertThat(first.path("timestamp").asLong()).isEqualTo(Broadcast.BEGIN.toEpochMilli());
  }

  /** The request that came so many before the last one. */
  private SubscriberServer.Received last(int before) {
    List<SubscriberServer.Received> all = broadcast.server.received();
    return all.get(all.size() - 1 - before);
  }

  @Test
  void tellsTheSameUnderTheSameIdUntilItIsTaken_SM4() {
    registered();
    broadcast.server.answers(500);
    broadcast.changed(1, 1, INIT).deliver();
    broadcast.server.answers(200);
    broadcast.advance(Duration.ofSeconds(5));
    assertThat(ids()).containsExactly(id(1, 1, INIT), id(1, 1, INIT));
    assertThat(last(0).raw()).isEqualTo(last(1).raw());
  }

  @Test
  void tellsTheChangesOfAChannelInTheirOrder_SM5() {
    registered();
    broadcast.server.answers(503);
    for (int n = 1; n <= 25; n++) {
      broadcast.changed(1, n, n % 2 == 0 ? ACTIVE : QR);
    }
    broadcast.deliver();
    int before = ids().size();
    broadcast.server.answers(200);
    broadcast.advance(Pauses.longest());
    assertThat(ids().subList(before, before + 25))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 25)
                .mapToObj(n -> id(1, n, n % 2 == 0 ? ACTIVE : QR))
                .toList());
  }

  @Test
  void holdsUpNeitherChatsNorOtherChannelsByWhatIsRefused() {
    registered();
    broadcast.server.answers(request -> request.id().endsWith("/openElsewhere") ? 422 : 200);
    broadcast.changed(1, 1, OPEN_ELSEWHERE).changed(1, 2, ACTIVE).changed(2, 1, QR);
    broadcast.clientWrote(1, "A").deliver();
    assertThat(states(1)).containsExactly("openElsewhere");
    assertThat(states(2)).containsExactly("qr");
    assertThat(broadcast.told(1)).containsExactly("A inbound");
  }

  @Test
  void tellsOneWhoWantsOnlyChannels() {
    broadcast.register("test/1", ONLY_CHANNELS);
    broadcast.deliver().changed(1, 1, QR).clientWrote(1, "A").deliver();
    assertThat(broadcast.accounts.find(ACCOUNT).orElseThrow().listenedTo()).isFalse();
    assertThat(ids()).containsExactly(id(1, 1, QR));
  }

  @Test
  void tellsNothingToOneWhoWantsOnlyMessagesAndLeavesNothingLying() {
    broadcast.register("test/1", ONLY_MESSAGES);
    broadcast.deliver().changed(1, 1, QR).deliver();
    assertThat(states(1)).isEmpty();
    assertThat(broadcast.outboxes.find(Broadcast.outboxOfChannel(1)).orElseThrow().behind())
        .isEqualTo(1);
  }

  @Test
  void tellsNobodyWhoComesLaterWhatWasBefore() {
    broadcast.changed(1, 1, QR).deliver();
    registered().changed(1, 2, ACTIVE).deliver();
    assertThat(states(1)).containsExactly("active");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 429, 503})
  void leavesOneInTroubleAlone(int status) {
    registered();
    broadcast.server.answers(status);
    broadcast.changed(1, 1, QR).changed(2, 1, QR).clientWrote(1, "A").deliver();
    assertThat(ids()).hasSize(1);
    assertThat(broadcast.subscriber().health().isResting(broadcast.now())).isTrue();
  }

  @Test
  void givesUpAfterThreeDaysAndGoesOnWithWhatIsNew_AP3() {
    registered();
    broadcast.server.answers(500);
    broadcast.changed(1, 1, QR).advance(Duration.ofDays(3).plus(Pauses.longest()));
    broadcast.server.answers(200);
    broadcast.changed(1, 2, ACTIVE).advance(Pauses.longest());
    assertThat(broadcast.outboxes.find(Broadcast.outboxOfChannel(1)).orElseThrow().kept())
        .containsExactly(new Span(1, 1));
    assertThat(states(1)).last().isEqualTo("active");
  }

  @Test
  void deliversWhatWasGivenUpWhenItIsAskedFor_AP3() {
    registered();
    broadcast.server.answers(500);
    broadcast.changed(1, 1, QR).advance(Duration.ofDays(4));
    broadcast.server.answers(200);
    int before = states(1).size();
    broadcast.subscribing.replay(ACCOUNT, "1");
    broadcast.deliver();
    assertThat(states(1).subList(before, states(1).size())).containsExactly("qr");
  }

  @Test
  void keepsWhatAGoneOneDidNotTakeUntilItRegistersAgain() {
    registered();
    broadcast.server.answers(410);
    broadcast.changed(1, 1, QR).changed(1, 2, ACTIVE).advance(Duration.ofDays(1));
    assertThat(states(1)).containsExactly("qr");
    assertThat(broadcast.subscriber().isOn()).isFalse();

    broadcast.server.answers(200);
    broadcast.register("test/2");
    broadcast.deliver();
    assertThat(states(1)).containsExactly("qr", "qr", "active");
  }

  @Test
  void tellsAllOfWhatSomebodyToldWhoDiedOnTheWay_SM4() {
    registered();
    var change = new ChannelTelling(1, QR, broadcast.now());
    broadcast.tellings.put("api", new Post.OfChannel(ACCOUNT, Broadcast.channel(1), change));
    broadcast.changedAgain(1, 1, QR).deliver();
    assertThat(states(1)).containsExactly("qr");
  }
}
