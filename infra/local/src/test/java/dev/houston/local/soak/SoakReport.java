package dev.houston.local.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a soak, printed at its end. */
final class SoakReport {

  /** What may be there more at the end: all that was said stays in the emulators' memory. */
  private static final long KILOBYTES_A_MESSAGE = 200;

  private static final long KILOBYTES_ANYWAY = 100_000;

  private final ProcessHandle process;
  private final Latencies latencies;
  private final Weather weather;
  private final FaultyLine line;
  private final Map<String, Integer> statuses = new TreeMap<>();
  private long heapBefore;
  private long heapAfter;
  private long start;
  private Duration taken = Duration.ZERO;

  SoakReport(ProcessHandle process, Latencies latencies, Weather weather, FaultyLine line) {
    this.process = process;
    this.latencies = latencies;
    this.weather = weather;
    this.line = line;
  }

  void begin() throws IOException, InterruptedException {
    heapBefore = Heap.usedAfterCollecting(process.pid());
    start = System.nanoTime();
  }

  void end() throws IOException, InterruptedException {
    taken = Duration.ofNanos(System.nanoTime() - start);
    heapAfter = Heap.usedAfterCollecting(process.pid());
  }

  void count(Map<String, Integer> some) {
    some.forEach((status, number) -> statuses.merge(status, number, Integer::sum));
  }

  void print(List<Company> companies, List<Operator> operators) {
    Duration median = latencies.percentile(50);
    Duration slow = latencies.percentile(99);
    long accepted = accepted();
    say(
        "%d s, %d accounts, %d channels"
            .formatted(taken.toSeconds(), companies.size(), operators.size()));
    say("messages accepted: %d, by what became of them: %s".formatted(accepted, statuses));
    say(
        "messages refused to a number without WhatsApp: "
            + operators.stream().mapToInt(Operator::refused).sum());
    say(
        "tellings taken by subscribers: %d, of %d attempts"
            .formatted(
                companies.stream().mapToLong(company -> company.hearing().told().size()).sum(),
                companies.stream().mapToLong(company -> company.hearing().attempts()).sum()));
    say(
        "requests to AWS: %d, batches handed to functions: %d"
            .formatted(weather.requests(), line.batches()));
    say("faults: %s, in %d storms".formatted(new TreeMap<>(weather.befallen()), weather.storms()));
    say(
        "answers of the API: %d %s; half within %d ms, 99 of 100 within %d times that"
            .formatted(
                latencies.count(),
                latencies.families(),
                median.toMillis(),
                Math.max(1, slow.toNanos() / Math.max(1, median.toNanos()))));
    say("heap in use: %d kB before, %d kB after".formatted(heapBefore, heapAfter));
  }

  private long accepted() {
    return statuses.values().stream().mapToLong(Integer::longValue).sum();
  }

  void assertHeapDoesNotGrowWithoutEnd() {
    assertThat(heapAfter)
        .as("kilobytes in use after the load")
        .isLessThan(heapBefore + KILOBYTES_ANYWAY + KILOBYTES_A_MESSAGE * accepted());
  }

  private static void say(String line) {
    System.out.println("soak: " + line);
  }
}
