package dev.houston.local;

import dev.houston.local.account.SecretsOnThisMachine;
import dev.houston.local.aws.LocalClients;
import dev.houston.local.dynamodb.EmbeddedDynamoDb;
import dev.houston.local.dynamodb.TablesOfTemplate;
import dev.houston.local.lambda.Polling;
import dev.houston.local.phone.PhoneStore;
import dev.houston.local.sqs.EmbeddedSqs;
import dev.houston.local.sqs.LocalQueue;
import dev.houston.local.sqs.PolledQueue;
import dev.houston.local.sqs.QueueOverHttp;
import dev.houston.local.template.Template;
import dev.houston.local.time.LocalClock;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What stands in for AWS: the clock, the queues and the tables of the template. It starts before
 * Quarkus, which takes from it where they are, and stops after it.
 */
public final class LocalMachine implements AutoCloseable {

  /**
   * Quarkus makes its configuration and beans by itself: only in a static field do they find us.
   */
  private static final AtomicReference<LocalMachine> RUNNING = new AtomicReference<>();

  private final LocalOptions options;
  private final DataDirectory data;
  private final String apiKey;
  private final LocalClock clock;
  private final EmbeddedSqs sqs;
  private final EmbeddedDynamoDb dynamoDb;
  private final Template template;

  private LocalMachine(LocalOptions options) {
    this.options = options;
    data = DataDirectory.open(options.data());
    apiKey = options.apiKey().orElseGet(() -> data.kept("api-key", LocalMachine::byChance));
    clock = new LocalClock(Clock.systemUTC(), data.clock());
    sqs = new EmbeddedSqs(clock, data.messages(), 0);
    template = read(options.template());
    sqs.create(template.queues());
    dynamoDb = new EmbeddedDynamoDb(data.tables());
    try (DynamoDbClient client = LocalClients.dynamoDb(dynamoDb.endpoint(), sqs.names().region())) {
      new TablesOfTemplate(client).create(template.tables());
    }
    options.emulators().ifPresent(this::writeEmulators);
  }

  /** Starts it; from then on it is the {@link #running} one. */
  static LocalMachine start(LocalOptions options) {
    LocalMachine machine = new LocalMachine(options);
    RUNNING.set(machine);
    return machine;
  }

  /** The one that runs in this process; none while the program is being built. */
  static Optional<LocalMachine> running() {
    return Optional.ofNullable(RUNNING.get());
  }

  public LocalOptions options() {
    return options;
  }

  public LocalClock clock() {
    return clock;
  }

  public EmbeddedSqs sqs() {
    return sqs;
  }

  public EmbeddedDynamoDb dynamoDb() {
    return dynamoDb;
  }

  public Template template() {
    return template;
  }

  /** The API key that was asked for; else one by chance, which the data directory keeps. */
  public String apiKey() {
    return apiKey;
  }

  /** The key under which secrets are sealed here, which the data directory keeps. */
  public String secretsKey() {
    return data.kept("secrets-key", SecretsOnThisMachine::newKey);
  }

  /** How Lambda's part of this machine receives messages. */
  Polling polling() {
    Function<LocalQueue, PolledQueue> by =
        options
            .sqs()
            .map(address -> LocalClients.sqs(address, sqs.names().region()))
            .<Function<LocalQueue, PolledQueue>>map(
                client -> queue -> new QueueOverHttp(queue, url(queue), client))
            .orElse(queue -> queue);
    return new Polling(by, options.batches());
  }

  private String url(LocalQueue queue) {
    return sqs.names().queueUrl(queue.name());
  }

  /** Where the simulated phones are kept. */
  PhoneStore phones() {
    return data.phones().map(PhoneStore::in).orElseGet(PhoneStore::none);
  }

  /** What Quarkus needs to know to find us. */
  Map<String, String> configuration() {
    Map<String, String> configuration = new HashMap<>();
    configuration.put("quarkus.http.host", options.host());
    configuration.put("quarkus.http.port", String.valueOf(options.port()));
    putClient(configuration, "quarkus.dynamodb.", dynamoDb.endpoint().toString());
    putClient(configuration, "quarkus.sqs.", sqs.names().sqs().toString());
    return configuration;
  }

  @Override
  public void close() {
    sqs.close();
    dynamoDb.close();
    data.close();
  }

  private void putClient(Map<String, String> configuration, String client, String endpoint) {
    configuration.put(client + "endpoint-override", endpoint);
    configuration.put(client + "aws.region", sqs.names().region());
    String credentials = client + "aws.credentials.";
    configuration.put(credentials + "type", "static");
    configuration.put(credentials + "static-provider.access-key-id", LocalClients.ACCESS_KEY);
    configuration.put(credentials + "static-provider.secret-access-key", LocalClients.ACCESS_KEY);
  }

  /** As properties, such as {@code sqs=http://127.0.0.1:9324}. */
  private void writeEmulators(Path file) {
    try {
      Files.writeString(
          file, "dynamoDb=%s%nsqs=%s%n".formatted(dynamoDb.endpoint(), sqs.names().sqs()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Template read(Path file) {
    try (Reader yaml = Files.newBufferedReader(file)) {
      return Template.read(yaml, sqs.names());
    } catch (IOException failed) {
      throw new IllegalStateException("The template cannot be read: " + file, failed);
    }
  }

  private static String byChance() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
