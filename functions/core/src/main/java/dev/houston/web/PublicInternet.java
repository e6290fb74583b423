package dev.houston.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public Internet from those inside somebody's network, ours above all: what
 * others let us call must not reach what only we can reach.
 *
 * <p>Everything that the registries of IANA ("IPv4 and IPv6 Special-Purpose Address Registries") do
 * not list as globally reachable is inside; so is an IPv6 address that carries such an IPv4
 * address.
 */
public final class PublicInternet {
  private static final List<AddressBlock> IPV4_INSIDE =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3")
          .map(AddressBlock::of)
          .toList();

  /** Only these are global unicast; what is special within them comes next. */
  private static final AddressBlock IPV6_OUTSIDE = AddressBlock.of("2000::/3");

  private static final List<AddressBlock> IPV6_INSIDE =
      Stream.of("2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16")
          .map(AddressBlock::of)
          .toList();

  private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");
  private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::/16");
  private static final int IPV4_BYTES = 4;

  private PublicInternet() {}

  /** Whether the address is one of the public Internet. */
  public static boolean has(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic4(bytes);
    }
    if (!(address instanceof Inet6Address)) {
      return false;
    }
    if (NAT64.holds(bytes)) {
      return isPublic4(part(bytes, bytes.length - IPV4_BYTES));
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return isPublic4(part(bytes, 2));
    }
    return IPV6_OUTSIDE.holds(bytes) && IPV6_INSIDE.stream().noneMatch(block -> block.holds(bytes));
  }

  private static boolean isPublic4(byte[] bytes) {
    return IPV4_INSIDE.stream().noneMatch(block -> block.holds(bytes));
  }

  private static byte[] part(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, from + IPV4_BYTES);
  }
}
