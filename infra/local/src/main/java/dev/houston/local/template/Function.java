package dev.houston.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Lambda function.
 *
 * @param logicalName its name in the template, such as {@code SweepFunction}
 * @param export the name of the Funqy function it runs; none for the HTTP API's application
 * @param environment its variables, references replaced by what they stand for on this machine
 */
public record Function(
    String logicalName,
    Optional<String> export,
    Duration timeout,
    Map<String, String> environment,
    List<EventSource> eventSources,
    List<Route> routes) {

  public Function {
    environment = Map.copyOf(environment);
    eventSources = List.copyOf(eventSources);
    routes = List.copyOf(routes);
  }

  /**
   * A queue whose messages call the function.
   *
   * @param queue the queue's name on this machine
   * @param reportsBatchItemFailures whether the function's answer says which messages failed;
   *     without it the answer is not looked at
   */
  public record EventSource(String queue, int batchSize, boolean reportsBatchItemFailures) {}

  /**
   * Requests that call the function.
   *
   * @param method an HTTP method, or {@code ANY}
   * @param path such as {@code /webhooks/{connector}/{channelId}} or {@code /v3/{proxy+}}
   */
  public record Route(String method, String path) {}
}
