package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.houston.account.Accounts;
import dev.houston.balance.Amount;
import dev.houston.balance.AppliedChanges;
import dev.houston.balance.Balance;
import dev.houston.channel.Answer.Kind;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStep;
import dev.houston.channel.Channels;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.UserCommand;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CH-1, AP-2: the QR code of a channel. */
@QuarkusTest
class QrRoutesTest {
  @Inject Office office;
  @Inject Accounts accounts;
  @Inject Channels channels;

  private Customer customer;

  @BeforeEach
  void openAccount() {
    customer = office.customer();
  }

  private String path(String session) {
    return path(office.channelOf(customer, session));
  }

  private static String path(ChannelId channel) {
    return "/v3/channels/" + channel + "/qr";
  }

  private Answer accepting(String accept) {
    return Http.send(Http.request(path("default"), customer.key()).header("Accept", accept));
  }

  /** What a phone reads in the picture. */
  private static String scanned(byte[] png) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int side = image.getWidth();
    assertThat(image.getHeight()).isEqualTo(side).isBetween(200, 2_000);
    var pixels = new RGBLuminanceSource(side, side, image.getRGB(0, 0, side, side, null, 0, side));
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(pixels)),
            Map.of(DecodeHintType.PURE_BARCODE, true))
        .getText();
  }

  @Test
  void isShownAsTextAndPicture() throws Exception {
    ChannelId channel = office.channelOf(customer);
    Answer shown = customer.get(path(channel));

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
    assertThat(shown.body().path("channelId").asText()).isEqualTo(channel.value());
    assertThat(shown.body().path("text").asText()).isEqualTo(ExampleSessions.CODE);
    String png = shown.body().path("png").asText().replace("data:image/png;base64,", "");
    assertThat(scanned(Base64.getDecoder().decode(png))).isEqualTo(ExampleSessions.CODE);
  }

  @Test
  void isThePictureItselfForWhoAcceptsThat() throws Exception {
    Answer picture = accepting("image/png");

    assertThat(picture.status()).isEqualTo(200);
    assertThat(picture.header("Content-Type")).isEqualTo("image/png");
    assertThat(picture.header("Cache-Control")).isEqualTo("no-store");
    assertThat(scanned(picture.response().body())).isEqualTo(ExampleSessions.CODE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | application/json;charset=UTF-8",
        "application/json | application/json;charset=UTF-8",
        "application/*, image/png;q=0.5 | application/json;charset=UTF-8",
        "image/* | image/png",
        "application/json;q=0.5, image/png | image/png",
      })
  void isWhatIsAcceptedRather(String accept, String type) {
    assertThat(accepting(accept).header("Content-Type")).isEqualTo(type);
  }

  @Test
  void isNoneOfAnotherAccountsChannel_NV2() {
    String foreign = path(office.channelOf(office.customer()));

    customer.get(foreign).mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "00000000-0000-0000-0000-000000000000"})
  void isNoneOfAChannelThatIsUnknown(String id) {
    customer.get("/v3/channels/" + id + "/qr").mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, 409, QR_NOT_AVAILABLE",
    "UNABLE, 501, CONNECTOR_CANNOT",
    "IN_DOUBT, 502, CONNECTOR_NOT_REACHED",
    "UNREACHED, 502, CONNECTOR_NOT_REACHED",
  })
  void isNotShownWhereTheConnectorGivesNone(Kind kind, int status, String code) {
    Answer refused = customer.get(path(kind.name()));

    refused.mustBeRefusedWith(status, code);
    assertThat(refused.body().path("description").asText()).isEqualTo("The connector is " + kind);
  }

  /** A channel to which this has happened. */
  private String after(ChannelEvent event) {
    Channel channel = channels.find(customer.account(), office.channelOf(customer)).orElseThrow();
    channels.save(ChannelStep.step(channel, event, true).channel(), PortsInMemory.NOW);
    return path(channel.id());
  }

  private static ChannelEvent reported(SessionStatus status) {
    var report = new SessionReport(status, null, PortsInMemory.NOW, status.code());
    return new ChannelEvent.SessionReported(report, PortsInMemory.NOW);
  }

  private static ChannelEvent commanded(UserCommand command) {
    return new ChannelEvent.Commanded(command, "press", PortsInMemory.NOW);
  }

  @ParameterizedTest
  @EnumSource(
      value = SessionStatus.class,
      names = {"WORKING", "PHONE_UNAVAILABLE", "OPEN_ELSEWHERE"})
  void isNotAskedForWhereThePhoneIsConnected_CH1(SessionStatus status) {
    Answer refused = customer.get(after(reported(status)));

    refused.mustBeRefusedWith(409, "QR_NOT_AVAILABLE");
    assertThat(refused.body().path("description").asText())
        .startsWith("The channel waits for no QR code: it is ");
  }

  @Test
  void isNotAskedForWhereTheChannelIsDisabled_CH1() {
    customer.get(after(commanded(UserCommand.DISABLE))).mustBeRefusedWith(409, "QR_NOT_AVAILABLE");
  }

  @Test
  void isNotAskedForWhereTheAccountIsNotPaid_CH1() {
    String path = path("default");
    var usedUp =
        new Balance(
            Amount.ZERO,
            Balance.FIRST_CURRENCY,
            Amount.of("10"),
            LocalDate.parse("2026-02-28"),
            AppliedChanges.none(),
            0,
            List.of());
    accounts.change(customer.account(), account -> account.with(usedUp));

    customer.get(path).mustBeRefusedWith(409, "QR_NOT_AVAILABLE");
  }

  @Test
  void isNoneOfAChannelThatIsDeleted() {
    customer.get(after(commanded(UserCommand.DELETE))).mustBeRefusedWith(404, "CHANNEL_NOT_FOUND");
  }

  @Test
  void isShownOfAChannelThatIsLoggedOut_CH1() {
    assertThat(customer.get(after(reported(SessionStatus.LOGGED_OUT))).status()).isEqualTo(200);
  }

  @Test
  void refusesInJsonAlsoWhoAcceptsOnlyAPicture() {
    Http.send(Http.request(path("UNABLE"), customer.key()).header("Accept", "image/png"))
        .mustBeRefusedWith(501, "CONNECTOR_CANNOT");
  }
}
