package dev.houston.local.phone;

import static dev.houston.local.phone.PhoneBench.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway where no Houston puts right what it hears. */
class GatewayRoutesTest {
  private static final String KEY = "Bearer command-key";
  private static final String PHONE = NUMBER.digits();

  private PhoneBench bench;
  private GatewayRoutes gateway;

  @BeforeEach
  void connect() {
    bench = PhoneBench.connected();
    gateway = new GatewayRoutes(new GatewayDoor(bench.phones, bench.secrets), bench.playingSession);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void command(String command) {
    assertThat(gateway.command(PHONE, PHONE, command, KEY).getStatus()).isEqualTo(202);
    bench.pass("PT3S");
  }

  private String status() {
    return gateway.state(PHONE, PHONE, KEY).status();
  }

  @ParameterizedTest
  @CsvSource({
    "GO_OFFLINE, stop, stopped",
    "STOP, start, working",
    "BREAK_DOWN, restart, working",
    "OPEN_ELSEWHERE, take-back, working",
    "BREAK_DOWN, log-out, qr"
  })
  void obeysAsOftenAsItIsTold_CH5(SessionAct before, String command, String status) {
    bench.act(before);
    for (int n = 0; n < 2; n++) {
      command(command);
      assertThat(status()).isEqualTo(status);
    }
  }

  @Test
  void tellsSinceWhenItIsInWhatItIs_CH4() {
    bench.time.advance("PT1H");
    bench.act(SessionAct.GO_OFFLINE);
    bench.time.advance("PT1H");
    GatewayRoutes.State state = gateway.state(PHONE, PHONE, KEY);
    assertThat(state.timestamp()).isEqualTo("2030-01-01T01:00:00Z");
    assertThat(state.phone()).isNull();
  }

  @Test
  void tellsTheNumberThatItWorksWith_CH7() {
    assertThat(gateway.state(PHONE, PHONE, KEY).phone()).isEqualTo("+79161112233");
  }

  @Test
  void takesTheKeyOfNoOtherPhone_NV2() {
    assertThatThrownBy(() -> gateway.command(PHONE, PHONE, "stop", "Bearer another-key"))
        .isInstanceOfSatisfying(
            GatewayRefusal.class, refusal -> assertThat(refusal.status()).isEqualTo(401));
    assertThat(bench.session().works()).isTrue();
  }
}
