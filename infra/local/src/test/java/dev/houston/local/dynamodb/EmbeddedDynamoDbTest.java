package dev.houston.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.local.OtherAddresses;
import dev.houston.local.aws.LocalClients;
import dev.houston.local.template.RealTemplate;
import dev.houston.local.template.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class EmbeddedDynamoDbTest {
  private static final List<Table> TABLES = RealTemplate.read(RealTemplate.NAMES).tables();

  @TempDir Path directory;

  @Test
  void hasTheTablesOfTheTemplate() {
    try (EmbeddedDynamoDb dynamoDb = new EmbeddedDynamoDb(Optional.empty());
        DynamoDbClient client = client(dynamoDb)) {
      new TablesOfTemplate(client).create(TABLES);

      assertThat(client.listTables().tableNames())
          .containsExactlyInAnyOrder(
              "StateTable", "MessagesTable", "OutboxTable", "DirectoryTable");
      assertThat(key(describe(client, "StateTable").keySchema()))
          .containsExactly("account HASH", "item RANGE");
      GlobalSecondaryIndexDescription wakes =
          describe(client, "StateTable").globalSecondaryIndexes().get(0);
      assertThat(wakes.indexName()).isEqualTo("wakes");
      assertThat(key(wakes.keySchema())).containsExactly("wakeShard HASH", "wakeLook RANGE");
      assertThat(wakes.projection().projectionType()).isEqualTo(ProjectionType.KEYS_ONLY);
      LocalSecondaryIndexDescription places =
          describe(client, "MessagesTable").localSecondaryIndexes().get(0);
      assertThat(key(places.keySchema())).containsExactly("chat HASH", "place RANGE");
      assertThat(
              client
                  .describeTimeToLive(request -> request.tableName("MessagesTable"))
                  .timeToLiveDescription()
                  .attributeName())
          .isEqualTo("expires");
    }
  }

  @Test
  void keepsItemsOverARestart() {
    Map<String, AttributeValue> item = Map.of("entry", AttributeValue.fromS("key of one"));
    try (EmbeddedDynamoDb dynamoDb = new EmbeddedDynamoDb(Optional.of(directory));
        DynamoDbClient client = client(dynamoDb)) {
      new TablesOfTemplate(client).create(TABLES);
      client.putItem(request -> request.tableName("DirectoryTable").item(item));
    }

    try (EmbeddedDynamoDb dynamoDb = new EmbeddedDynamoDb(Optional.of(directory));
        DynamoDbClient client = client(dynamoDb)) {
      new TablesOfTemplate(client).create(TABLES);
      assertThat(client.getItem(request -> request.tableName("DirectoryTable").key(item)).item())
          .isEqualTo(item);
      assertThat(
              client
                  .describeTimeToLive(request -> request.tableName("MessagesTable"))
                  .timeToLiveDescription()
                  .attributeName())
          .isEqualTo("expires");
    }
  }

  @Test
  void refusesTheDataOfAnotherTemplate() {
    Table other =
        new Table(
            "DirectoryTable",
            Map.of("other", "S"),
            new Table.PrimaryKey("other", Optional.empty()),
            List.of(),
            List.of(),
            Optional.empty());
    try (EmbeddedDynamoDb dynamoDb = new EmbeddedDynamoDb(Optional.of(directory));
        DynamoDbClient client = client(dynamoDb)) {
      TablesOfTemplate tables = new TablesOfTemplate(client);
      tables.create(List.of(other));

      assertThatThrownBy(() -> tables.create(TABLES))
          .hasMessageContaining("DirectoryTable of another template");
    }
  }

  @Test
  void isReachedFromThisMachineOnlyAndWritesNothingElsewhere() {
    try (EmbeddedDynamoDb dynamoDb = new EmbeddedDynamoDb(Optional.empty());
        DynamoDbClient client = client(dynamoDb)) {
      client.listTables();

      assertThat(OtherAddresses.answeringOnPortOf(dynamoDb.endpoint())).isEmpty();
      assertThat(Files.exists(Path.of("dynamodb-local-metadata.json"))).isFalse();
    }
  }

  private static DynamoDbClient client(EmbeddedDynamoDb dynamoDb) {
    return LocalClients.dynamoDb(dynamoDb.endpoint(), "us-east-1");
  }

  private static TableDescription describe(DynamoDbClient client, String table) {
    return client.describeTable(request -> request.tableName(table)).table();
  }

  private static List<String> key(List<KeySchemaElement> schema) {
    return schema.stream()
        .map(element -> element.attributeName() + " " + element.keyType())
        .toList();
  }
}
