package dev.houston.local.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.local.endtoend.RunningHouston;
import dev.houston.local.soak.Company.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Load over real HTTP on the packaged program while what stands between it and its AWS is as bad as
 * a network can be: nothing is lost, nothing comes twice, nothing overtakes (NV-1, OM-3, OM-5,
 * SM-4, SM-5).
 *
 * <p>How long is a property: some seconds here, {@code -Psoak -Dsoak.minutes=10} for longer.
 */
class SoakIT {
  private static final int MINUTES = Integer.getInteger("houston.soak.minutes", 0);

  /** Some seconds are the same each time. */
  private static final long SEED =
      Long.getLong("houston.soak.seed", MINUTES == 0 ? 20_261_122L : System.nanoTime());

  private static final Duration LENGTH =
      MINUTES == 0
          ? Duration.ofSeconds(Integer.getInteger("houston.soak.seconds", 8))
          : Duration.ofMinutes(MINUTES);
  private static final int COMPANIES = Integer.getInteger("houston.soak.companies", 2);
  private static final int PHONES = 2;
  private static final int CLIENTS = Integer.getInteger("houston.soak.clients", 4);

  /** What is put into a queue on purpose, and can never succeed. */
  private static final String NO_HINT = "this is no hint";

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final List<Company> companies = new ArrayList<>();
  private final List<Operator> operators = new ArrayList<>();
  private final List<ClientsOfALine> clients = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private final Latencies latencies = new Latencies();

  @Test
  void nothingIsLostAndNothingComesTwiceWhateverTheNetworkDoes_NV1_OM5_SM4()
      throws IOException, InterruptedException {
    System.out.println("soak: seed " + SEED + ", " + LENGTH);
    var weather = new Weather(random.nextLong(), Clock.systemUTC());
    var emulators = new Emulators(folder.resolve("emulators"));
    try (var line = new FaultyLine(weather, emulators);
        var houston = RunningHouston.start(options(line));
        var stage = new Stage(LENGTH)) {
      var http = new SoakHttp(houston.address());
      open(http);
      emulators.send("WakeUpsQueue", NO_HINT);
      http.advance(Duration.ofMinutes(1));
      var report = new SoakReport(houston.process(), latencies, weather, line);
      report.begin();

      weather.begin();
      play(http, stage);
      stage.awaitEnd();
      report.end();
      weather.end();

      List<String> findings = new ArrayList<>();
      findings.addAll(settle(http));
      findings.addAll(stage.complaints());
      judge(http, findings, report);
      if (!emulators.deadLetters().equals(Map.of("WakeUpsDeadLetters", 1))) {
        findings.add("dead letters: " + emulators.deadLetters());
      }
      report.print(companies, operators);
      findings.stream().limit(50).forEach(finding -> System.out.println("soak: " + finding));
      if (!findings.isEmpty()) {
        System.out.println(houston.output());
      }
      assertThat(findings).as("seed %d", SEED).isEmpty();
      report.assertHeapDoesNotGrowWithoutEnd();
    } finally {
      companies.forEach(Company::close);
    }
  }

  /** The functions' patience is that of AWS, and not the longer one of this machine. */
  private Map<String, String> options(FaultyLine line) {
    String address = line.address().toString();
    return Map.ofEntries(
        Map.entry("local.emulators", folder.resolve("emulators").toString()),
        Map.entry("local.sqs", address),
        Map.entry("local.batches", "3"),
        Map.entry("quarkus.dynamodb.endpoint-override", address),
        Map.entry("quarkus.dynamodb.sync-client.socket-timeout", "PT1.5S"),
        Map.entry("quarkus.dynamodb.api-call-attempt-timeout", "PT1.5S"),
        Map.entry("quarkus.dynamodb.api-call-timeout", "PT4.5S"),
        Map.entry("quarkus.sqs.endpoint-override", address),
        Map.entry("quarkus.sqs.sync-client.socket-timeout", "PT1.5S"),
        Map.entry("quarkus.sqs.api-call-attempt-timeout", "PT1.5S"),
        Map.entry("quarkus.sqs.api-call-timeout", "PT4.5S"));
  }

  private void open(SoakHttp http) throws IOException {
    for (int number = 0; number < COMPANIES; number++) {
      String key =
          number == 0
              ? RunningHouston.KEY
              : Company.good(http.local("POST", "/local/accounts", "{\"name\": \"Soaked\"}"))
                  .get("apiKey")
                  .asText();
      companies.add(Company.open(http, number, key, PHONES, CLIENTS));
    }
  }

  private void play(SoakHttp http, Stage stage) {
    for (Company company : companies) {
      company.hearing().fails(100, random.nextLong());
      for (Line line : company.lines()) {
        var operator = new Operator(http, company, line, someRandom(), stage, latencies);
        var those = new ClientsOfALine(http, company, line, someRandom());
        var trouble = new Trouble(http, line, someRandom());
        operators.add(operator);
        clients.add(those);
        troubles.add(trouble);
        stage.add(pauses(400, 2_000), operator::write);
        stage.add(pauses(300, 1_500), those::act);
        stage.add(pauses(2_000, 10_000), trouble::act);
      }
    }
    Random ofTheClock = someRandom();
    stage.addAlone(
        pauses(5_000, (int) Math.max(6_000, Math.min(60_000, LENGTH.toMillis() / 4))),
        () -> http.advance(Duration.ofSeconds(30 + ofTheClock.nextInt(600))));
  }

  private Random someRandom() {
    return new Random(random.nextLong());
  }

  private Supplier<Duration> pauses(int least, int most) {
    Random pauses = someRandom();
    return () -> Duration.ofMillis(least + pauses.nextInt(most - least));
  }

  private List<String> settle(SoakHttp http) throws IOException {
    companies.forEach(company -> company.hearing().fails(0, 0));
    for (Trouble trouble : troubles) {
      trouble.end();
    }
    for (Operator operator : operators) {
      operator.finish();
    }
    return new Settling(http, companies).settle();
  }

  private void judge(SoakHttp http, List<String> findings, SoakReport report) throws IOException {
    for (int number = 0; number < operators.size(); number++) {
      Operator operator = operators.get(number);
      var verdict = new Verdict(http, operator.company(), operator.line());
      verdict.judge(operator, clients.get(number));
      findings.addAll(verdict.findings());
      report.count(verdict.statuses());
    }
    for (Company company : companies) {
      findings.addAll(HeardVerdict.of(http, company, operators));
      findings.addAll(strangers(http, company));
    }
  }

  /** Nobody's key opens another's channel (NV-2). */
  private List<String> strangers(SoakHttp http, Company company) throws IOException {
    List<String> findings = new ArrayList<>();
    for (Company other : companies) {
      for (Line line : other.lines()) {
        int status =
            http.api(
                    "GET",
                    "/v3/chats/" + line.channelId() + "/" + line.clients().get(0) + "/messages",
                    company.key(),
                    null)
                .status();
        if (!other.equals(company) && status != 404) {
          findings.add(company.name() + " reads a chat of " + other.name() + ": " + status);
        }
      }
    }
    return findings;
  }
}
