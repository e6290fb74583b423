package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.account.InvalidFieldException;
import dev.houston.secret.PlainSecrets;
import dev.houston.secret.Sealed;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectingChannelTest {
  private static final AccountId ACCOUNT = new AccountId("acme");
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private final InMemoryChannels channels = new InMemoryChannels();
  private final PlainSecrets secrets = new PlainSecrets();
  private final ChannelEventsInMemory events = new ChannelEventsInMemory();
  private final ConnectingChannel connecting =
      new ConnectingChannel(channels, secrets, this::newSecret, this::isCurators, events);
  private final Set<PhoneNumber> curators = new HashSet<>();
  private int secretsMade;

  private boolean isCurators(AccountId account, PhoneNumber number) {
    return account.equals(ACCOUNT) && curators.contains(number);
  }

  private Optional<String> newSecret(String connector) {
    secretsMade++;
    return connector.equals("waha")
        ? Optional.of("secret " + secretsMade + " of waha's form")
        : Optional.empty();
  }

  private static ConnectingChannel.Wish wish(String phone, String url, String session) {
    return new ConnectingChannel.Wish(
        "Sales", new PhoneNumber(phone), "waha", URI.create(url), session, "waha-key");
  }

  private ConnectingChannel.Connected connect(ConnectingChannel.Wish wish) {
    return connecting.connect(ACCOUNT, UUID.randomUUID(), wish, NOW);
  }

  @Test
  void makesAChannelWithASecretOfItsOwn() {
    var connected = connect(wish("79161112233", "https://waha.example.com", "default"));
    var other = connect(wish("79161112234", "http://10.0.0.5:3000", "second"));
    assertThat(connected.webhookSecret()).isEqualTo("secret 1 of waha's form");
    assertThat(other.webhookSecret()).isEqualTo("secret 2 of waha's form");

    WebhookEntry entry = channels.webhook(connected.channel().id()).orElseThrow();
    assertThat(secrets.open(entry.channel().owner(), entry.secret()))
        .isEqualTo(connected.webhookSecret());
    assertThat(secrets.open(entry.channel().owner(), connected.channel().session().apiKey()))
        .isEqualTo("waha-key");
  }

  @Test
  void beginsWithTheQrCode_CH1() {
    var connected = connect(wish("79161112233", "https://waha.example.com", "default"));
    assertThat(connected.channel().state()).isEqualTo(SessionState.QR);
  }

  @Test
  void refusesASecondChannelWithTheSameNumber() {
    connect(wish("79161112233", "https://waha.example.com", "default"));
    assertThatThrownBy(() -> connect(wish("79161112233", "https://waha.example.com", "b")))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageStartingWith("plainId");
  }

  @Test
  void refusesTheNumberOfACurator_CU1() {
    curators.add(new PhoneNumber("79161112233"));
    assertThatThrownBy(() -> connect(wish("79161112233", "https://waha.example.com", "default")))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessage("plainId is the number of a curator");
    assertThat(channels.of(ACCOUNT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://waha.example.com, default, settings.baseUrl",
    "waha.example.com, default, settings.baseUrl",
    "https:///nowhere, default, settings.baseUrl",
    "https://waha.example.com, ' ', settings.session"
  })
  void refusesAConnectorThatCannotBe_NV3(String url, String session, String field) {
    assertThatThrownBy(() -> connect(wish("79161112233", url, session)))
        .isInstanceOfSatisfying(
            InvalidFieldException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    assertThat(channels.of(ACCOUNT)).isEmpty();
  }

  @Test
  void refusesAKindOfConnectorThatTakesNoSecretOfOurs_NV3() {
    var wish =
        new ConnectingChannel.Wish(
            "Sales",
            new PhoneNumber("79161112233"),
            "telepathy",
            URI.create("https://waha.example.com"),
            "default",
            "");
    assertThatThrownBy(() -> connect(wish)).hasMessage("connector is unknown");
    assertThat(channels.of(ACCOUNT)).isEmpty();
  }

  @Test
  void refusesAnApiKeyAndANameThatAreTooLong_NV3() {
    var key =
        new ConnectingChannel.Wish(
            "Sales",
            new PhoneNumber("79161112233"),
            "waha",
            URI.create("https://waha.example.com"),
            "default",
            "k".repeat(501));
    assertThatThrownBy(() -> connect(key)).hasMessageStartingWith("settings.apiKey");
    var name =
        new ConnectingChannel.Wish(
            "n".repeat(101),
            new PhoneNumber("79161112233"),
            "waha",
            URI.create("https://waha.example.com"),
            "default",
            "");
    assertThatThrownBy(() -> connect(name)).hasMessageStartingWith("name");
  }

  /** The API's schema counts so, and what it allows is taken. */
  @Test
  void countsCharactersAndNotTheirHalves_NV3() {
    String pear = "\uD83C\uDF50";
    var wish =
        new ConnectingChannel.Wish(
            pear.repeat(100),
            new PhoneNumber("79161112233"),
            "waha",
            URI.create("https://waha.example.com"),
            pear.repeat(64),
            pear.repeat(500));
    assertThat(connect(wish).channel().name()).isEqualTo(pear.repeat(100));
  }

  @ParameterizedTest
  @EnumSource(ChannelState.class)
  void aStateIsFoundByItsCode(ChannelState state) {
    assertThat(ChannelState.ofCode(state.code())).isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "D9E5721C-CE2B-444F-9627-60A8129D7E1F", "1-1-1-1-1"})
  void whatIsNoChannelIdIsNone(String text) {
    assertThat(ChannelId.parse(text)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+79161112233", "0791", "7916111223a", "123456789012345678"})
  void aPhoneNumberIsDigitsInInternationalForm(String digits) {
    assertThatThrownBy(() -> new PhoneNumber(digits)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void secretsAndNumbersDoNotShowInLogs_NV2() {
    assertThat(new PhoneNumber("79161112233")).hasToString("…33");
    assertThat(new Sealed("cipher")).hasToString("Sealed[…]");
    var wish = wish("79161112233", "https://waha.example.com", "default");
    assertThat(wish.toString()).doesNotContain("waha-key");
    var connected = connect(wish);
    assertThat(connected.toString()).doesNotContain(connected.webhookSecret());
  }

  @Test
  void aNewChannelIsAskedWhatItIsIn_CH1() {
    var connected = connect(wish("79161112299", "https://waha.example.com", "default"));
    assertThat(events.of(ACCOUNT, connected.channel().id()))
        .containsExactly(new ChannelEvent.Commanded(UserCommand.ENABLE, "connected", NOW));
  }
}
