package dev.houston.local.dynamodb;

import dev.houston.local.template.Table;
import dev.houston.local.template.Table.Index;
import dev.houston.local.template.Table.PrimaryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;

/** Makes the tables of a template, with their indexes and the time to live of their items. */
public final class TablesOfTemplate {
  private final DynamoDbClient dynamoDb;

  public TablesOfTemplate(DynamoDbClient dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  /**
   * Creates what is not there yet, and leaves alone what is.
   *
   * @throws IllegalStateException when a table is there with other keys or indexes: its data is of
   *     another template
   */
  public void create(List<Table> tables) {
    tables.forEach(this::create);
  }

  private void create(Table table) {
    CreateTableRequest wanted = request(table);
    Optional<TableDescription> existing = existing(table.name());
    if (existing.isPresent()) {
      refuseIfDifferent(wanted, existing.get());
      return;
    }
    dynamoDb.createTable(wanted);
    table.timeToLive().ifPresent(attribute -> expire(table.name(), attribute));
  }

  private Optional<TableDescription> existing(String table) {
    try {
      return Optional.of(dynamoDb.describeTable(request -> request.tableName(table)).table());
    } catch (ResourceNotFoundException absent) {
      return Optional.empty();
    }
  }

  private static void refuseIfDifferent(CreateTableRequest wanted, TableDescription existing) {
    if (!shape(wanted).equals(shape(existing))) {
      throw new IllegalStateException(
          "The data directory holds %s of another template: %s instead of %s"
              .formatted(wanted.tableName(), shape(existing), shape(wanted)));
    }
  }

  private void expire(String table, String attribute) {
    dynamoDb.updateTimeToLive(
        request ->
            request
                .tableName(table)
                .timeToLiveSpecification(
                    TimeToLiveSpecification.builder()
                        .attributeName(attribute)
                        .enabled(true)
                        .build()));
  }

  private static CreateTableRequest request(Table table) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes(table))
            .keySchema(keySchema(table.key()));
    // DynamoDB refuses an empty list of indexes.
    if (!table.globalIndexes().isEmpty()) {
      request.globalSecondaryIndexes(
          table.globalIndexes().stream().map(TablesOfTemplate::global).toList());
    }
    if (!table.localIndexes().isEmpty()) {
      request.localSecondaryIndexes(
          table.localIndexes().stream().map(TablesOfTemplate::local).toList());
    }
    return request.build();
  }

  private static List<AttributeDefinition> attributes(Table table) {
    return table.attributes().entrySet().stream()
        .map(
            attribute ->
                AttributeDefinition.builder()
                    .attributeName(attribute.getKey())
                    .attributeType(attribute.getValue())
                    .build())
        .toList();
  }

  private static List<KeySchemaElement> keySchema(PrimaryKey key) {
    List<KeySchemaElement> elements = new ArrayList<>();
    elements.add(element(key.hash(), KeyType.HASH));
    key.range().ifPresent(range -> elements.add(element(range, KeyType.RANGE)));
    return elements;
  }

  private static KeySchemaElement element(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }

  private static GlobalSecondaryIndex global(Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keySchema(index.key()))
        .projection(projection(index))
        .build();
  }

  private static LocalSecondaryIndex local(Index index) {
    return LocalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keySchema(index.key()))
        .projection(projection(index))
        .build();
  }

  private static Projection projection(Index index) {
    Projection.Builder projection = Projection.builder().projectionType(index.projection());
    if (!index.projected().isEmpty()) {
      projection.nonKeyAttributes(index.projected());
    }
    return projection.build();
  }

  /** Keys and indexes, in whatever order they are listed. */
  private static Set<String> shape(CreateTableRequest wanted) {
    return shape(
        wanted.keySchema(),
        wanted.globalSecondaryIndexes().stream()
            .map(index -> index.indexName() + elements(index.keySchema())),
        wanted.localSecondaryIndexes().stream()
            .map(index -> index.indexName() + elements(index.keySchema())));
  }

  private static Set<String> shape(TableDescription existing) {
    return shape(
        existing.keySchema(),
        existing.globalSecondaryIndexes().stream()
            .map(index -> index.indexName() + elements(index.keySchema())),
        existing.localSecondaryIndexes().stream()
            .map(index -> index.indexName() + elements(index.keySchema())));
  }

  private static Set<String> shape(
      List<KeySchemaElement> key, Stream<String> globalIndexes, Stream<String> localIndexes) {
    Set<String> shape = new TreeSet<>();
    shape.add("key" + elements(key));
    globalIndexes.forEach(index -> shape.add("global " + index));
    localIndexes.forEach(index -> shape.add("local " + index));
    return shape;
  }

  private static List<String> elements(List<KeySchemaElement> keySchema) {
    return keySchema.stream()
        .map(element -> element.keyTypeAsString() + " " + element.attributeName())
        .toList();
  }
}
