package dev.houston.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What can be said on the command line, as {@code -Dlocal.port=9090}. An empty value is as good as
 * none.
 *
 * @param host {@code local.host}: the address to listen at; default 127.0.0.1, which only this
 *     machine reaches
 * @param port {@code local.port}: the port to listen at; default 8080, and 0 for any that is free
 * @param apiKey {@code local.apiKey}: the API key of the first account; default one by chance
 * @param data {@code local.data}: the directory in which tables, queues, the clock and the
 *     simulated phones are kept; without one they end with the process
 * @param template {@code local.template}: the template; default {@code template.yaml}
 * @param ready {@code local.ready}: a file into which the port is written when all is ready
 * @param halt {@code local.halt}: the point at which the process kills itself, for tests; see
 *     {@link dev.houston.local.aws.FaultPoints}
 * @param record {@code local.record}: {@code true} keeps every request to AWS, to be read at {@code
 *     /local/requests}
 */
public record LocalOptions(
    String host,
    int port,
    Optional<String> apiKey,
    Optional<Path> data,
    Path template,
    Optional<Path> ready,
    Optional<String> halt,
    boolean record) {

  private static final String PREFIX = "local.";
  private static final String DEFAULT_HOST = "127.0.0.1";
  private static final String DEFAULT_PORT = "8080";
  private static final String DEFAULT_TEMPLATE = "template.yaml";
  private static final int LARGEST_PORT = 65_535;

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException naming the option that makes no sense
   */
  public static LocalOptions from(Properties properties) {
    return new LocalOptions(
        option(properties, "host").orElse(DEFAULT_HOST),
        port(option(properties, "port").orElse(DEFAULT_PORT)),
        option(properties, "apiKey"),
        option(properties, "data").map(Path::of),
        Path.of(option(properties, "template").orElse(DEFAULT_TEMPLATE)),
        option(properties, "ready").map(Path::of),
        option(properties, "halt"),
        option(properties, "record").filter("true"::equals).isPresent());
  }

  private static Optional<String> option(Properties properties, String name) {
    return Optional.ofNullable(properties.getProperty(PREFIX + name))
        .filter(value -> !value.isBlank());
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= LARGEST_PORT) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, together with every other number that is no port.
    }
    throw new IllegalArgumentException("local.port is not a port: " + text);
  }
}
