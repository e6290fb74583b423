package dev.houston.local.template;

import dev.houston.local.template.Function.EventSource;
import dev.houston.local.template.Function.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code AWS::Serverless::Function}, together with what {@code Globals} says of all. */
final class FunctionReader {

  /**
   * The rest of these say how the function is packaged, what it costs, what it may do and where its
   * logs go: nothing of that exists here.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "Timeout",
          "Environment",
          "Events",
          "Architectures",
          "CodeUri",
          "Description",
          "Handler",
          "LoggingConfig",
          "MemorySize",
          "Policies",
          "ReservedConcurrentExecutions",
          "Runtime",
          "SnapStart",
          "Tags",
          "Tracing");

  private static final Set<String> OF_AN_SQS_EVENT =
      Set.of("Queue", "BatchSize", "FunctionResponseTypes", "ScalingConfig");
  private static final Set<String> OF_AN_HTTP_EVENT = Set.of("ApiId", "Method", "Path");
  private static final int BATCH_SIZE = 10;
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private FunctionReader() {}

  static Function read(String name, Section properties, Section globals) {
    properties.knowing(KNOWN);
    new Section("Globals", globals.values()).knowing(KNOWN);
    Map<String, String> environment = environment(globals);
    environment.putAll(environment(properties));
    List<EventSource> eventSources = new ArrayList<>();
    List<Route> routes = new ArrayList<>();
    for (Object event : properties.sectionOrEmpty("Events").values().values()) {
      read(Section.of(name, event), eventSources, routes);
    }
    return new Function(
        name,
        Optional.ofNullable(environment.get(Template.EXPORT)),
        properties.seconds("Timeout", globals.seconds("Timeout", TIMEOUT)),
        environment,
        eventSources,
        routes);
  }

  private static Map<String, String> environment(Section owner) {
    Section variables = owner.sectionOrEmpty("Environment").sectionOrEmpty("Variables");
    Map<String, String> environment = new LinkedHashMap<>();
    variables.values().keySet().forEach(name -> environment.put(name, variables.text(name)));
    return environment;
  }

  private static void read(Section event, List<EventSource> eventSources, List<Route> routes) {
    event.knowing(Set.of("Type", "Properties"));
    String type = event.text("Type");
    switch (type) {
      case "SQS" -> eventSources.add(eventSource(event.section("Properties")));
      case "HttpApi" -> routes.add(route(event.section("Properties")));
      default -> throw event.wrong("this machine has no events of type " + type);
    }
  }

  private static EventSource eventSource(Section properties) {
    properties.knowing(OF_AN_SQS_EVENT);
    int batchSize = properties.number("BatchSize", BATCH_SIZE);
    if (batchSize < 1 || batchSize > 10) {
      throw properties.wrong("BatchSize must be from 1 to 10");
    }
    return new EventSource(
        LocalNames.nameIn(properties.text("Queue")),
        batchSize,
        properties.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"));
  }

  private static Route route(Section properties) {
    properties.knowing(OF_AN_HTTP_EVENT);
    return new Route(properties.text("Method"), properties.text("Path"));
  }
}
