package dev.houston.local.template;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code template.yaml} wires: the only description of the system, on this machine as in AWS.
 * What it does not name does not exist, and what it does not wire does not run.
 */
public record Template(
    List<Table> tables, List<Queue> queues, List<Function> functions, List<Schedule> schedules) {

  /** Chooses the function of a shared artefact; the one variable in which functions may differ. */
  static final String EXPORT = "QUARKUS_FUNQY_EXPORT";

  public Template {
    tables = List.copyOf(tables);
    queues = List.copyOf(queues);
    functions = List.copyOf(functions);
    schedules = List.copyOf(schedules);
  }

  /**
   * Reads a template.
   *
   * @throws TemplateException naming the resource, when anything in it cannot be played here
   */
  public static Template read(Reader yaml, LocalNames names) {
    return new TemplateReader(CloudFormationYaml.read(yaml), names).read();
  }

  /** The queue of that name on this machine. */
  public Queue queue(String name) {
    return queues.stream()
        .filter(queue -> queue.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new TemplateException("There is no queue " + name));
  }

  /**
   * The variables of all functions together, since here they share one process; all but the one
   * that tells a function which it is.
   *
   * @throws TemplateException when two functions give a variable different values
   */
  public Map<String, String> environment() {
    Map<String, String> shared = new LinkedHashMap<>();
    for (Function function : functions) {
      function.environment().forEach((name, value) -> share(shared, function, name, value));
    }
    return shared;
  }

  private static void share(
      Map<String, String> shared, Function function, String name, String value) {
    if (name.equals(EXPORT)) {
      return;
    }
    String earlier = shared.putIfAbsent(name, value);
    if (earlier != null && !earlier.equals(value)) {
      throw new TemplateException(
          "%s: %s is %s here and %s in another function; on this machine they share one process"
              .formatted(function.logicalName(), name, value, earlier));
    }
  }
}
