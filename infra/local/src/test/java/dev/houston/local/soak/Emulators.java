package dev.houston.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What stands in for DynamoDB and SQS, asked without anything in between. */
final class Emulators {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path addresses;
  private final Map<String, URI> known = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Those whose addresses will be written into that file before anybody asks for them.
   *
   * @see dev.houston.local.LocalOptions#emulators
   */
  Emulators(Path addresses) {
    this.addresses = addresses;
  }

  /** Hands a request on. */
  AwsAnswer ask(AwsRequest request) {
    var builder =
        HttpRequest.newBuilder(
                address(request.isForSqs() ? "sqs" : "dynamoDb").resolve(request.path()))
            .POST(BodyPublishers.ofString(request.body()))
            .header("X-Amz-Target", request.target());
    for (String name : new String[] {"content-type", "authorization", "x-amz-date"}) {
      String value = request.headers().get(name);
      if (value != null) {
        builder.header(name, value);
      }
    }
    try {
      HttpResponse<String> answer =
          http.send(builder.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new AwsAnswer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse("application/json"),
          answer.headers().firstValue("x-amz-crc32"),
          answer.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** How many messages there are in each queue of dead letters that has any. */
  Map<String, Integer> deadLetters() {
    Map<String, Integer> dead = new TreeMap<>();
    for (JsonNode url : sqs("ListQueues", "{}").path("QueueUrls")) {
      String name = url.asText().substring(url.asText().lastIndexOf('/') + 1);
      if (name.contains("DeadLetters")) {
        int messages =
            sqs(
                    "GetQueueAttributes",
                    "{\"QueueUrl\": \"%s\", \"AttributeNames\": [\"All\"]}".formatted(url.asText()))
                .at("/Attributes/ApproximateNumberOfMessages")
                .asInt();
        if (messages > 0) {
          dead.put(name, messages);
        }
      }
    }
    return dead;
  }

  /** Puts a message into a standard queue. */
  void send(String queue, String body) {
    for (JsonNode url : sqs("ListQueues", "{}").path("QueueUrls")) {
      if (url.asText().endsWith("/" + queue)) {
        sqs(
            "SendMessage",
            JSON.createObjectNode()
                .put("QueueUrl", url.asText())
                .put("MessageBody", body)
                .toString());
      }
    }
  }

  /** What lies in a queue, which has it again a moment later. */
  JsonNode peek(String queue) {
    for (JsonNode url : sqs("ListQueues", "{}").path("QueueUrls")) {
      if (url.asText().endsWith("/" + queue)) {
        return sqs(
                "ReceiveMessage",
                JSON.createObjectNode()
                    .put("QueueUrl", url.asText())
                    .put("MaxNumberOfMessages", 10)
                    .put("VisibilityTimeout", 0)
                    .set("MessageAttributeNames", JSON.createArrayNode().add("All"))
                    .toString())
            .path("Messages");
      }
    }
    throw new IllegalArgumentException("There is no queue " + queue);
  }

  private JsonNode sqs(String operation, String body) {
    var request =
        new AwsRequest(
            "/",
            "AmazonSQS." + operation,
            Map.of(
                "content-type",
                "application/x-amz-json-1.0",
                "authorization",
                "AWS4-HMAC-SHA256 Credential=local/20300101/us-east-1/sqs/aws4_request"),
            body);
    AwsAnswer answer = ask(request);
    if (answer.status() != 200) {
      throw new IllegalStateException(operation + ": " + answer.body());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private URI address(String which) {
    return known.computeIfAbsent(which, this::read);
  }

  private URI read(String which) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(addresses)) {
      properties.load(reader);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return URI.create(properties.getProperty(which));
  }
}
