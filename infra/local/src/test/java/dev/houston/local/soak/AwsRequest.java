package dev.houston.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request to DynamoDB or SQS as it goes over the line.
 *
 * @param target such as {@code DynamoDB_20120810.PutItem} or {@code AmazonSQS.SendMessage}
 * @param headers by their names in lower case
 */
record AwsRequest(String path, String target, Map<String, String> headers, String body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST_LINE = 64 * 1024;

  /**
   * Reads one.
   *
   * @return empty where the other side has ended the connection
   */
  static Optional<AwsRequest> read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("a request has been cut off");
    }
    return Optional.of(
        new AwsRequest(
            first.split(" ", -1)[1],
            headers.getOrDefault("x-amz-target", "."),
            headers,
            new String(body, StandardCharsets.UTF_8)));
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() > LONGEST_LINE) {
        throw new IOException("a line without end");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  boolean isForSqs() {
    return target.startsWith("AmazonSQS.");
  }

  /** Such as {@code PutItem}. */
  String operation() {
    return target.substring(target.indexOf('.') + 1);
  }

  boolean sendsToAStandardQueue() {
    return isForSqs()
        && operation().startsWith("SendMessage")
        && !json().path("QueueUrl").asText().endsWith(".fifo");
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Another request by the same sender. */
  AwsRequest instead(String operation, JsonNode wanted) {
    return new AwsRequest(
        path, target.substring(0, target.indexOf('.') + 1) + operation, headers, wanted.toString());
  }
}
