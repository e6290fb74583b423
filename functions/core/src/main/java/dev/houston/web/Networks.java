package dev.houston.web;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Networks that may be called besides the public Internet, e.g. {@code 10.20.0.0/16}: those in
 * which an installation's connectors live.
 *
 * <p>Whatever blocks are listed, some addresses are in none of them: this machine itself, the
 * services that hand credentials to whoever asks from inside (link-local addresses, and those of
 * Amazon's metadata), and what is no single machine's address.
 */
public final class Networks {

  /** No networks at all. */
  public static final Networks NONE = new Networks(List.of());

  private static final List<AddressBlock> NEVER =
      Stream.of(
              "0.0.0.0/8",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "224.0.0.0/3",
              "::/127",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "2002::/16",
              "fd00:ec2::/32",
              "fe80::/10",
              "ff00::/8")
          .map(AddressBlock::of)
          .toList();

  private final List<AddressBlock> blocks;

  private Networks(List<AddressBlock> blocks) {
    this.blocks = blocks;
  }

  /**
   * The networks of these blocks.
   *
   * @throws IllegalArgumentException naming what is no block
   */
  public static Networks of(List<String> blocks) {
    return new Networks(blocks.stream().map(String::strip).map(AddressBlock::of).toList());
  }

  /** Whether the address is in one of the networks. */
  public boolean have(InetAddress address) {
    byte[] bytes = address.getAddress();
    return blocks.stream().anyMatch(block -> block.holds(bytes))
        && NEVER.stream().noneMatch(block -> block.holds(bytes));
  }
}
