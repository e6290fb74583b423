package dev.houston.local;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/**
 * Hands the template's environment to Quarkus in the way in which Lambda does, as environment
 * variables: {@code HOUSTON_STATE_TABLE} is found as {@code houston.state-table}. What Quarkus
 * needs to know of this machine stands above it.
 */
public final class LocalConfiguration implements ConfigSourceProvider {

  /** Above the real environment's 300. */
  private static final int ENVIRONMENT = 310;

  /** Below the command line's 400. */
  private static final int MACHINE = 390;

  @Override
  public Iterable<ConfigSource> getConfigSources(ClassLoader forClassLoader) {
    return LocalMachine.running().map(LocalConfiguration::sources).orElse(List.of());
  }

  private static List<ConfigSource> sources(LocalMachine machine) {
    return List.of(
        new EnvConfigSource(machine.template().environment(), ENVIRONMENT),
        new PropertiesConfigSource(machine.configuration(), "this machine", MACHINE));
  }
}
