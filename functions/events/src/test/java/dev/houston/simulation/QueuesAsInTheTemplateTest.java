package dev.houston.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The queues of a simulated world promise what those of the template do, and nothing else. */
class QueuesAsInTheTemplateTest {
  private static final Pattern SECTION = Pattern.compile(" {0,2}([A-Za-z]+):.*");
  private static final Map<String, List<String>> TEMPLATE = template();

  /** Whatever stands below a key of the first or second level, by that key. */
  private static Map<String, List<String>> template() {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(Path.of("../../template.yaml"))) {
        Matcher begin = SECTION.matcher(line);
        if (begin.matches()) {
          section = sections.computeIfAbsent(begin.group(1), name -> new ArrayList<>());
        }
        section.add(line.strip());
      }
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
    return sections;
  }

  private static Optional<String> value(List<String> section, String key) {
    return section.stream()
        .filter(line -> line.startsWith(key + ": "))
        .map(line -> line.substring(key.length() + 2))
        .findFirst();
  }

  private static long number(List<String> section, String key) {
    return value(section, key).map(Long::parseLong).orElseThrow();
  }

  private static List<String> function(Queue queue) {
    String source = "Queue: !GetAtt " + queue.address() + ".Arn";
    return TEMPLATE.values().stream()
        .filter(section -> section.contains(source))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> section(Queue queue) {
    return TEMPLATE.get(queue.address());
  }

  @ParameterizedTest
  @EnumSource
  void aQueueKeepsTheOrderOfGroupsIfTheTemplateSaysSo(Queue queue) {
    assertThat(queue.kind().fifo()).isEqualTo(section(queue).contains("FifoQueue: true"));
  }

  @ParameterizedTest
  @EnumSource
  void aMessageIsOutOfSightForAsLong(Queue queue) {
    assertThat(queue.kind().visibility()).hasSeconds(number(section(queue), "VisibilityTimeout"));
  }

  @ParameterizedTest
  @EnumSource
  void aMessageIsTriedAsOften(Queue queue) {
    assertThat(queue.kind().mostReceives())
        .isEqualTo((int) number(section(queue), "maxReceiveCount"));
  }

  @ParameterizedTest
  @EnumSource
  void aCallHasAsManyMessages(Queue queue) {
    assertThat(queue.kind().batch()).isEqualTo((int) number(function(queue), "BatchSize"));
  }

  @ParameterizedTest
  @EnumSource
  void aCallMayTakeAsLong(Queue queue) {
    long everyFunctions = number(TEMPLATE.get("Function"), "Timeout");
    long its = value(function(queue), "Timeout").map(Long::parseLong).orElse(everyFunctions);
    assertThat(queue.timeout()).hasSeconds(its);
  }

  @Test
  void thereAreNoOtherQueuesInTheTemplate() {
    assertThat(
            TEMPLATE.entrySet().stream()
                .filter(section -> section.getValue().contains("Type: AWS::SQS::Queue"))
                .map(Map.Entry::getKey)
                .filter(name -> name.endsWith("Queue")))
        .allMatch(name -> Queue.at(name) != null);
  }
}
