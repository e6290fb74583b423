package dev.houston.local;

import dev.houston.local.account.FirstAccount;
import dev.houston.local.lambda.Functions;
import dev.houston.local.lambda.Workers;
import dev.houston.local.template.Function;
import dev.houston.local.template.TemplateException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** From Quarkus's being ready to its end. */
@ApplicationScoped
public class LocalApplication implements QuarkusApplication {
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final LocalMachine machine;
  private final Workers workers;
  private final Functions functions;
  private final HttpServer server;
  private final FirstAccount firstAccount;

  public LocalApplication(
      LocalMachine machine,
      Workers workers,
      Functions functions,
      HttpServer server,
      FirstAccount firstAccount) {
    this.machine = machine;
    this.workers = workers;
    this.functions = functions;
    this.server = server;
    this.firstAccount = firstAccount;
  }

  @Override
  public int run(String... arguments) throws IOException {
    machine.template().functions().forEach(this::refuseIfMissing);
    workers.start();
    LocalOptions options = machine.options();
    URI address = address(options, server);
    String apiKey = machine.apiKey();
    firstAccount.open(apiKey);
    System.out.println(Welcome.text(address, apiKey));
    if (options.ready().isPresent()) {
      sayReady(options.ready().get());
    }
    Quarkus.waitForExit();
    return 0;
  }

  /** Where everything answers, once the server is up. */
  static URI address(LocalOptions options, HttpServer server) {
    return URI.create("http://%s:%d".formatted(options.host(), server.getPort()));
  }

  /** The clients of the functions end after this, so their work has to end before. */
  void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
    workers.stop(GRACE);
    machine.close();
  }

  private void refuseIfMissing(Function function) {
    String export = function.export().orElse("");
    if (!export.isEmpty() && !functions.has(export)) {
      throw new TemplateException(
          "%s: the program has no function %s".formatted(function.logicalName(), export));
    }
  }

  /** Whoever waits for the file never sees half of it. */
  private void sayReady(Path file) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, String.valueOf(server.getPort()));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
