package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window, of this machine: nothing is downloaded for it. */
final class Browser implements AutoCloseable {
  static final String MISSING =
      "NO BROWSER: the page is not tested. Install Chromium and its chromedriver (Debian: apt-get"
          + " install chromium chromium-driver).";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** It says which protocol it does not know of every new Chromium; the list keeps it quiet. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it; there is none where the machine has none, which in CI is a failure. */
  static Optional<Browser> start() {
    Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<File> chromedriver = program("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      System.out.println(MISSING);
      assertThat(System.getenv("CI")).as(MISSING).isNotEqualTo("true");
      return Optional.empty();
    }
    SELENIUM.setLevel(Level.SEVERE);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow())
            .usingAnyFreePort()
            .build();
    return Optional.of(new Browser(new ChromeDriver(service, options(chromium.orElseThrow()))));
  }

  private static ChromeOptions options(File chromium) {
    var options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  private static Optional<File> program(String... names) {
    return Arrays.stream(names)
        .flatMap(
            name ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                    .map(folder -> new File(folder, name)))
        .filter(File::canExecute)
        .findFirst();
  }

  Browser open(URI page) {
    driver.get(page.toString());
    return this;
  }

  /** As wide as this, whatever a window could be, in these colours. */
  Browser showing(int width, String colours) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    return this;
  }

  /** Presses the button with this text; the last one, which belongs to the newest message. */
  void press(String text) {
    WebElement button = awaitLast("//button[normalize-space()='%s']".formatted(text));
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
    button.click();
  }

  /** Replaces what stands in the field. */
  void type(String selector, String text) {
    driver.executeScript(
        "arguments[0].value = arguments[1]", driver.findElement(By.cssSelector(selector)), text);
  }

  /** Presses keys as a person without a mouse does. */
  void keys(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Moves with the tabulator until what has the focus has this text. */
  void tabTo(String text) {
    for (int n = 0; n < 100; n++) {
      WebElement focused = driver.switchTo().activeElement();
      if (focused.getText().equals(text) && !focused.getTagName().equals("body")) {
        return;
      }
      keys(Keys.TAB);
    }
    throw new AssertionError("the keyboard does not reach " + text);
  }

  /** Waits until something on the page has this text. */
  void awaitText(String selector, String text) {
    wait("\"" + text + "\" in " + selector)
        .until(page -> texts(selector).stream().anyMatch(shown -> shown.contains(text)));
  }

  /** Waits until nothing on the page has this text. */
  void awaitGone(String selector, String text) {
    wait("no \"" + text + "\" in " + selector)
        .until(page -> texts(selector).stream().noneMatch(shown -> shown.contains(text)));
  }

  /** The texts of what is to be seen. */
  List<String> texts(String selector) {
    @SuppressWarnings("unchecked")
    var texts =
        (List<String>)
            driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])]"
                    + ".filter(e => e.checkVisibility()).map(e => e.innerText)",
                selector);
    return texts == null ? List.of() : texts;
  }

  /** What a script in the page answers. */
  Object ask(String script) {
    return driver.executeScript(script);
  }

  /** What the browser complained of; that we refused something is no complaint about the page. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("status of 400"))
        .toList();
  }

  /** The whole page as a picture, in {@code target/screenshots}. */
  void screenshot(String name) {
    long height =
        ((Number) driver.executeScript("return document.documentElement.scrollHeight")).longValue();
    long width = ((Number) driver.executeScript("return innerWidth")).longValue();
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private WebElement awaitLast(String xpath) {
    return wait(xpath)
        .until(
            page ->
                page.findElements(By.xpath(xpath)).stream()
                    .filter(WebElement::isDisplayed)
                    .reduce((first, last) -> last)
                    .orElse(null));
  }

  private WebDriverWait wait(String what) {
    var wait = new WebDriverWait(driver, PATIENCE);
    wait.withMessage(
        () -> "waited for " + what + "\n" + driver.findElement(By.tagName("body")).getText());
    return wait;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
