package dev.houston.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets Jazzer attack one target of a module after the other, each in a process of its own, guided
 * by what every input reaches; then keeps the inputs that matter. What was found, the logs and all
 * inputs are in {@code target/fuzz}.
 */
public final class FuzzingInTurn {
  private static final Path CORPUS = Path.of("src", "test", "fuzz");
  private static final Path WORK = Path.of("target", "fuzz");

  /** In bytes: every rule but the limits of size can be broken with less. */
  private static final int LONGEST_INPUT = 4_096;

  /** Of one input, on a machine that is busy. */
  private static final int LONGEST_SECONDS = 60;

  private final String targets;
  private final String seconds;

  private FuzzingInTurn(String targets, String seconds) {
    this.targets = targets;
    this.seconds = seconds;
  }

  /**
   * Fuzzes the target that the system property {@code fuzz.only} names, or else all of them.
   *
   * @param arguments the name of a class of {@link Targets}, and the seconds for each target
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var fuzzing = new FuzzingInTurn(arguments[0], arguments[1]);
    String only = System.getProperty("fuzz.only", "");
    List<String> broken = new ArrayList<>();
    for (Target target : Targets.of(arguments[0]).all()) {
      boolean isMeant = only.isEmpty() || only.equals(target.name());
      if (isMeant && !fuzzing.holds(target.name())) {
        broken.add(target.name());
      }
    }
    if (!broken.isEmpty()) {
      System.out.println("Something does not hold of " + String.join(", ", broken));
      System.exit(1);
    }
  }

  private boolean holds(String target) throws IOException, InterruptedException {
    Path inputs = Files.createDirectories(WORK.resolve(target));
    Path corpus = CORPUS.resolve(target);
    Path log = WORK.resolve(target + ".log");
    boolean held =
        jazzer(
            log,
            target,
            "dev.houston.**:com.fasterxml.jackson.core.**",
            List.of(
                "-max_total_time=" + seconds,
                "-dict=" + CORPUS.resolve("dictionary.txt"),
                inputs.toString(),
                corpus.toString()));
    System.out.println(target + (held ? ": " : ": FOUND SOMETHING, see " + log + " ") + end(log));
    List<String> all = new ArrayList<>(files(corpus));
    all.addAll(files(inputs));
    boolean kept =
        jazzer(WORK.resolve(target + "-kept.log"), target + " " + corpus, "dev.houston.**", all);
    return held && kept;
  }

  private boolean jazzer(Path log, String chosen, String instrumented, List<String> how)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.add("-Xmx1g");
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + Fuzzing.class.getName());
    command.add("--target_args=" + targets + " " + chosen);
    command.add("--instrumentation_includes=" + instrumented);
    command.add("--custom_hook_includes=" + instrumented);
    command.add("--reproducer_path=" + WORK);
    command.add("-artifact_prefix=" + WORK + File.separator + "found-");
    command.add("-max_len=" + LONGEST_INPUT);
    command.add("-timeout=" + LONGEST_SECONDS);
    command.addAll(how);
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor()
        == 0;
  }

  /** The smallest first: what they reach needs no larger one. */
  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted(Comparator.comparing((Path file) -> file.toFile().length()).thenComparing(f -> f))
          .map(Path::toString)
          .toList();
    }
  }

  /** How many inputs there were, and how much they reached, in libFuzzer's words. */
  private static String end(Path log) throws IOException {
    return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> line.contains("DONE"))
        .findFirst()
        .orElse("");
  }
}
