package dev.houston.aws;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A DynamoDB item, or a map within one, that is written and read attribute by attribute. What is
 * null or empty is left out; times are whole milliseconds since 1970.
 */
final class Item {
  private final Map<String, AttributeValue> attributes;

  private Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  static Item empty() {
    return new Item(new LinkedHashMap<>());
  }

  static Item of(Map<String, AttributeValue> attributes) {
    return new Item(attributes);
  }

  Map<String, AttributeValue> attributes() {
    return attributes;
  }

  Item text(String name, @Nullable String value) {
    if (value != null) {
      attributes.put(name, AttributeValue.fromS(value));
    }
    return this;
  }

  Item number(String name, long value) {
    attributes.put(name, AttributeValue.fromN(Long.toString(value)));
    return this;
  }

  Item time(String name, @Nullable Instant value) {
    return value == null ? this : number(name, value.toEpochMilli());
  }

  Item flag(String name, boolean value) {
    attributes.put(name, AttributeValue.fromBool(value));
    return this;
  }

  <T> Item list(String name, List<T> values, Function<T, Item> write) {
    if (!values.isEmpty()) {
      Stream<AttributeValue> maps =
          values.stream().map(value -> AttributeValue.fromM(write.apply(value).attributes));
      attributes.put(name, AttributeValue.fromL(maps.toList()));
    }
    return this;
  }

  Item texts(String name, List<String> values) {
    if (!values.isEmpty()) {
      attributes.put(
          name, AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
    }
    return this;
  }

  String text(String name) {
    return required(name).s();
  }

  Optional<String> optionalText(String name) {
    return optional(name).map(AttributeValue::s);
  }

  URI uri(String name) {
    return URI.create(text(name));
  }

  long number(String name) {
    return Long.parseLong(required(name).n());
  }

  Optional<Long> optionalNumber(String name) {
    return optional(name).map(AttributeValue::n).map(Long::valueOf);
  }

  Instant time(String name) {
    return Instant.ofEpochMilli(number(name));
  }

  Optional<Instant> optionalTime(String name) {
    return optionalNumber(name).map(Instant::ofEpochMilli);
  }

  /** False if it is not there. */
  boolean optionalFlag(String name) {
    return optional(name).map(AttributeValue::bool).orElse(false);
  }

  boolean flag(String name) {
    return required(name).bool();
  }

  <T> List<T> list(String name, Function<Item, T> read) {
    return optional(name).stream()
        .flatMap(value -> value.l().stream())
        .map(value -> read.apply(Item.of(value.m())))
        .toList();
  }

  List<String> texts(String name) {
    return optional(name).stream()
        .flatMap(value -> value.l().stream())
        .map(AttributeValue::s)
        .collect(Collectors.toUnmodifiableList());
  }

  private Optional<AttributeValue> optional(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  private AttributeValue required(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException("an item without attribute " + name));
  }
}
