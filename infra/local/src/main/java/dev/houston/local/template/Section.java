package dev.houston.local.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A mapping of the template together with the place where it stands, so that whatever is wrong in
 * it can be said with that place: {@code WakeUpsQueue: VisibilityTimeout is not a number}.
 */
record Section(String place, Map<String, Object> values) {

  /** The mapping {@code value}, which must be one. */
  static Section of(String place, Object value) {
    if (!(value instanceof Map<?, ?> mapping)) {
      throw new TemplateException(place + ": a mapping is needed here");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    mapping.forEach((key, inner) -> values.put(String.valueOf(key), inner));
    return new Section(place, values);
  }

  TemplateException wrong(String what) {
    return new TemplateException(place + ": " + what);
  }

  /** Refuses every key that is not listed: what is not understood must not be left out silently. */
  Section knowing(Set<String> known) {
    Set<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw wrong("not understood on this machine: " + String.join(", ", unknown));
    }
    return this;
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  Object value(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw wrong(key + " is missing");
    }
    return value;
  }

  String text(String key) {
    Object value = value(key);
    if (value instanceof Map || value instanceof List) {
      throw wrong(key + " is not a text");
    }
    return value.toString();
  }

  Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  boolean flag(String key) {
    return has(key) && text(key).equals("true");
  }

  int number(String key) {
    try {
      return Integer.parseInt(text(key));
    } catch (NumberFormatException notANumber) {
      throw wrong(key + " is not a number");
    }
  }

  int number(String key, int otherwise) {
    return has(key) ? number(key) : otherwise;
  }

  Duration seconds(String key, Duration otherwise) {
    return has(key) ? Duration.ofSeconds(number(key)) : otherwise;
  }

  Section section(String key) {
    return of(place, value(key));
  }

  Section sectionOrEmpty(String key) {
    return has(key) ? section(key) : new Section(place, Map.of());
  }

  List<Section> sections(String key) {
    return has(key) ? list(key).stream().map(value -> of(place, value)).toList() : List.of();
  }

  List<String> texts(String key) {
    return has(key) ? list(key).stream().map(String::valueOf).toList() : List.of();
  }

  private List<?> list(String key) {
    if (value(key) instanceof List<?> list) {
      return list;
    }
    throw wrong(key + " is not a list");
  }
}
