package dev.houston.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
  private static final Networks EVERYTHING = Networks.of(List.of("0.0.0.0/0", "::/0"));

  @ParameterizedTest
  @CsvSource({
    "10.20.0.0/16, 10.20.255.255, 10.21.0.0",
    "10.20.30.40/32, 10.20.30.40, 10.20.30.41",
    "192.168.4.0/22, 192.168.7.255, 192.168.8.0",
    "100.64.0.0/10, 100.127.255.255, 100.128.0.0",
    "10.99.99.99/8, 10.0.0.1, 11.0.0.1",
    "fd12:3456::/32, fd12:3456:ffff::1, fd12:3457::1",
    "fd00::/8, fdff::1, fe00::1",
    "fd12::7/128, fd12::7, fd12::8"
  })
  void haveWhatIsInTheirBlocks(String block, String inside, String outside)
      throws UnknownHostException {
    Networks networks = Networks.of(List.of("172.30.0.0/16", " " + block + " "));
    assertThat(networks.have(InetAddress.getByName(inside))).isTrue();
    assertThat(networks.have(InetAddress.getByName(outside))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "::1",
        "::",
        "0.0.0.0",
        "169.254.169.254",
        "169.254.170.2",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a9fe:a9fe",
        "2002:a9fe:a9fe::",
        "fd00:ec2::254",
        "fe80::1",
        "224.0.0.1",
        "255.255.255.255",
        "ff02::1"
      })
  void neverHaveWhatHandsOutCredentialsOrIsNoOtherMachine_NV2(String address)
      throws UnknownHostException {
    assertThat(EVERYTHING.have(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void haveEverythingElseThatIsListed() throws UnknownHostException {
    assertThat(EVERYTHING.have(InetAddress.getByName("10.0.0.1"))).isTrue();
    assertThat(EVERYTHING.have(InetAddress.getByName("fd12::1"))).isTrue();
    assertThat(Networks.NONE.have(InetAddress.getByName("10.0.0.1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0.0",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/8/8",
        "10.0.0/8",
        "256.0.0.0/8",
        "example.com/8",
        "localhost/8",
        "fd00::/129",
        "fd00:::/8",
        ":/8",
        "::ffff:10.0.0.0/104",
        "10.0.0.0/0x8",
        "all"
      })
  void nameWhatIsNoBlock(String block) {
    assertThatThrownBy(() -> Networks.of(List.of("10.0.0.0/8", block)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(block + " is no block of addresses");
  }
}
