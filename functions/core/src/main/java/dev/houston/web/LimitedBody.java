package dev.houston.web;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body up to a limit. One that is larger, or that breaks off, is none: the connection
 * is given up, and nothing of it is kept.
 */
final class LimitedBody implements BodySubscriber<Optional<byte[]>> {
  private final int largest;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final CompletableFuture<Optional<byte[]>> done = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  LimitedBody(int largest) {
    this.largest = largest;
  }

  @Override
  public CompletionStage<Optional<byte[]>> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    begun.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    for (ByteBuffer piece : pieces) {
      if (kept.size() + piece.remaining() > largest) {
        giveUp();
        return;
      }
      byte[] bytes = new byte[piece.remaining()];
      piece.get(bytes);
      kept.writeBytes(bytes);
    }
  }

  private void giveUp() {
    kept.reset();
    done.complete(Optional.empty());
    if (subscription != null) {
      subscription.cancel();
    }
  }

  @Override
  public void onError(Throwable broken) {
    done.complete(Optional.empty());
  }

  @Override
  public void onComplete() {
    done.complete(Optional.of(kept.toByteArray()));
  }
}
