package dev.houston.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NV-3: an address that a connector is to fetch a file from leads into nobody's network. */
class PublicLinkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://files.example.com/offer.pdf",
        "http://files.example.com:8080/a%20b?x=1&y=2#z",
        "HTTPS://FILES.EXAMPLE.COM./",
        "https://files.example.com/счёт.pdf",
        "https://xn--e1afmkfd.xn--p1ai/a",
        "https://8.8.8.8/a.jpg",
        "https://[2606:4700::1111]/a.jpg"
      })
  void isTaken(String address) {
    assertThat(PublicLink.parse(address)).contains(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "files.example.com/a",
        "//files.example.com/a",
        "ftp://files.example.com/a",
        "file:///etc/passwd",
        "data:text/plain,x",
        "javascript:alert(1)",
        "https:///a",
        "https://user:secret@files.example.com/a",
        "https://evil@waha",
        "https://files.example.com:99999/a",
        "https://localhost/a",
        "https://LOCALHOST./a",
        "https://waha:3000/a",
        "https://x.localhost/a",
        "https://printer.local/a",
        "https://x.internal/a",
        "https://127.0.0.1/a",
        "https://127.1/a",
        "https://2130706433/a",
        "https://0x7f000001/a",
        "https://0177.0.0.1/a",
        "https://10.0.0.1/a",
        "https://192.168.1.1/a",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/a",
        "https://[::ffff:127.0.0.1]/a",
        "https://[fd00:ec2::254]/a",
        "https://[fe80::1%25eth0]/a",
        "https://a b.example.com/",
        "http://["
      })
  void isNotTaken(String address) {
    assertThat(PublicLink.parse(address)).isEmpty();
  }

  @Test
  void hasAtMost2048Characters() {
    String longest = "https://files.example.com/" + "x".repeat(2_048 - 26);

    assertThat(PublicLink.parse(longest)).isPresent();
    assertThat(PublicLink.parse(longest + "x")).isEmpty();
  }
}
