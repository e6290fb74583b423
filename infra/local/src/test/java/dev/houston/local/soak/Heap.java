package dev.houston.local.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process holds in memory. */
final class Heap {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private Heap() {}

  /** Kilobytes of the heap that are in use after everything unused was thrown away. */
  static long usedAfterCollecting(long process) throws IOException, InterruptedException {
    jcmd(process, "GC.run");
    Matcher used = USED.matcher(jcmd(process, "GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("jcmd does not say how much is used");
    }
    return Long.parseLong(used.group(1));
  }

  private static String jcmd(long process, String command)
      throws IOException, InterruptedException {
    Process asked =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process),
                command)
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said;
  }
}
