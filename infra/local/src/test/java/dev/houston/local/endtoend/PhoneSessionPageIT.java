package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * The session of the simulated phone on its page, in a real browser. What Houston would put right
 * at once happens without its being told.
 */
class PhoneSessionPageIT {
  private static final String STATE = "#session-state";
  private static final String TOLD = "#session-webhooks > li";

  private static final AtomicInteger LAST_PHONE = new AtomicInteger();

  private static Browser browser;
  private static RunningHouston houston;

  private String number;

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
    number = "7916114" + (1000 + LAST_PHONE.incrementAndGet());
    PlayedPhone.connect(houston, number);
    browser.showing(1440, "light").open(houston.address().resolve("/local/phone"));
    browser.ask("location.hash = 'phone=%s&client=79991234567'".formatted(number));
    browser.awaitText("#seen-as", number);
    browser.awaitText(STATE, "It works");
  }

  @AfterEach
  void theBrowserHasNothingToComplainOf() {
    if (browser != null) {
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void goesOfflineAndKeepsWhatTheClientWritesUntilItIsBack_CH4() {
    browser.press("Go offline");
    browser.awaitText(STATE, "The phone has no connection");
    browser.type("#client-text", "Are you there?");
    browser.press("Send");
    browser.awaitText("#webhooks > li", "kept on the phone");
    screenshots("offline");
    browser.press("Come back");
    browser.awaitText(STATE, "It works");
    browser.awaitText(TOLD, "the session works");
    assertThat(browser.texts("#webhooks > li")).singleElement().asString().contains("kept");
  }

  @Test
  void comesBackWithoutSayingSo_CH4() {
    browser.press("Go offline");
    browser.awaitText(TOLD, "the phone has no connection");
    unsaid();
    browser.press("Come back");
    browser.awaitText(STATE, "It works");
    assertThat(browser.texts(TOLD)).first().asString().contains("lost: never sent");

    browser.press("Send after all");
    browser.awaitGone(TOLD, "lost: never sent");
  }

  @Test
  void isLoggedOutAndScannedWithItsNumber_CH1() {
    browser.press("Log out from all devices");
    browser.awaitText(STATE, "waits for its QR code");
    assertThat(browser.ask(darkSquares())).isEqualTo(true);
    screenshots("qr");
    browser.press("Scan with this number");
    browser.awaitText(STATE, "It works: ");
    assertThat(browser.texts("#qr")).isEmpty();
  }

  @Test
  void isScannedWithAnotherNumber_CH7() {
    browser.press("Log out from all devices");
    browser.awaitText(STATE, "waits for its QR code");
    unsaid();
    browser.type("#scan-other [name=number]", "+7 916 999-00-11");
    browser.press("Scan with another number");
    browser.awaitText(STATE, "with another number: +79169990011");
  }

  @Test
  void saysWhatIsWrongWithTheNumberThatScans_NV3() {
    browser.press("Log out from all devices");
    browser.awaitText(STATE, "waits for its QR code");
    browser.type("#scan-other [name=number]", "0000000");
    browser.press("Scan with another number");
    browser.awaitText("#trouble", "The number that scans must be an international phone number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"givesItBack", "keepsTakingIt", "doesNotAnswer"})
  void isOpenedElsewhere_CH5(String elsewhere) {
    unsaid();
    browser.ask("document.getElementById('elsewhere').value = '" + elsewhere + "'");
    browser.press("Open elsewhere");
    browser.awaitText(STATE, "It is opened in another place");
    browser.awaitText(TOLD, "the session is opened elsewhere");
    assertThat(houston.get("/local/phones/" + number + "/session").body().get("elsewhere").asText())
        .isEqualTo(elsewhere);
  }

  @Test
  void breaksDownIsStartedAndStopped() {
    unsaid();
    browser.press("Break down");
    browser.awaitText(STATE, "It broke down");
    browser.press("Start the session");
    browser.awaitText(STATE, "It works");
    browser.press("Stop the session");
    browser.awaitText(STATE, "It is stopped");
    assertThat(browser.texts("#session-acts button"))
        .containsExactly("Log out from all devices", "Start the session");
  }

  @Test
  void isPlayedWithTheKeyboardAlone() {
    browser.tabTo("Go offline");
    browser.keys(Keys.ENTER);
    browser.awaitText(STATE, "The phone has no connection");
    browser.tabTo("Come back");
    browser.keys(Keys.SPACE);
    browser.awaitText(STATE, "It works");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1440})
  void isNoWiderThanTheScreen(int width) {
    browser.showing(width, "light");
    browser.press("Log out from all devices");
    browser.awaitText(STATE, "waits for its QR code");
    assertThat(
            browser.ask(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .isEqualTo(0L);
  }

  private static void unsaid() {
    browser.ask("document.getElementById('silently').click()");
  }

  /** Whether the picture is drawn, black on white in whatever colours the page is. */
  private static String darkSquares() {
    return "const path = document.querySelector('#qr path');"
        + "return path.getBBox().width > 20 && getComputedStyle(path).fill === 'rgb(0, 0, 0)'"
        + " && getComputedStyle(document.getElementById('qr')).backgroundColor"
        + " === 'rgb(255, 255, 255)'";
  }

  private void screenshots(String name) {
    for (int width : new int[] {360, 1440}) {
      for (String colours : new String[] {"light", "dark"}) {
        browser.showing(width, colours).screenshot("session-" + name + "-" + width + "-" + colours);
      }
    }
  }
}
