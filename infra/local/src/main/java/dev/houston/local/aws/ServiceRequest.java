package dev.houston.local.aws;

/**
 * A request to AWS, as the template speaks of it.
 *
 * @param service {@code DynamoDb}, {@code Sqs} or {@code Lambda}
 * @param operation such as {@code PutItem}, {@code SendMessage} or {@code Invoke}
 * @param resource the logical name of the table or queue ({@code MessageEventsQueue}, without its
 *     {@code .fifo}); several tables with {@code +} between them; the export name of the function
 */
public record ServiceRequest(String service, String operation, String resource) {

  /** For example {@code DynamoDb.PutItem:StateTable}. */
  @Override
  public String toString() {
    return "%s.%s:%s".formatted(service, operation, resource);
  }
}
