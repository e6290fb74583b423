package dev.houston.simulation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** Lets every processor of the machine play worlds, each of which has one thread of its own. */
final class AllProcessors {
  private AllProcessors() {}

  /** Plays one number after another, beginning with this, for as long as it is to go on. */
  static void play(long from, LongPredicate goesOn, LongConsumer world) {
    var next = new AtomicLong(from);
    Runnable player =
        () -> {
          long number = next.getAndIncrement();
          while (goesOn.test(number)) {
            world.accept(number);
            number = next.getAndIncrement();
          }
        };
    CompletableFuture.allOf(
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(
                    processor ->
                        CompletableFuture.runAsync(
                            player, task -> new Thread(task, "player " + processor).start()))
                .toArray(CompletableFuture[]::new))
        .join();
  }
}
