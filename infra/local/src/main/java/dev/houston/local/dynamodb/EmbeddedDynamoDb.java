package dev.houston.local.dynamodb;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB in this process: DynamoDB Local, at an address that only this machine reaches.
 *
 * <p>Its own {@code ServerRunner} listens on all addresses of the machine and has no option against
 * it; so its request handler is put behind a server of ours. This also keeps its telemetry out, for
 * which it would write {@code dynamodb-local-metadata.json} into the working folder.
 *
 * <p>It differs from DynamoDB: expired items go at once instead of within days, and by the time of
 * the system, which our clock never lags behind; a transactional write reports four units where AWS
 * charges two. Its licence forbids passing it on.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {
  private static final int PRIMARY = 0;
  private static final @Nullable String NO_CORS = null;

  private final LocalDynamoDBServerHandler handler;
  private final Server server;

  /**
   * Starts it on any free port.
   *
   * @param directory where the tables are kept; without one they end with the process
   */
  public EmbeddedDynamoDb(Optional<Path> directory) {
    directory.ifPresent(EmbeddedDynamoDb::create);
    NativeSqlite.load();
    String path = directory.map(Path::toString).orElse(null);
    handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(PRIMARY, path == null, path, true, false), NO_CORS);
    server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception failed) {
      throw new IllegalStateException("DynamoDB Local does not start", failed);
    }
  }

  /** Where it answers. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getURI().getPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
      handler.close();
    } catch (Exception failed) {
      throw new IllegalStateException("DynamoDB Local does not stop", failed);
    }
  }

  private static void create(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
