package dev.houston.local.aws;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Tells the watcher of every call of a client. A call counts once, however often the SDK tries it.
 *
 * <p>{@code application.properties} names it as an interceptor of the functions' clients.
 */
@Singleton
public final class WatchingInterceptor implements ExecutionInterceptor {
  private final RequestWatcher watcher;

  public WatchingInterceptor(RequestWatcher watcher) {
    this.watcher = watcher;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    watcher.before(request(context.request(), attributes));
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    watcher.after(request(context.request(), attributes));
  }

  private static ServiceRequest request(SdkRequest request, ExecutionAttributes attributes) {
    return new ServiceRequest(
        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
        attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
        resource(request));
  }

  private static String resource(SdkRequest request) {
    Optional<String> queueUrl = request.getValueForField("QueueUrl", String.class);
    if (queueUrl.isPresent()) {
      return logicalName(queueUrl.get());
    }
    return request
        .getValueForField("TableName", String.class)
        .orElseGet(() -> tables(request).distinct().sorted().collect(Collectors.joining("+")));
  }

  private static Stream<String> tables(SdkRequest request) {
    if (request instanceof BatchGetItemRequest batch) {
      return batch.requestItems().keySet().stream();
    }
    if (request instanceof BatchWriteItemRequest batch) {
      return batch.requestItems().keySet().stream();
    }
    if (request instanceof TransactWriteItemsRequest transaction) {
      return transaction.transactItems().stream().map(WatchingInterceptor::table);
    }
    return Stream.empty();
  }

  private static String table(TransactWriteItem item) {
    if (item.put() != null) {
      return item.put().tableName();
    }
    if (item.update() != null) {
      return item.update().tableName();
    }
    return item.delete() != null ? item.delete().tableName() : item.conditionCheck().tableName();
  }

  private static String logicalName(String queueUrl) {
    String name = queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
    return name.endsWith(".fifo") ? name.substring(0, name.length() - ".fifo".length()) : name;
  }
}
