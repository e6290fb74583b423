package dev.houston.curator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.AlertEchoes;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link AlertEchoes} promises of what {@link ExpectedEchoes} were told (CU-4). */
public abstract class AlertEchoesContract {
  /** Far from now: what has expired DynamoDB Local removes at once. */
  private static final Instant NOW = Instant.parse("2126-03-02T10:00:00Z");

  private static final String TEXT = "Scan the QR code: channel “Sales” \u0000 👋";

  private final AccountId account = new AccountId(UUID.randomUUID().toString());
  private final ChannelId carrier = new ChannelId(UUID.randomUUID().toString());
  private AlertEchoes echoes;

  /** An empty store, or one that others' echoes are in; what is expected there is found here. */
  protected abstract AlertEchoes echoes();

  /** The same store. */
  protected abstract ExpectedEchoes expected();

  @BeforeEach
  void begin() {
    echoes = echoes();
  }

  private ChatKey chat(ChannelId channel, String client) {
    return new ChatKey(account, channel, new ChatId(client));
  }

  private void expect(String phone) {
    expected().expect(carrier, new PhoneNumber(phone), TEXT, NOW);
  }

  @Test
  void knowsAnAlertByItsCarrierItsAddresseeAndItsText() {
    expect("79165550101");
    assertThat(echoes.has(chat(carrier, "79165550101"), TEXT, NOW)).isTrue();
    assertThat(echoes.has(chat(carrier, "79165550101"), TEXT + " ", NOW)).isFalse();
    assertThat(echoes.has(chat(carrier, "79165550102"), TEXT, NOW)).isFalse();
    var other = new ChannelId(UUID.randomUUID().toString());
    assertThat(echoes.has(chat(other, "79165550101"), TEXT, NOW)).isFalse();
  }

  @Test
  void expectsTheSameTwiceToNoHarm() {
    expect("79165550101");
    expect("79165550101");
    assertThat(echoes.has(chat(carrier, "79165550101"), TEXT, NOW)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "5511987654321, 551187654321",
    "551187654321, 5511987654321",
    "525512345678, 5215512345678",
    "541123456789, 5491123456789"
  })
  void knowsItByEitherFormOfANumber(String phone, String client) {
    expect(phone);
    assertThat(echoes.has(chat(carrier, client), TEXT, NOW)).isTrue();
  }

  @Test
  void knowsItWhereTheNumberIsHidden() {
    assertThat(echoes.has(chat(carrier, "99887766554433@lid"), TEXT, NOW)).isFalse();
    expect("79165550101");
    assertThat(echoes.has(chat(carrier, "99887766554433@lid"), TEXT, NOW)).isTrue();
  }

  @Test
  void expectsItNoLongerThanADay() {
    expect("79165550101");
    Instant aDayLater = NOW.plus(Duration.ofDays(1));
    assertThat(echoes.has(chat(carrier, "79165550101"), TEXT, aDayLater.minusSeconds(1))).isTrue();
    assertThat(echoes.has(chat(carrier, "79165550101"), TEXT, aDayLater)).isFalse();
  }
}
