package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page of the simulated phone in a real browser. */
class PhonePageIT {
  private static final String NOT_DELIVERED =
      "Till now is not delivered to the client (it has passed 10 minutes).";
  private static final String TELEPHONE = "#telephone > li";
  private static final String HOUSTON = "#houston > li";
  private static final String SYSTEM = "#houston > li.system";

  private static final AtomicInteger LAST_PHONE = new AtomicInteger();

  private static Browser browser;
  private static RunningHouston houston;

  @BeforeAll
  static void start() {
    browser = Browser.start().orElse(null);
    if (browser != null) {
      houston = RunningHouston.start();
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
    String number = "7916111" + (1000 + LAST_PHONE.incrementAndGet());
    PlayedPhone.connect(houston, number);
    browser.showing(1440, "light").open(houston.address().resolve("/local/phone"));
    browser.ask("location.hash = 'phone=%s&client=79991234567'".formatted(number));
    browser.awaitText("#seen-as", number);
  }

  @AfterEach
  void theBrowserHasNothingToComplainOf() {
    if (browser != null) {
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void leadsAFirstTimeUserFromNothingToNotDeliveredInThreeClicks_DW1() {
    try (var fresh = RunningHouston.start(Map.of("local.apiKey", ""))) {
      browser.open(fresh.address().resolve("/local/phone"));
      browser.awaitText("#connect", "Connect the phone");
      screenshots("first");
      browser.press("Connect the phone");
      browser.press("Send from the phone");
      browser.press("+10 min");

      browser.awaitText(SYSTEM, NOT_DELIVERED);
      assertThat(browser.texts(TELEPHONE)).singleElement().asString().contains("On its way");
      browser.open(URI.create("about:blank"));
    }
  }

  @Test
  void playsTheWholeStory_DW3_DW11_MC1() {
    write("Good morning!");
    browser.press("+10 min");
    browser.awaitText(SYSTEM, NOT_DELIVERED);
    browser.press("Receive");
    browser.awaitText(HOUSTON, "delivered");
    browser.press("+30 min");
    browser.awaitText(SYSTEM, "The message is finally delivered!");
    browser.press("Read");
    browser.awaitText(HOUSTON, "read");
    browser.press("Call");
    browser.awaitText(SYSTEM, "There was an attempt to call into whatsapp");
    browser.press("Video call");
    browser.awaitText(SYSTEM, "There was a video call attempt at whatsapp");
    browser.type("#client-text", "I shall come at five");
    browser.press("Send");
    browser.awaitText(HOUSTON, "I shall come at five");
    browser.type("#phone-text", "This one fails");
    browser.press("Send from the phone");
    browser.awaitText(TELEPHONE, "This one fails");
    browser.press("Fail");
    browser.awaitText(SYSTEM, "The message was not sent");
    browser.awaitText(TELEPHONE, "Failed");
    screenshots("story");
  }

  @Test
  void losesAReceiptAndSendsItAfterAll_DW12() {
    write("Good morning!");
    browser.ask("document.getElementById('losing').click()");
    browser.press("Read");
    browser.awaitText(TELEPHONE, "read");
    browser.awaitText("#webhooks > li", "lost");
    assertThat(browser.texts(HOUSTON)).singleElement().asString().contains("sent");

    browser.press("Send after all");
    browser.awaitText(HOUSTON, "read");
  }

  @Test
  void showsHostileTextAsText() {
    String hostile =
        "<script>document.title='taken'</script><img src=x onerror=alert(1)>"
            + "\u202e&amp; \ud83d\ude80";
    write(hostile);
    browser.press("Receive");
    browser.awaitText(TELEPHONE, "<script>document.title='taken'</script>");
    browser.awaitText(HOUSTON, "<img src=x onerror=alert(1)>\u202e&amp; \ud83d\ude80");
    browser.type("#client-text", "\ud83d\udc69\u200d\ud83d\ude80 " + "long".repeat(2_500));
    browser.press("Send");
    browser.awaitText(HOUSTON, "longlong");

    assertThat(browser.ask("return document.title")).isEqualTo("The simulated phone · Houston");
    screenshots("hostile");
  }

  @Test
  void saysWhatIsWrongWithANumber() {
    browser.ask("document.getElementById('connecting').open = true");
    browser.type("#connect [name=plainId]", "nonsense");
    browser.press("Connect the phone");
    browser.awaitText("#trouble", "The phone’s number must be an international phone number");
  }

  @Test
  void isPlayedWithTheKeyboardAlone() {
    browser.tabTo("Connect another phone");
    browser.keys(Keys.ENTER);
    browser.tabTo("Connect the phone");
    browser.keys(Keys.chord(Keys.SHIFT, Keys.TAB), Keys.chord(Keys.SHIFT, Keys.TAB));
    browser.keys(Keys.chord(Keys.SHIFT, Keys.TAB), Keys.chord(Keys.SHIFT, Keys.TAB));
    browser.keys("+7 916 222-33-44", Keys.ENTER);
    browser.awaitText("#seen-as", "79162223344");
    // The field to write in has the focus.
    browser.keys(Keys.ENTER);
    browser.awaitText(TELEPHONE, "On its way");
    browser.ask("document.getElementById('telephone').focus()");
    browser.tabTo("Receive");
    browser.keys(Keys.ENTER);
    browser.awaitText(HOUSTON, "delivered");
    assertThat(browser.ask("return document.activeElement.textContent")).isEqualTo("Read");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1440})
  void isNoWiderThanTheScreen(int width) {
    write("W".repeat(300));
    browser.showing(width, "light");
    browser.press("+10 min");
    browser.awaitText(SYSTEM, NOT_DELIVERED);
    var wider =
        "return Math.max(...[document.documentElement, ...document.querySelectorAll('.messages')]"
            + ".map(e => e.scrollWidth - e.clientWidth))";
    assertThat(browser.ask(wider)).isEqualTo(0L);
  }

  @ParameterizedTest
  @CsvSource({"light", "dark"})
  void saysInRedWhatHoustonSays_SM1(String colours) {
    browser.showing(1440, colours);
    write("Good morning!");
    browser.press("+10 min");
    browser.awaitText(SYSTEM, NOT_DELIVERED);
    String colour =
        (String)
            browser.ask("return getComputedStyle(document.querySelector('" + SYSTEM + "')).color");
    var parts = colour.replaceAll("[^0-9,]", "").split(",", -1);
    assertThat(Integer.parseInt(parts[0]))
        .isGreaterThan(Integer.parseInt(parts[1]) + 80)
        .isGreaterThan(Integer.parseInt(parts[2]) + 80);
    assertThat(browser.texts(SYSTEM)).singleElement().asString().doesNotContain("SYSTEM");
  }

  private void write(String text) {
    browser.type("#phone-text", text);
    browser.press("Send from the phone");
    browser.awaitText(TELEPHONE, "On its way");
  }

  private void screenshots(String name) {
    for (int width : new int[] {360, 1440}) {
      for (String colours : new String[] {"light", "dark"}) {
        browser.showing(width, colours).screenshot("phone-" + name + "-" + width + "-" + colours);
      }
    }
  }
}
