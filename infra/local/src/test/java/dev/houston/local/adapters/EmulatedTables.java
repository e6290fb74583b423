package dev.houston.local.adapters;

import dev.houston.local.aws.LocalClients;
import dev.houston.local.dynamodb.EmbeddedDynamoDb;
import dev.houston.local.dynamodb.TablesOfTemplate;
import dev.houston.local.template.RealTemplate;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables of the template in a DynamoDB Local that all tests of this process share. */
final class EmulatedTables {
  static final String STATE = "StateTable";
  static final String MESSAGES = "MessagesTable";
  static final String OUTBOX = "OutboxTable";
  static final String DIRECTORY = "DirectoryTable";

  /** Ends with the process. */
  private static final EmbeddedDynamoDb DYNAMO_DB = new EmbeddedDynamoDb(Optional.empty());

  private static final DynamoDbClient CLIENT = created();

  private EmulatedTables() {}

  static EmbeddedDynamoDb dynamoDb() {
    return DYNAMO_DB;
  }

  static DynamoDbClient client() {
    return CLIENT;
  }

  private static DynamoDbClient created() {
    DynamoDbClient client =
        LocalClients.dynamoDb(DYNAMO_DB.endpoint(), RealTemplate.NAMES.region());
    new TablesOfTemplate(client).create(RealTemplate.read(RealTemplate.NAMES).tables());
    return client;
  }
}
