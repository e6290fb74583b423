package dev.houston.local.gateway;

import dev.houston.local.template.Function;
import dev.houston.local.template.Function.Route;
import dev.houston.local.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The routes of the template. As in API Gateway a route with a greedy variable ({@code {proxy+}})
 * gives way to one without, and {@code ANY} to the method itself.
 */
public final class RouteTable {
  private static final Comparator<Target> THE_CLOSEST_FIRST =
      Comparator.comparing((Target target) -> target.route().path().contains("+}"))
          .thenComparing(target -> target.route().method().equals("ANY"));

  private record Target(Route route, Function function) {}

  /**
   * Where a request goes.
   *
   * @param parameters the values of the path's variables
   */
  public record Match(Function function, Route route, Map<String, String> parameters) {

    /** As the event of the request calls it, such as {@code POST /webhooks/{connector}}. */
    public String routeKey() {
      return route.method() + " " + route.path();
    }
  }

  private final List<Target> targets = new ArrayList<>();

  public RouteTable(Template template) {
    for (Function function : template.functions()) {
      function.routes().forEach(route -> targets.add(new Target(route, function)));
    }
    targets.sort(THE_CLOSEST_FIRST);
  }

  /**
   * Finds the route of a request.
   *
   * @param path without percent-encoding, such as {@code /webhooks/waha/chan-1}
   */
  public Optional<Match> find(String method, String path) {
    return targets.stream()
        .filter(target -> accepts(target.route(), method))
        .flatMap(
            target ->
                parameters(target.route().path(), path)
                    .map(parameters -> new Match(target.function(), target.route(), parameters))
                    .stream())
        .findFirst();
  }

  private static boolean accepts(Route route, String method) {
    return route.method().equals("ANY") || route.method().equals(method);
  }

  private static Optional<Map<String, String>> parameters(String pattern, String path) {
    List<String> wanted = segments(pattern);
    List<String> given = segments(path);
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String segment = wanted.get(i);
      if (i >= given.size() || given.get(i).isEmpty()) {
        return Optional.empty();
      }
      if (segment.endsWith("+}")) {
        String name = segment.substring(1, segment.length() - 2);
        parameters.put(name, String.join("/", given.subList(i, given.size())));
        return Optional.of(parameters);
      }
      if (segment.startsWith("{")) {
        parameters.put(segment.substring(1, segment.length() - 1), given.get(i));
      } else if (!segment.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return given.size() == wanted.size() ? Optional.of(parameters) : Optional.empty();
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }
}
