package dev.houston.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces CloudFormation's references by what they stand for on this machine. {@code !Ref
 * WakeUpsQueue} becomes that queue's address, {@code !Ref StateTable} the table's name, {@code !Ref
 * WakeShards} the parameter's default.
 *
 * <p>Understood: {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub}, {@code Fn::If} and, in
 * conditions, {@code Fn::Equals}.
 */
final class References {
  private static final Object NO_VALUE = new Object();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");

  private final Map<String, Object> parameters;
  private final Map<String, Object> conditions;
  private final Map<String, Section> resources;
  private final LocalNames names;

  References(Section template, Map<String, Section> resources, LocalNames names) {
    this.parameters = template.sectionOrEmpty("Parameters").values();
    this.conditions = template.sectionOrEmpty("Conditions").values();
    this.resources = resources;
    this.names = names;
  }

  /** The mapping with every reference in it replaced. */
  Section resolve(Section section) {
    return Section.of(section.place(), resolve(section.place(), section.values()));
  }

  /** Whether the condition of that name holds. */
  boolean holds(String place, String condition) {
    Object definition = conditions.get(condition);
    if (definition == null) {
      throw new TemplateException(place + ": there is no condition " + condition);
    }
    if (intrinsic(definition).filter("Fn::Equals"::equals).isEmpty()) {
      throw new TemplateException(condition + ": only Fn::Equals is understood in a condition");
    }
    List<Object> sides = arguments(condition, argument(definition), 2);
    return resolve(condition, sides.get(0)).toString().equals(resolve(condition, sides.get(1)));
  }

  private Object resolve(String place, Object value) {
    if (value instanceof List<?> list) {
      return resolveList(place, list);
    }
    if (!(value instanceof Map<?, ?> mapping)) {
      return value;
    }
    Optional<String> intrinsic = intrinsic(value);
    return intrinsic.isPresent()
        ? call(place, intrinsic.get(), argument(value))
        : resolveMapping(place, mapping);
  }

  private List<Object> resolveList(String place, List<?> list) {
    List<Object> resolved = new ArrayList<>();
    for (Object element : list) {
      Object value = resolve(place, element);
      if (value != NO_VALUE) {
        resolved.add(value);
      }
    }
    return resolved;
  }

  private Map<String, Object> resolveMapping(String place, Map<?, ?> mapping) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    mapping.forEach(
        (key, inner) -> {
          Object value = resolve(place, inner);
          if (value != NO_VALUE) {
            resolved.put(String.valueOf(key), value);
          }
        });
    return resolved;
  }

  /** CloudFormation's functions are mappings with one key. */
  private static Optional<String> intrinsic(Object value) {
    if (!(value instanceof Map<?, ?> mapping) || mapping.size() != 1) {
      return Optional.empty();
    }
    String key = String.valueOf(mapping.keySet().iterator().next());
    return Optional.of(key).filter(name -> name.equals("Ref") || name.startsWith("Fn::"));
  }

  private static Object argument(Object intrinsic) {
    return ((Map<?, ?>) intrinsic).values().iterator().next();
  }

  private static List<Object> arguments(String place, Object argument, int count) {
    if (argument instanceof List<?> list && list.size() == count) {
      return List.copyOf(list);
    }
    throw new TemplateException(place + ": " + count + " arguments are needed: " + argument);
  }

  private Object call(String place, String intrinsic, Object argument) {
    return switch (intrinsic) {
      case "Ref" -> ref(place, argument.toString());
      case "Fn::GetAtt" -> attribute(place, path(argument));
      case "Fn::Sub" -> substitute(place, argument);
      case "Fn::If" -> choose(place, arguments(place, argument, 3));
      default -> throw new TemplateException(place + ": not understood: " + intrinsic);
    };
  }

  private Object choose(String place, List<Object> arguments) {
    boolean holds = holds(place, arguments.get(0).toString());
    return resolve(place, arguments.get(holds ? 1 : 2));
  }

  private static String path(Object argument) {
    return argument instanceof List<?> parts
        ? String.join(".", parts.stream().map(String::valueOf).toList())
        : argument.toString();
  }

  private String substitute(String place, Object argument) {
    if (!(argument instanceof String text)) {
      throw new TemplateException(place + ": Fn::Sub is understood with a text only");
    }
    Matcher placeholder = PLACEHOLDER.matcher(text);
    return placeholder.replaceAll(
        found -> {
          String name = found.group(2);
          boolean literal = !found.group(1).isEmpty();
          return Matcher.quoteReplacement(literal ? "${" + name + "}" : named(place, name));
        });
  }

  private String named(String place, String name) {
    boolean attribute = name.contains(".");
    return (attribute ? attribute(place, name) : ref(place, name)).toString();
  }

  private Object ref(String place, String name) {
    if (name.startsWith("AWS::")) {
      return pseudoParameter(place, name);
    }
    if (parameters.containsKey(name)) {
      return Section.of("Parameter " + name, parameters.get(name)).value("Default");
    }
    return isQueue(place, name) ? names.queueUrl(queueName(name)) : name;
  }

  private Object pseudoParameter(String place, String name) {
    return switch (name) {
      case "AWS::NoValue" -> NO_VALUE;
      case "AWS::Region" -> names.region();
      case "AWS::AccountId" -> names.account();
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      default -> throw new TemplateException(place + ": not understood: " + name);
    };
  }

  private String attribute(String place, String path) {
    int dot = path.indexOf('.');
    String name = path.substring(0, Math.max(dot, 0));
    if (!path.substring(dot + 1).equals("Arn")) {
      throw new TemplateException(place + ": of a resource only Arn is understood: " + path);
    }
    return isQueue(place, name)
        ? names.arn("sqs", queueName(name))
        : names.arn(service(name), name);
  }

  /** {@code AWS::KMS::Key} is of the service kms. */
  private String service(String name) {
    return resource(name).text("Type").split("::", -1)[1].toLowerCase(Locale.ROOT);
  }

  private boolean isQueue(String place, String name) {
    if (!resources.containsKey(name)) {
      throw new TemplateException(place + ": there is nothing called " + name);
    }
    return resource(name).text("Type").equals("AWS::SQS::Queue");
  }

  private String queueName(String name) {
    boolean fifo = resource(name).sectionOrEmpty("Properties").flag("FifoQueue");
    return fifo ? name + ".fifo" : name;
  }

  private Section resource(String name) {
    return Objects.requireNonNull(resources.get(name));
  }
}
