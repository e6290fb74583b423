package dev.houston.local.template;

import dev.houston.local.template.Table.Index;
import dev.houston.local.template.Table.PrimaryKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code AWS::DynamoDB::Table}. */
final class TableReader {

  /** The rest of these concern what a table costs, how it is backed up and encrypted. */
  private static final Set<String> KNOWN =
      Set.of(
          "AttributeDefinitions",
          "KeySchema",
          "GlobalSecondaryIndexes",
          "LocalSecondaryIndexes",
          "TimeToLiveSpecification",
          "BillingMode",
          "PointInTimeRecoverySpecification",
          "SSESpecification",
          "DeletionProtectionEnabled");

  private static final Set<String> OF_AN_INDEX = Set.of("IndexName", "KeySchema", "Projection");

  private TableReader() {}

  static Table read(String name, Section properties) {
    properties.knowing(KNOWN);
    return new Table(
        name,
        attributes(properties),
        key(properties),
        indexes(properties, "GlobalSecondaryIndexes"),
        indexes(properties, "LocalSecondaryIndexes"),
        timeToLive(properties));
  }

  private static Map<String, String> attributes(Section properties) {
    return properties.sections("AttributeDefinitions").stream()
        .collect(
            Collectors.toMap(
                attribute -> attribute.text("AttributeName"),
                attribute -> attribute.text("AttributeType")));
  }

  private static PrimaryKey key(Section owner) {
    return new PrimaryKey(
        attributeOf(owner, "HASH").orElseThrow(() -> owner.wrong("no HASH key")),
        attributeOf(owner, "RANGE"));
  }

  private static Optional<String> attributeOf(Section owner, String type) {
    return owner.sections("KeySchema").stream()
        .filter(element -> element.text("KeyType").equals(type))
        .map(element -> element.text("AttributeName"))
        .findFirst();
  }

  private static List<Index> indexes(Section properties, String key) {
    return properties.sections(key).stream().map(TableReader::index).toList();
  }

  private static Index index(Section index) {
    index.knowing(OF_AN_INDEX);
    Section projection = index.section("Projection");
    return new Index(
        index.text("IndexName"),
        key(index),
        projection.text("ProjectionType"),
        projection.texts("NonKeyAttributes"));
  }

  private static Optional<String> timeToLive(Section properties) {
    Section specification = properties.sectionOrEmpty("TimeToLiveSpecification");
    return specification.flag("Enabled")
        ? Optional.of(specification.text("AttributeName"))
        : Optional.empty();
  }
}
