package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the simulated phone's gateway behaves, told and seen on its page, in a real browser. */
class PhoneBehaviourPageIT {
  private static final String STATE = "#gateway-state";
  private static final String IMAGE =
      "{\"messageId\":\"H1\",\"client\":{\"phone\":\"+79991234567\"},\"type\":\"image\","
          + "\"contentUri\":\"https://files.example.com/%3Cb%3E.jpg?a=%22\"}";

  private static final AtomicInteger LAST_PHONE = new AtomicInteger();

  @TempDir private static Path data;

  private static Browser browser;
  private static RunningHouston houston;

  private CommandedGateway gateway;

  @BeforeAll
  static void start() {
    browser = Browser.start().orElse(null);
    if (browser != null) {
      houston = RunningHouston.startOn(data, Map.of());
    }
  }

  @AfterAll
  static void stop() {
    if (houston != null) {
      houston.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openOnAPhoneOfItsOwn() {
    assumeTrue(browser != null, Browser.MISSING);
    String number = "7916115" + (1000 + LAST_PHONE.incrementAndGet());
    PlayedPhone.connect(houston, number);
    gateway = CommandedGateway.of(houston, data, number);
    browser.showing(1440, "light").open(houston.address().resolve("/local/phone"));
    browser.ask("location.hash = 'phone=%s&client=79991234567'".formatted(number));
    browser.awaitText("#seen-as", number);
    browser.awaitText(STATE, "as usual");
    browser.ask("document.getElementById('gateway').open = true");
  }

  @AfterEach
  void theBrowserHasNothingToComplainOf() {
    if (browser != null) {
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void behavesAsItIsTold_DS2() {
    browser.type("#behaviour [name=withoutWhatsApp]", "+7 999 000-00-09");
    browser.press("Behave so");
    browser.awaitText(STATE, "1 without WhatsApp");
    assertThat(gateway.get("/contacts/79990000009").raw().body()).isEqualTo("{\"exists\":false}");
  }

  @Test
  void showsWhatIsLeftOfWhatItWasTold_OM5() {
    browser.ask("document.querySelector('[name=swallows]').value = 'timesOut'");
    browser.ask("document.querySelector('[name=swallowNext]').value = 2");
    browser.press("Behave so");
    browser.awaitText(STATE, "does not answer the next 2");
    assertThat(gateway.post("/messages", IMAGE).status()).isEqualTo(504);
    browser.awaitText(STATE, "does not answer the next 1");
  }

  @Test
  void saysWhatIsWrongWithANumber_NV3() {
    browser.type("#behaviour [name=withoutWhatsApp]", "nonsense");
    browser.press("Behave so");
    browser.awaitText("#trouble", "A number without WhatsApp must be an international phone");
  }

  @Test
  void showsWhereAFileIs_OM9() {
    gateway.post("/messages", IMAGE);
    browser.awaitText("#telephone > li", "image: https://files.example.com/%3Cb%3E.jpg?a=%22");
    assertThat(browser.ask("return document.querySelector('#telephone a').rel"))
        .isEqualTo("noreferrer noopener");
    for (int width : new int[] {360, 1440}) {
      for (String colours : new String[] {"light", "dark"}) {
        browser.showing(width, colours).screenshot("phone-gateway-" + width + "-" + colours);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1440})
  void isNoWiderThanTheScreen(int width) {
    gateway.post("/messages", IMAGE.replace(".jpg", "W".repeat(500) + ".jpg"));
    browser.showing(width, "light");
    browser.awaitText("#telephone > li", "image: ");
    var wider =
        "return Math.max(...[document.documentElement, ...document.querySelectorAll('.messages')]"
            + ".map(e => e.scrollWidth - e.clientWidth))";
    assertThat(browser.ask(wider)).isEqualTo(0L);
  }
}
