package dev.houston.local;

import dev.houston.local.template.TemplateException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Starts everything on this machine: first what stands in for AWS, then the functions and the API
 * on top of it. See {@link LocalOptions} for what can be said on the command line.
 */
@QuarkusMain
public final class LocalMain {
  private static final int MISUSED = 2;

  /**
   * They start before Quarkus reads how loud they may be. The list keeps them from being forgotten.
   */
  private static final List<Logger> EMULATORS =
      Stream.of(
              "com.almworks",
              "com.amazonaws",
              "org.apache.pekko",
              "org.eclipse.jetty",
              "org.elasticmq",
              "dev.houston.local.sqs")
          .map(Logger::getLogger)
          .toList();

  private LocalMain() {}

  public static void main(String... arguments) {
    EMULATORS.forEach(logger -> logger.setLevel(Level.SEVERE));
    try {
      LocalMachine.start(LocalOptions.from(System.getProperties()));
    } catch (TemplateException | IllegalArgumentException | IllegalStateException refused) {
      giveUp(refused.getMessage());
    } catch (RuntimeException fault) {
      giveUp(fault.toString());
    }
    Quarkus.run(LocalApplication.class, arguments);
  }

  /**
   * An ordinary exit would print thousands of log lines, which Quarkus holds back until it knows
   * which of them are wanted.
   */
  private static void giveUp(@Nullable String why) {
    System.err.println(why);
    Runtime.getRuntime().halt(MISUSED);
  }
}
