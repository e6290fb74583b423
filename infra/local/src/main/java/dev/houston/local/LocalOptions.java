package dev.houston.local;

import java.net.URI;
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
 * @param emulators {@code local.emulators}: a file into which the addresses of what stands in for
 *     DynamoDB and SQS are written before anybody asks there, for tests that stand in between
 * @param sqs {@code local.sqs}: where Lambda's part asks for messages, over HTTP; without one it
 *     asks within this process
 * @param batches {@code local.batches}: how many batches of each event source are worked on at one
 *     time; default 1, and at most 100
 */
public record LocalOptions(
    String host,
    int port,
    Optional<String> apiKey,
    Optional<Path> data,
    Path template,
    Optional<Path> ready,
    Optional<String> halt,
    boolean record,
    Optional<Path> emulators,
    Optional<URI> sqs,
    int batches) {

  private static final String PREFIX = "local.";
  private static final String DEFAULT_HOST = "127.0.0.1";
  private static final String DEFAULT_PORT = "8080";
  private static final String DEFAULT_TEMPLATE = "template.yaml";
  private static final int LARGEST_PORT = 65_535;
  private static final int MOST_BATCHES = 100;

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
        option(properties, "record").filter("true"::equals).isPresent(),
        option(properties, "emulators").map(Path::of),
        option(properties, "sqs").map(URI::create),
        batches(option(properties, "batches").orElse("1")));
  }

  private static Optional<String> option(Properties properties, String name) {
    return Optional.ofNullable(properties.getProperty(PREFIX + name))
        .filter(value -> !value.isBlank());
  }

  private static int port(String text) {
    return number(text, 0, LARGEST_PORT)
        .orElseThrow(() -> new IllegalArgumentException("local.port is not a port: " + text));
  }

  private static int batches(String text) {
    return number(text, 1, MOST_BATCHES)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "local.batches is not a number from 1 to " + MOST_BATCHES + ": " + text));
  }

  private static Optional<Integer> number(String text, int least, int most) {
    try {
      return Optional.of(Integer.parseInt(text))
          .filter(number -> number >= least && number <= most);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
