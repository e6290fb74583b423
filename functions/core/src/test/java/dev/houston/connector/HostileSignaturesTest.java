package dev.houston.connector;

import static dev.houston.connector.SignedWebhook.WAHA_SIGNATURE;
import static dev.houston.connector.SignedWebhook.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.connector.Receipt.Verdict;
import dev.houston.fuzz.WebhookDesk;
import dev.houston.webhook.StandardWebhooks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * NV-2: of a good webhook with one thing bent nothing is believed: it is refused by the header at
 * fault, and leaves nothing. A mebibyte costs no more than reading it.
 */
@Timeout(60)
class HostileSignaturesTest {
  private static final int LONG = 1_048_576;
  private static final String NOW = seconds(Duration.ZERO);

  private final WebhookDesk waha = new WebhookDesk("waha", SignedWebhook.WAHA_SECRET);
  private final WebhookDesk generic = new WebhookDesk("generic", SignedWebhook.GENERIC_SECRET);

  /** A webhook with one defect. */
  record Bent(String defect, SignedWebhook webhook) {
    @Override
    public String toString() {
      return defect;
    }
  }

  static Stream<Bent> ofWaha() {
    SignedWebhook good = SignedWebhook.ofWaha();
    List<Bent> all = new ArrayList<>(bodies(good));
    all.addAll(values(good, WAHA_SIGNATURE));
    Map<String, UnaryOperator<String>> more = new LinkedHashMap<>();
    more.put("in base64", hex -> base64(HexFormat.of().parseHex(hex)));
    more.put("with the name of its algorithm", hex -> "sha512=" + hex);
    more.put("as a number in hex", hex -> "0x" + hex);
    more.put(
        "with colons", hex -> HexFormat.ofDelimiter(":").formatHex(HexFormat.of().parseHex(hex)));
    more.put("in digits of full width", hex -> hex.replace('0', '\uFF10').replace('1', '\uFF11'));
    more.put("of half its length, as SHA-256 has it", hex -> hex.substring(64));
    more.put("of zeros", hex -> "0".repeat(128));
    more.put("a mebibyte of zeros", hex -> "0".repeat(LONG));
    more.forEach((name, bend) -> all.add(new Bent(name, good.with(WAHA_SIGNATURE, bend))));
    all.add(new Bent("missing", good.without(WAHA_SIGNATURE)));
    return all.stream();
  }

  static Stream<Bent> ofGeneric() {
    SignedWebhook good = SignedWebhook.ofGeneric(NOW);
    List<Bent> all = new ArrayList<>(bodies(good));
    all.addAll(values(good, StandardWebhooks.SIGNATURE));
    Map<String, UnaryOperator<String>> more = new LinkedHashMap<>();
    more.put("without padding", shown -> shown.replace("=", ""));
    more.put("with padding twice", shown -> shown + "=");
    more.put("with bits behind the last byte", HostileSignaturesTest::withOtherLastBits);
    more.put("in hex", shown -> "v1," + HexFormat.of().formatHex(decoded(shown)));
    more.put("in base64 twice", shown -> "v1," + base64(bytes(shown.substring(3))));
    more.put("in base64 of lines", shown -> shown.substring(0, 20) + "\r\n" + shown.substring(20));
    for (String version :
        List.of(
            "",
            "v",
            "v0,",
            "v2,",
            "v10,",
            "V1,",
            "v1",
            "v1;",
            "v1=",
            "v1, ",
            "v1,v1,",
            "1,",
            "\u03BD1,",
            "v\uFF11,",
            "v1\uFF0C")) {
      more.put("of version '" + version + "'", shown -> version + shown.substring(3));
    }
    more.put("between commas", shown -> "v1,AAAA," + shown);
    more.put("behind a tab", shown -> "v1,AAAA\t" + shown);
    more.put("a mebibyte of signatures", shown -> "v1,A ".repeat(LONG / 5));
    more.put("a mebibyte of blanks", shown -> " ".repeat(LONG));
    more.forEach(
        (name, bend) -> all.add(new Bent(name, good.with(StandardWebhooks.SIGNATURE, bend))));
    all.add(new Bent("missing", good.without(StandardWebhooks.SIGNATURE)));
    return all.stream();
  }

  /** What can be done to any value. */
  private static List<Bent> values(SignedWebhook good, String header) {
    Map<String, UnaryOperator<String>> bends = new LinkedHashMap<>();
    bends.put("empty", shown -> "");
    bends.put("blank", shown -> " ");
    bends.put("without its first character", shown -> shown.substring(1));
    bends.put("without its last characters", shown -> shown.substring(0, shown.length() - 2));
    bends.put("of its first half", shown -> shown.substring(0, shown.length() / 2));
    bends.put("twice", shown -> shown + shown);
    bends.put("twice behind a comma", shown -> shown + "," + shown);
    bends.put(
        "with another character",
        shown -> shown.substring(0, 9) + flipped(shown.charAt(9)) + shown.substring(10));
    bends.put("behind a blank within", shown -> shown.substring(0, 9) + " " + shown.substring(9));
    bends.put("with a NUL at its end", shown -> shown + "\0");
    bends.put("with a blank of no width", shown -> "\u200B" + shown + "\u200B");
    bends.put("in percents", shown -> "%" + HexFormat.ofDelimiter("%").formatHex(bytes(shown)));
    bends.put("in quotes", shown -> '"' + shown + '"');
    bends.put("at the end of a mebibyte", shown -> "A".repeat(LONG) + shown);
    bends.put("at the beginning of a mebibyte", shown -> shown + "A".repeat(LONG));
    List<Bent> all = new ArrayList<>();
    bends.forEach((name, bend) -> all.add(new Bent(name, good.with(header, bend))));
    String again = good.header(header);
    all.add(
        new Bent(
            "in two headers whose names differ in case",
            good.and(header.toUpperCase(Locale.ROOT), again)));
    return all;
  }

  /** The signature is good, and the bytes are not those that were signed. */
  private static List<Bent> bodies(SignedWebhook good) {
    byte[] bit = bytes(good.body());
    bit[bit.length / 2] ^= 1;
    return List.of(
        new Bent("for a body with one other bit", good.sending(bit)),
        new Bent("for a body with blanks", good.sending(bytes(good.body().replace(":", ": ")))),
        new Bent("for a body behind a BOM", good.sending(bytes("\uFEFF" + good.body()))),
        new Bent("for a body with a line break", good.sending(bytes(good.body() + "\n"))),
        new Bent(
            "for a body in UTF-16", good.sending(good.body().getBytes(StandardCharsets.UTF_16))),
        new Bent("for no body", good.sending(new byte[0])),
        new Bent("for a body twice", good.sending(bytes(good.body() + good.body()))),
        new Bent("for a mebibyte", good.sending(new byte[LONG])));
  }

  private static String flipped(char character) {
    return character == 'a' ? "b" : "a";
  }

  private static byte[] decoded(String shown) {
    return Base64.getDecoder().decode(shown.substring(3));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** 32 bytes leave two bits of the last letter unused: other ones mean the same bytes. */
  private static String withOtherLastBits(String shown) {
    String bent = shown.substring(0, shown.length() - 2) + (char) (shown.charAt(45) + 1) + "=";
    assertThat(decoded(bent)).isEqualTo(decoded(shown));
    return bent;
  }

  private static String seconds(Duration away) {
    return Long.toString(WebhookDesk.NOW.plus(away).getEpochSecond());
  }

  private static void assertRefused(WebhookDesk desk, SignedWebhook webhook, String header) {
    Receipt receipt = desk.receive(webhook.request());
    assertThat(receipt.verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(receipt.field()).isEqualTo(header);
    assertThat(receipt.complaint()).hasSizeLessThan(100);
    assertThat(desk.queued()).isEmpty();
  }

  @Test
  void withNothingBentAreTaken() {
    assertThat(waha.receive(SignedWebhook.ofWaha().request()).verdict()).isEqualTo(Verdict.TAKEN);
    assertThat(generic.receive(SignedWebhook.ofGeneric(NOW).request()).verdict())
        .isEqualTo(Verdict.TAKEN);
  }

  @ParameterizedTest
  @MethodSource
  void ofWaha(Bent bent) {
    assertRefused(waha, bent.webhook(), WAHA_SIGNATURE);
  }

  @ParameterizedTest
  @MethodSource
  void ofGeneric(Bent bent) {
    assertRefused(generic, bent.webhook(), StandardWebhooks.SIGNATURE);
  }

  /** Hex means the same in any case, and so does the name of a header. */
  @Test
  void ofWahaAreTakenInCapitals() {
    SignedWebhook good = SignedWebhook.ofWaha();
    String capitals = good.header(WAHA_SIGNATURE).toUpperCase(Locale.ROOT);
    SignedWebhook bent = good.without(WAHA_SIGNATURE).and("x-webhook-HMAC", capitals);
    assertThat(waha.receive(bent.request()).verdict()).isEqualTo(Verdict.TAKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "none", "sha256", "sha512,sha512", "HmacSHA512", "\uFF53ha512"})
  void ofWahaAreOfNoOtherAlgorithm(String algorithm) {
    SignedWebhook bent = SignedWebhook.ofWaha().and("X-Webhook-Hmac-Algorithm", algorithm);
    assertRefused(waha, bent, "X-Webhook-Hmac-Algorithm");
  }

  /** However well it is signed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "now",
        "-1775550600",
        "+1775550600",
        "1775550600.5",
        "1775550600 ",
        "1775550600,1775550600",
        "1775550600000",
        "99999999999999999999",
        "9223372036854775808",
        "0x69d4c7c8",
        "1.7755506e9",
        "\uFF11775550600",
        "0",
        "999999999999"
      })
  void ofGenericAreOfNoOtherTime(String timestamp) {
    assertRefused(generic, SignedWebhook.ofGeneric(timestamp), StandardWebhooks.TIMESTAMP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT5M1S", "PT-5M-1S", "P365D", "P-365D"})
  void ofGenericAreNeitherStaleNorOfTheFuture(Duration away) {
    SignedWebhook signed = SignedWebhook.ofGeneric(seconds(away));
    assertRefused(generic, signed, StandardWebhooks.TIMESTAMP);
  }

  @Test
  void ofGenericAreOfNoTimeOfAMebibyte() {
    SignedWebhook signed = SignedWebhook.ofGeneric("1".repeat(LONG));
    assertRefused(generic, signed, StandardWebhooks.TIMESTAMP);
  }
}
