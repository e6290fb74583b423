package dev.houston.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/** Reads a request's body byte for byte, up to a limit beyond which the request fails with 413. */
final class BodyReading {
  private final long limit;
  private final Consumer<Buffer> whole;
  private final Buffer read = Buffer.buffer();
  private boolean refused;

  /**
   * Of one request.
   *
   * @param whole is given the whole body
   */
  BodyReading(long limit, Consumer<Buffer> whole) {
    this.limit = limit;
    this.whole = whole;
  }

  void of(RoutingContext exchange) {
    exchange
        .request()
        .exceptionHandler(exchange::fail)
        .handler(chunk -> add(exchange, chunk))
        .endHandler(end -> finish())
        // Quarkus has paused it, so that nothing is lost before somebody listens.
        .resume();
  }

  private void add(RoutingContext exchange, Buffer chunk) {
    if (refused) {
      return;
    }
    if (read.length() + chunk.length() > limit) {
      refused = true;
      exchange.fail(413);
      return;
    }
    read.appendBuffer(chunk);
  }

  private void finish() {
    if (!refused) {
      whole.accept(read);
    }
  }
}
