package dev.houston.local.sqs;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.pattern.Patterns;

/** Asks ElasticMQ's actors, and waits for what they answer. */
final class Asking {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Asking() {}

  static Object ask(ActorRef actor, Object question) {
    return await(Patterns.ask(actor, question, PATIENCE));
  }

  static <T> T await(CompletionStage<T> answer) {
    try {
      return answer.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IllegalStateException("ElasticMQ does not answer", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking ElasticMQ", stopped);
    }
  }
}
