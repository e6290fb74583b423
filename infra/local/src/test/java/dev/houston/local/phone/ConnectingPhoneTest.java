package dev.houston.local.phone;

import static dev.houston.local.phone.PhoneBench.CHANNEL;
import static dev.houston.local.phone.PhoneBench.NUMBER;
import static dev.houston.local.phone.PhoneBench.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.InvalidFieldException;
import dev.houston.local.phone.ConnectingPhone.Connected;
import dev.houston.local.phone.ConnectingPhone.Refused;
import dev.houston.local.phone.HoustonDouble.Request;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectingPhoneTest {
  private static final String CREATED =
      """
      {"channelId": "%s", "webhookSecret": "%s",
       "webhookUri": "http://another.name:1/webhooks/generic/%s"}
      """
          .formatted(CHANNEL, SECRET, CHANNEL);

  private PhoneBench bench;
  private ConnectingPhone connecting;

  @BeforeEach
  void start() {
    bench = new PhoneBench(PhoneStore.none());
    connecting =
        new ConnectingPhone(
            bench.phones, bench.http, bench.secrets, bench.time, bench.ids, "the-usual-key");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void makesAChannelOfTheGenericConnectorWhoseGatewayIsThisMachine() throws IOException {
    bench.houston.answers(201, CREATED);
    connecting.connect("Sales", "+7 916 111-22-33", null, false);

    Request request = bench.houston.requests.get(0);
    assertThat(request.path()).isEqualTo("/v3/channels");
    assertThat(request.header("authorization")).isEqualTo("Bearer the-usual-key");
    assertThat(request.body())
        .isEqualTo(
            """
            {"name":"Sales","connector":"generic","plainId":"+7 916 111-22-33","settings":\
            {"baseUrl":"%s/local/phones/79161112233","apiKey":"id-1","session":"79161112233"}}\
            """
                .formatted(bench.houston.address()));
  }

  @Test
  void keepsWhereItsWebhooksGoWithoutTheHostWhichMayChange() throws IOException {
    bench.houston.answers(201, CREATED);
    connecting.connect("Sales", "+7 916 111-22-33", null, false);

    assertThat(bench.phones.phone(NUMBER).connection().webhookPath())
        .isEqualTo("/webhooks/generic/" + CHANNEL);
  }

  @Test
  void tellsThatTheSessionWorksWithItsNumber_CH1() throws IOException {
    bench.houston.answers(201, CREATED);
    connecting.connect("Sales", "+7 916 111-22-33", null, false);
    bench.sendAllDue();

    assertThat(bench.houston.bodies())
        .last()
        .asString()
        .endsWith("\"data\":{\"status\":\"working\",\"phone\":\"+79161112233\"}}");
  }

  @Test
  void tellsThatAnUnscannedSessionShowsAQrCode_CH1() throws IOException {
    bench.houston.answers(201, CREATED);
    connecting.connect("Sales", "+7 916 111-22-33", null, true);
    bench.sendAllDue();

    assertThat(bench.houston.bodies()).last().asString().endsWith("\"data\":{\"status\":\"qr\"}}");
    assertThat(bench.session().qr()).startsWith("2@");
  }

  @Test
  void readsWithTheKeyItWasConnectedWith() throws IOException {
    bench.houston.answers(201, CREATED);
    var connected =
        (Connected) connecting.connect("Sales", "+7 916 111-22-33", "another-account's-key", false);

    assertThat(bench.houston.requests.get(0).header("authorization"))
        .isEqualTo("Bearer another-account's-key");
    assertThat(connecting.keyOf(connected.phone())).isEqualTo("another-account's-key");
  }

  @Test
  void passesOnWhatTheApiRefuses() throws IOException {
    bench.houston.answers(401, "{\"error\":\"INVALID_API_KEY\"}");
    var result = (Refused) connecting.connect("Sales", "+7 916 111-22-33", "wrong", false);

    assertThat(result.answer())
        .isEqualTo(new HoustonAnswer(401, "{\"error\":\"INVALID_API_KEY\"}"));
    assertThat(bench.phones.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "0161112233", "7", "+7916111223344556677889900", "7916\u0661112233"})
  void refusesWhatIsNoNumberBeforeItAsksAnybody(String plainId) {
    assertThatThrownBy(() -> connecting.connect("Sales", plainId, null, false))
        .isInstanceOfSatisfying(
            InvalidFieldException.class,
            refusal -> assertThat(refusal.field()).isEqualTo("plainId"));
    assertThat(bench.houston.requests).isEmpty();
  }
}
