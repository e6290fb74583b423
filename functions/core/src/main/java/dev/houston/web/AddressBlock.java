package dev.houston.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that begin alike, written as CIDR blocks are: {@code 10.0.0.0/8}, {@code fd00::/8}. */
record AddressBlock(List<Byte> begin, int bits) {

  /** Addresses and no names, so that nothing is ever looked up. */
  private static final Pattern FORM =
      Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)/([0-9]{1,3})");

  /**
   * The block that is written so.
   *
   * @throws IllegalArgumentException if it is none
   */
  static AddressBlock of(String written) {
    Matcher parts = FORM.matcher(written);
    if (!parts.matches()) {
      throw noBlock(written, null);
    }
    byte[] bytes = literal(parts.group(1), written);
    int bits = Integer.parseInt(parts.group(2));
    if (bits > bytes.length * Byte.SIZE) {
      throw noBlock(written, null);
    }
    return new AddressBlock(boxed(bytes), bits);
  }

  /** Whether the address, of this kind, is one of the block. */
  boolean holds(byte[] address) {
    if (address.length != begin.size()) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if ((address[bit / Byte.SIZE] & mask) != (begin.get(bit / Byte.SIZE) & mask)) {
        return false;
      }
    }
    return true;
  }

  private static List<Byte> boxed(byte[] bytes) {
    var list = new ArrayList<Byte>();
    for (byte one : bytes) {
      list.add(one);
    }
    return List.copyOf(list);
  }

  private static byte[] literal(String text, String written) {
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException noLiteral) {
      throw noBlock(written, noLiteral);
    }
  }

  private static IllegalArgumentException noBlock(String written, @Nullable Exception cause) {
    return new IllegalArgumentException(
        written + " is no block of addresses such as 10.20.0.0/16 or fd12:3456::/32", cause);
  }
}
