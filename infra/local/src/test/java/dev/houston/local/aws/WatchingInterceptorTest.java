package dev.houston.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.local.dynamodb.EmbeddedDynamoDb;
import dev.houston.local.dynamodb.TablesOfTemplate;
import dev.houston.local.template.RealTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class WatchingInterceptorTest {
  private static final Map<String, AttributeValue> ENTRY =
      Map.of("entry", AttributeValue.fromS("one"));
  private static final Map<String, AttributeValue> CHAT =
      Map.of("account", AttributeValue.fromS("one"), "item", AttributeValue.fromS("chat"));

  private final List<String> seen = new ArrayList<>();
  private final RequestWatcher watcher =
      new RequestWatcher() {
        @Override
        public void before(ServiceRequest request) {
          seen.add("before-" + request);
        }

        @Override
        public void after(ServiceRequest request) {
          seen.add("after-" + request);
        }
      };

  private EmbeddedDynamoDb dynamoDb;
  private DynamoDbClient plain;
  private DynamoDbClient watched;

  @BeforeEach
  void start() {
    dynamoDb = new EmbeddedDynamoDb(Optional.empty());
    plain = LocalClients.dynamoDb(dynamoDb.endpoint(), "us-east-1");
    new TablesOfTemplate(plain).create(RealTemplate.read(RealTemplate.NAMES).tables());
    watched =
        DynamoDbClient.builder()
            .endpointOverride(dynamoDb.endpoint())
            .region(plain.serviceClientConfiguration().region())
            .credentialsProvider(plain.serviceClientConfiguration().credentialsProvider())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(
                configuration ->
                    configuration.addExecutionInterceptor(new WatchingInterceptor(watcher)))
            .build();
  }

  @AfterEach
  void stop() {
    watched.close();
    plain.close();
    dynamoDb.close();
  }

  @Test
  void namesServiceOperationAndTable() {
    watched.putItem(request -> request.tableName("DirectoryTable").item(ENTRY));

    assertThat(seen)
        .containsExactly(
            "before-DynamoDb.PutItem:DirectoryTable", "after-DynamoDb.PutItem:DirectoryTable");
  }

  @Test
  void passesNoPointAfterWhatFailed() {
    watched.putItem(request -> request.tableName("DirectoryTable").item(ENTRY));
    seen.clear();

    assertThatThrownBy(
            () ->
                watched.putItem(
                    request ->
                        request
                            .tableName("DirectoryTable")
                            .item(ENTRY)
                            .conditionExpression("attribute_not_exists(entry)")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(seen).containsExactly("before-DynamoDb.PutItem:DirectoryTable");
  }

  @Test
  void namesTheTablesOfABatchAndOfATransaction() {
    watched.batchGetItem(
        request ->
            request.requestItems(
                Map.of("StateTable", KeysAndAttributes.builder().keys(List.of(CHAT)).build())));
    watched.transactWriteItems(
        request -> request.transactItems(put("StateTable", CHAT), put("DirectoryTable", ENTRY)));

    assertThat(seen)
        .contains(
            "after-DynamoDb.BatchGetItem:StateTable",
            "after-DynamoDb.TransactWriteItems:DirectoryTable+StateTable");
  }

  private static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(table).item(item).build())
        .build();
  }
}
