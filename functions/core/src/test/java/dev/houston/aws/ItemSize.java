package dev.houston.aws;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** As DynamoDB counts: names and texts in UTF-8, numbers, three bytes a list or map. */
final class ItemSize {
  private ItemSize() {}

  static int of(Item item) {
    return of(item.attributes());
  }

  private static int of(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(entry -> bytes(entry.getKey()) + of(entry.getValue()) + 1)
        .sum();
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> value.n().length() / 2 + 2;
      case BOOL -> 1;
      case L -> 3 + value.l().stream().mapToInt(one -> of(one) + 1).sum();
      case M -> 3 + of(value.m());
      case SS, NS, B, BS, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("not used: " + value.type());
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
