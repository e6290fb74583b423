package dev.houston.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LocalOptionsTest {
  private final Properties properties = new Properties();

  @Test
  void hasADefaultForEverything() {
    LocalOptions options = LocalOptions.from(properties);

    assertThat(options.host()).isEqualTo("127.0.0.1");
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.template()).isEqualTo(Path.of("template.yaml"));
    assertThat(options.apiKey()).isEmpty();
    assertThat(options.data()).isEmpty();
    assertThat(options.ready()).isEmpty();
    assertThat(options.halt()).isEmpty();
    assertThat(options.record()).isFalse();
    assertThat(options.emulators()).isEmpty();
    assertThat(options.sqs()).isEmpty();
    assertThat(options.batches()).isEqualTo(1);
  }

  @Test
  void takesAnEmptyValueForNone() {
    properties.setProperty("local.data", "");
    properties.setProperty("local.port", " ");

    assertThat(LocalOptions.from(properties).data()).isEmpty();
    assertThat(LocalOptions.from(properties).port()).isEqualTo(8080);
  }

  @Test
  void readsWhatIsSaid() {
    properties.setProperty("local.port", "0");
    properties.setProperty("local.data", "here");
    properties.setProperty("local.record", "true");
    properties.setProperty("local.sqs", "http://127.0.0.1:9324");
    properties.setProperty("local.batches", "3");

    assertThat(LocalOptions.from(properties).port()).isZero();
    assertThat(LocalOptions.from(properties).data()).contains(Path.of("here"));
    assertThat(LocalOptions.from(properties).record()).isTrue();
    assertThat(LocalOptions.from(properties).sqs()).contains(URI.create("http://127.0.0.1:9324"));
    assertThat(LocalOptions.from(properties).batches()).isEqualTo(3);
  }

  @Test
  void refusesWhatIsNoPort() {
    for (String port : new String[] {"many", "-1", "65536"}) {
      properties.setProperty("local.port", port);
      assertThatThrownBy(() -> LocalOptions.from(properties))
          .hasMessage("local.port is not a port: " + port);
    }
  }

  @Test
  void refusesMoreBatchesThanItCanWorkOnAndFewerThanOne() {
    for (String batches : new String[] {"0", "101", "all"}) {
      properties.setProperty("local.batches", batches);
      assertThatThrownBy(() -> LocalOptions.from(properties))
          .hasMessage("local.batches is not a number from 1 to 100: " + batches);
    }
  }
}
