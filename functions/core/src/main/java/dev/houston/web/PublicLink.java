package dev.houston.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the address of a file that somebody else is to fetch, e.g. {@code
 * https://files.example.com/offer.pdf}: http or https, without a user, of a host that can be on the
 * public Internet. Nothing is asked of anybody: a name that leads into a network is for whoever
 * fetches it to see.
 */
public final class PublicLink {

  /** Of an address, in characters. */
  public static final int LONGEST = 2_048;

  private static final List<String> INSIDE =
      List.of(".localhost", ".local", ".internal", ".home.arpa", ".lan");
  private static final Pattern LITERAL = Pattern.compile("\\[.*]|[0-9.]+");

  private PublicLink() {}

  /** The address; nothing for one that is not like that. */
  public static Optional<URI> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text)).filter(PublicLink::isPublic);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isPublic(URI address) {
    String scheme = address.getScheme();
    String host = address.getHost();
    return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
        && host != null
        && address.getRawUserInfo() == null
        && address.getPort() <= 65_535
        && (LITERAL.matcher(host).matches() ? isPublicLiteral(host) : isPublicName(host));
  }

  private static boolean isPublicName(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return plain.contains(".") && INSIDE.stream().noneMatch(plain::endsWith);
  }

  /** A literal is no name: nobody is asked for it. What some read as octal is none at all. */
  private static boolean isPublicLiteral(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return PublicInternet.has(address)
          && (host.startsWith("[") || address.getHostAddress().equals(host));
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}
