package dev.houston.local.adapters;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * Counts what our requests cost by AWS's published rules, as an interceptor of the SDK's clients.
 *
 * <p>Write and read units are those that the table answers, indexes counted; for requests that are
 * no transactions DynamoDB Local's are AWS's. A message in a queue costs its sending, and one
 * receiving and one deletion when it comes alone.
 */
final class Bill implements ExecutionInterceptor {

  /** One line of the bill. */
  record Item(String step, double writes, double reads, int sqs, int calls) {}

  private final List<Item> items = new ArrayList<>();
  private double writes;
  private double reads;
  private int sqs;
  private int calls;

  @Override
  public SdkRequest modifyRequest(
      Context.ModifyRequest context, ExecutionAttributes executionAttributes) {
    SdkRequest request = context.request();
    if (request instanceof PutItemRequest put) {
      return put.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.INDEXES).build();
    }
    if (request instanceof UpdateItemRequest update) {
      return update.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.INDEXES).build();
    }
    if (request instanceof GetItemRequest get) {
      return get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.INDEXES).build();
    }
    if (request instanceof QueryRequest query) {
      return query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.INDEXES).build();
    }
    if (request instanceof DeleteItemRequest delete) {
      return delete.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.INDEXES).build();
    }
    if (request instanceof SendMessageRequest || request instanceof SendMessageBatchRequest) {
      sqs++;
      return request;
    }
    throw new IllegalStateException("a request that the bill does not know: " + request.getClass());
  }

  @Override
  public void afterExecution(
      Context.AfterExecution context, ExecutionAttributes executionAttributes) {
    SdkResponse response = context.response();
    if (response instanceof PutItemResponse put) {
      writes += units(put.consumedCapacity());
    } else if (response instanceof UpdateItemResponse update) {
      writes += units(update.consumedCapacity());
    } else if (response instanceof DeleteItemResponse delete) {
      writes += units(delete.consumedCapacity());
    } else if (response instanceof QueryResponse query) {
      reads += units(query.consumedCapacity());
    } else if (response instanceof GetItemResponse get) {
      reads += units(get.consumedCapacity());
    }
  }

  private static double units(ConsumedCapacity consumed) {
    return consumed.capacityUnits();
  }

  /** A function was called. */
  void call() {
    calls++;
  }

  /** A function was called by a queue, with one message, which was received and will be deleted. */
  void callByQueue() {
    calls++;
    sqs += 2;
  }

  /** What was before is not on the bill. */
  void begin() {
    items.clear();
  }

  /** Everything since the last step belongs to this one. */
  void step(String name) {
    items.add(new Item(name, writes, reads, sqs, calls));
    writes = 0;
    reads = 0;
    sqs = 0;
    calls = 0;
  }

  Item total() {
    return items.stream()
        .reduce(
            new Item("all of it", 0, 0, 0, 0),
            (sum, item) ->
                new Item(
                    sum.step(),
                    sum.writes() + item.writes(),
                    sum.reads() + item.reads(),
                    sum.sqs() + item.sqs(),
                    sum.calls() + item.calls()));
  }

  /** The bill as a table. */
  String table() {
    var table = new StringBuilder();
    row(table, "", "write units", "read units", "SQS requests", "function calls");
    List<Item> all = new ArrayList<>(items);
    all.add(total());
    for (Item item : all) {
      row(
          table,
          item.step(),
          Double.toString(item.writes()),
          Double.toString(item.reads()),
          Integer.toString(item.sqs()),
          Integer.toString(item.calls()));
    }
    return table.toString();
  }

  private static void row(StringBuilder table, Object... cells) {
    table.append("%-28s %12s %12s %14s %16s%n".formatted(cells));
  }
}
