package dev.houston.local.soak;

import java.util.Optional;

/**
 * An answer of DynamoDB or SQS, or one that they would give on a bad day.
 *
 * @param checksum DynamoDB's own, of the body
 */
record AwsAnswer(int status, String contentType, Optional<String> checksum, String body) {
  private static final String DYNAMO_DB = "application/x-amz-json-1.0";

  static AwsAnswer of(int status, String body) {
    return new AwsAnswer(status, DYNAMO_DB, Optional.empty(), body);
  }

  static AwsAnswer failure(AwsRequest request) {
    return error(500, request.isForSqs() ? "InternalFailure" : "InternalServerError");
  }

  static AwsAnswer unavailable(AwsRequest request) {
    return error(503, "ServiceUnavailable");
  }

  static AwsAnswer throttled(AwsRequest request) {
    return request.isForSqs()
        ? error(403, "RequestThrottled")
        : error(400, "ProvisionedThroughputExceededException");
  }

  private static AwsAnswer error(int status, String type) {
    return of(
        status,
        "{\"__type\": \"com.amazonaws.soak#%s\", \"message\": \"injected\"}".formatted(type));
  }

  /** Of a request to receive some: whether there are any. */
  boolean hasMessages() {
    return status == 200 && body.contains("\"ReceiptHandle\"");
  }
}
