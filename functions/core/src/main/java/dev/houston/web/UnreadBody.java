package dev.houston.web;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body of which nothing is kept: a short one is let go by, so that the connection can
 * be used again; what is longer is broken off.
 */
final class UnreadBody implements BodySubscriber<Void> {
  private static final long LONGEST = 65_536;

  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private long seen;

  @Override
  public CompletionStage<Void> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    begun.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    seen += bytes.stream().mapToLong(ByteBuffer::remaining).sum();
    if (seen > LONGEST && subscription != null) {
      subscription.cancel();
      done.complete(null);
    }
  }

  @Override
  public void onError(Throwable broken) {
    // The status has come, and nothing else matters.
    done.complete(null);
  }

  @Override
  public void onComplete() {
    done.complete(null);
  }
}
