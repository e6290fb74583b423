package dev.houston.connector.generic;

import dev.houston.json.JsonFields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The words that a field may say, and what each means to us. */
final class Words<T> {
  private final Map<String, T> meanings = new LinkedHashMap<>();

  Words(Collection<T> meanings, Function<T, String> word) {
    meanings.forEach(meaning -> this.meanings.put(word.apply(meaning), meaning));
  }

  /** What this field says, or nothing where it is missing or null. */
  Optional<T> in(JsonFields fields, String name) {
    return fields
        .optionalText(name)
        .map(
            word ->
                Optional.ofNullable(meanings.get(word))
                    .orElseThrow(
                        () ->
                            fields.invalid(
                                name, "must be one of " + String.join(", ", meanings.keySet()))));
  }
}
