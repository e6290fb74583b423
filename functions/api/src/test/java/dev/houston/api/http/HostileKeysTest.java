package dev.houston.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.ApiKey;
import dev.houston.account.InMemoryAccounts;
import dev.houston.account.OpeningAccount;
import dev.houston.api.OneAnswer;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** AP-1, NV-2: a good key with one thing bent is none, and is refused like one we never saw. */
@Timeout(60)
class HostileKeysTest {
  private static final String KEY = "hk_0rchardWind-and_rain17";
  private static final int LONG = 1_048_576;

  private final Accounts accounts = new InMemoryAccounts();
  private final AccountId account =
      new OpeningAccount(accounts)
          .open(
              UUID.fromString("0e4d7a92-61b5-4c38-9f07-a2c3d4e5f601"), "Orchard", new ApiKey(KEY));
  private final Caller caller = new Caller();

  /** What stands in the header, by what is wrong with it. */
  record Shown(String defect, String header) {
    @Override
    public String toString() {
      return defect;
    }
  }

  static Stream<Shown> bent() {
    byte[] bytes = KEY.getBytes(StandardCharsets.UTF_8);
    Map<String, String> bent = new LinkedHashMap<>();
    bent.put("no key", "Bearer");
    bent.put("an empty key", "Bearer ");
    bent.put("empty", "");
    bent.put("without its last character", "Bearer " + KEY.substring(0, KEY.length() - 1));
    bent.put("without its first character", "Bearer " + KEY.substring(1));
    bent.put("twice", "Bearer " + KEY + KEY);
    bent.put("twice behind a comma", "Bearer " + KEY + "," + KEY);
    bent.put("twice with its scheme", "Bearer " + KEY + ", Bearer " + KEY);
    bent.put("in capitals", "Bearer " + KEY.toUpperCase(Locale.ROOT));
    bent.put("in small letters", "Bearer " + KEY.toLowerCase(Locale.ROOT));
    bent.put("in base64", "Bearer " + Base64.getEncoder().encodeToString(bytes));
    bent.put("in another alphabet of base64", "Bearer " + KEY.replace('-', '+').replace('_', '/'));
    bent.put("with padding", "Bearer " + KEY + "=");
    bent.put("in percents", "Bearer " + KEY.replace("_", "%5F").replace("-", "%2D"));
    bent.put("its hash", "Bearer " + new ApiKey(KEY).hash());
    bent.put("in quotes", "Bearer \"" + KEY + '"');
    bent.put("behind a tab", "Bearer\t" + KEY);
    bent.put("behind a colon", "Bearer: " + KEY);
    bent.put("behind another scheme", "Basic " + KEY);
    bent.put("behind no scheme", KEY);
    bent.put("behind a scheme that looks alike", "\u0412earer " + KEY);
    bent.put("with a NUL", "Bearer " + KEY + "\0x");
    bent.put("with a blank of no width", "Bearer \u200B" + KEY);
    bent.put("with a line break", "Bearer " + KEY + "\nX: y");
    bent.put("in digits of full width", "Bearer " + KEY.replace("17", "\uFF11\uFF17"));
    bent.put("with letters that look alike", "Bearer " + KEY.replace('a', '\u0430'));
    bent.put("in half characters", "Bearer " + KEY + "\uD83C");
    bent.put("at the beginning of a mebibyte", "Bearer " + KEY + "A".repeat(LONG));
    bent.put("behind a mebibyte", "Bearer " + "A".repeat(LONG) + KEY);
    bent.put("a mebibyte of schemes", "Bearer ".repeat(LONG / 7));
    bent.put("a mebibyte of blanks and a line break", "Bearer" + " ".repeat(LONG) + "\n" + KEY);
    return bent.entrySet().stream().map(one -> new Shown(one.getKey(), one.getValue()));
  }

  private void show(String header) {
    Instance<?> found = OneAnswer.of(Instance.class, accounts);
    @SuppressWarnings("unchecked")
    var instance = (Instance<Accounts>) found;
    new KeyFilter(instance, caller).filter(OneAnswer.of(ContainerRequestContext.class, header));
  }

  @Test
  void withNothingBentIsTheCallers() {
    show("Bearer " + KEY);
    assertThat(caller.account()).isEqualTo(account);
  }

  @ParameterizedTest
  @MethodSource("bent")
  void isNoKey(Shown bent) {
    assertThatThrownBy(() -> show(bent.header()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("INVALID_API_KEY"));
    assertThatThrownBy(caller::account).isInstanceOf(IllegalStateException.class);
  }
}
