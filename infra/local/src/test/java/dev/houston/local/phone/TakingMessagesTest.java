package dev.houston.local.phone;

import static dev.houston.local.phone.PhoneBench.ANNA;
import static dev.houston.local.phone.PhoneBench.BORIS;
import static dev.houston.local.phone.PhoneBench.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.InvalidFieldException;
import dev.houston.chat.ChatId;
import dev.houston.local.phone.GatewayBehaviour.Silence;
import dev.houston.local.phone.TakingMessages.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a phone's gateway makes of what Houston sends, however it behaves. */
class TakingMessagesTest {
  private PhoneBench bench;

  @BeforeEach
  void connect() {
    bench = PhoneBench.connected();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void behaves(String json) {
    GatewayBehaviour behaviour =
        GatewayBehaviour.parse(PlayedFields.parse(json.getBytes(StandardCharsets.UTF_8)));
    bench.phones.change(NUMBER, phone -> phone.behaving(behaviour));
  }

  private static SentByHouston text(String id, ChatId client) {
    return new SentByHouston(
        client, "Good morning", new PhoneMessage.Command(id, "text", null, null));
  }

  private Outcome sends(String id) {
    return bench.taking.take(NUMBER, text(id, ANNA));
  }

  private String told() {
    return bench.chat(ANNA).webhooks().get(bench.chat(ANNA).webhooks().size() - 1).body();
  }

  private List<Boolean> answered(int requests) {
    return IntStream.range(0, requests)
        .mapToObj(number -> sends("H" + number).silence().isEmpty())
        .toList();
  }

  @Test
  void sendsForHoustonAndTellsIt_CU4() {
    assertThat(sends("H1").messageId()).isEqualTo("H1");
    assertThat(told())
        .isEqualTo(
            """
            {"type":"message","timestamp":"2030-01-01T00:00:00Z","data":\
            {"client":{"phone":"+79991234567"},"messageId":"H1","fromUs":true,\
            "sentAt":"2030-01-01T00:00:00Z","type":"text","text":"Good morning","status":"sent"}}\
            """);
  }

  @Test
  void tellsWhereAFileIs_OM9() {
    var image = new PhoneMessage.Command("H1", "image", "https://files.example.com/1", "M0");
    bench.taking.take(NUMBER, new SentByHouston(ANNA, null, image));
    assertThat(told())
        .contains("\"type\":\"image\",\"contentUri\":\"https://files.example.com/1\"")
        .doesNotContain("\"text\"");
  }

  @Test
  void sendsNothingTwiceUnderOneId_OM5() {
    sends("H1");
    assertThat(sends("H1").messageId()).isEqualTo("H1");
    assertThat(bench.chat(ANNA).messages()).hasSize(1);
    assertThat(bench.chat(ANNA).webhooks()).hasSize(1);
  }

  @Test
  void saysOfWhatIsSentThatItIsAlsoWhenTheSessionDoesNotWorkAnyMore_OM5() {
    sends("H1");
    bench.act(SessionAct.GO_OFFLINE);
    assertThat(sends("H1").messageId()).isEqualTo("H1");
  }

  @Test
  void sendsNothingWhileTheSessionDoesNotWork_CU4() {
    bench.act(SessionAct.GO_OFFLINE);
    assertThat(sends("H1")).isEqualTo(new Outcome(null, null, Optional.empty(), Duration.ZERO));
    assertThat(bench.chat(ANNA).messages()).isEmpty();
  }

  @Test
  void sendsNothingUnderTheIdOfAClientsMessage() {
    PhoneMessage theirs = bench.fromClient(ANNA, "Hello");
    assertThatThrownBy(() -> sends(theirs.messageId()))
        .isInstanceOfSatisfying(
            InvalidFieldException.class,
            refusal -> assertThat(refusal.field()).isEqualTo("messageId"));
  }

  @Test
  void countsWhatItSends() {
    sends("H1");
    bench.taking.take(NUMBER, text("H2", BORIS));
    assertThat(bench.chat(BORIS).message("H2").number()).isEqualTo(2);
  }

  @Test
  void reportsAStatusAloneWhereItHasNoEcho() {
    behaves("{\"echoes\": false}");
    sends("H1");
    assertThat(told())
        .isEqualTo(
            """
            {"type":"message.status","timestamp":"2030-01-01T00:00:00Z","data":\
            {"client":{"phone":"+79991234567"},"messageId":"H1","status":"sent",\
            "at":"2030-01-01T00:00:00Z"}}\
            """);
  }

  @Test
  void namesWhatItSendsByItsOwnIds() {
    behaves("{\"ownIds\": true}");
    String own = sends("H1").messageId();
    assertThat(own).isNotEqualTo("H1");
    assertThat(told()).contains("\"messageId\":\"" + own + "\"");
  }

  @Test
  void knowsHoustonsIdBesideItsOwn_OM5() {
    behaves("{\"ownIds\": true}");
    assertThat(sends("H1").messageId()).isEqualTo(sends("H1").messageId());
    assertThat(bench.chat(ANNA).messages()).hasSize(1);
  }

  @Test
  void sendsNothingToWhomHasNoWhatsApp_DS2() {
    behaves("{\"withoutWhatsApp\": \"+7 999 000-00-09, +7 999 123-45-67\"}");
    assertThat(sends("H1").reason()).isEqualTo("no-account");
    assertThat(bench.chat(ANNA).messages()).isEmpty();
  }

  @Test
  void refusesForTheReasonThatItIsGiven_OM9() {
    behaves("{\"refuses\": \"window-closed\"}");
    assertThat(sends("H1").reason()).isEqualTo("window-closed");
  }

  @Test
  void sendsWithoutSayingSoAsOftenAsItIsTold_OM5() {
    behaves("{\"swallows\": \"timesOut\", \"swallowNext\": 2}");
    assertThat(answered(4)).containsExactly(false, false, true, true);
    assertThat(bench.chat(ANNA).messages()).hasSize(4);
  }

  @Test
  void sendsEverySoManiethWithoutSayingSo_OM5() {
    behaves("{\"swallowEvery\": 3}");
    assertThat(answered(7)).containsExactly(true, true, false, true, true, false, true);
  }

  @Test
  void endsTheConnectionUnlessItIsToldOtherwise() {
    behaves("{\"swallowNext\": 1}");
    assertThat(sends("H1").silence()).contains(Silence.DIES);
  }

  @Test
  void keepsForWhatItSendsWhatItDoesNotSay() {
    behaves("{\"swallowNext\": 1}");
    bench.act(SessionAct.GO_OFFLINE);
    sends("H1");
    bench.act(SessionAct.COME_BACK);
    assertThat(sends("H1").silence()).isPresent();
  }

  @Test
  void answersAsSlowlyAsItIsTold() {
    behaves("{\"slowSeconds\": 12}");
    assertThat(sends("H1").delay()).isEqualTo(Duration.ofSeconds(12));
  }
}
