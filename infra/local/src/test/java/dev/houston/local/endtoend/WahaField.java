package dev.houston.local.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.connector.waha.WahaWebhook;
import dev.houston.json.Defect;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A field of a kind of WAHA's webhooks, and which values of it make one as good as any. */
record WahaField(String webhook, List<String> path, Kind kind) {
  static final String CLIENT = "79160000001";

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** What a field may be. */
  private enum Kind {
    ANYTHING,
    NOTHING_ELSE,
    NOT_TOLD,
    ID,
    TEXT,
    FLAG,
    OPTIONAL_FLAG,
    TRUE_IF_TOLD,
    FALSE_IF_TOLD,
    NUMBER,
    OPTIONAL_NUMBER,
    TIME,
    NO_TIME;

    private boolean allows(JsonNode value) {
      return switch (this) {
        case ANYTHING -> true;
        case NOTHING_ELSE -> false;
        case NOT_TOLD -> isAbsent(value);
        case ID -> value.isTextual() && isWithin(value, 1, 256);
        case TEXT -> isAbsent(value) || (value.isTextual() && isWithin(value, 0, 65_536));
        case FLAG -> value.isBoolean();
        case OPTIONAL_FLAG -> isAbsent(value) || value.isBoolean();
        case TRUE_IF_TOLD -> isAbsent(value) || (value.isBoolean() && value.booleanValue());
        case FALSE_IF_TOLD -> isAbsent(value) || (value.isBoolean() && !value.booleanValue());
        case NUMBER -> isWhole(value);
        case OPTIONAL_NUMBER -> isAbsent(value) || isWhole(value);
        case TIME -> isAbsent(value) || (isWhole(value) && isTime(value.longValue()));
        case NO_TIME -> isAbsent(value) || (isWhole(value) && value.longValue() == 0);
      };
    }

    private static boolean isAbsent(JsonNode value) {
      return value.isMissingNode() || value.isNull();
    }

    private static boolean isWithin(JsonNode text, int least, int most) {
      int length = text.textValue().length();
      return length >= least && length <= most;
    }

    private static boolean isWhole(JsonNode value) {
      return value.isNumber()
          && value.canConvertToLong()
          && value.doubleValue() == Math.rint(value.doubleValue());
    }

    /** Until the end of the year 9999, in milliseconds. */
    private static boolean isTime(long time) {
      return time >= 0 && time <= 253_402_300_799_000L;
    }
  }

  /** Every field that we read, and some that we do not. */
  static Stream<WahaField> all() {
    return Stream.of(
            payload("message", Kind.ID, "id"),
            payload("message", Kind.TIME, "timestamp"),
            payload("message", Kind.NOT_TOLD, "from"),
            payload("message", Kind.FLAG, "fromMe"),
            payload("message", Kind.TEXT, "body"),
            payload("message", Kind.OPTIONAL_FLAG, "hasMedia"),
            payload("message", Kind.OPTIONAL_NUMBER, "ack"),
            payload("message", Kind.ANYTHING, "to", "media", "_data", "somethingNew"),
            payload("message.any", Kind.ID, "id"),
            payload("message.any", Kind.TIME, "timestamp"),
            payload("message.any", Kind.NOT_TOLD, "to"),
            payload("message.any", Kind.FLAG, "fromMe"),
            payload("message.any", Kind.TEXT, "body"),
            payload("message.any", Kind.OPTIONAL_FLAG, "hasMedia"),
            payload("message.any", Kind.OPTIONAL_NUMBER, "ack"),
            payload("message.any", Kind.ANYTHING, "from", "source"),
            payload("message.ack", Kind.ID, "id"),
            payload("message.ack", Kind.NOT_TOLD, "to"),
            payload("message.ack", Kind.TRUE_IF_TOLD, "fromMe"),
            payload("message.ack", Kind.NUMBER, "ack"),
            payload("message.ack", Kind.ANYTHING, "from"),
            payload("call.received", Kind.ID, "id"),
            payload("call.received", Kind.NOTHING_ELSE, "from"),
            payload("call.received", Kind.TIME, "timestamp"),
            payload("call.received", Kind.OPTIONAL_FLAG, "isVideo"),
            payload("call.received", Kind.FALSE_IF_TOLD, "isGroup"),
            envelope(Kind.NO_TIME, "timestamp"),
            envelope(Kind.NOTHING_ELSE, "event", "session", "payload"),
            envelope(Kind.ANYTHING, "id", "engine", "environment"))
        .flatMap(fields -> fields);
  }

  private static Stream<WahaField> payload(String webhook, Kind kind, String... names) {
    return Stream.of(names).map(name -> new WahaField(webhook, List.of("payload", name), kind));
  }

  private static Stream<WahaField> envelope(Kind kind, String... names) {
    return Stream.of(names).map(name -> new WahaField("message", List.of(name), kind));
  }

  /** As a refusal names it, e.g. {@code payload.id}. */
  String name() {
    return String.join(".", path);
  }

  /** Good webhooks with each of the defects here, by the defect's name. */
  Map<String, String> bodies(boolean allowed, Instant now) {
    Map<String, String> bodies = new LinkedHashMap<>();
    for (Defect defect : Defect.all(0)) {
      String body = defect.in(good(now).envelope(), path);
      if (allows(body) == allowed) {
        bodies.put(defect.name(), body);
      }
    }
    return bodies;
  }

  private WahaWebhook good(Instant now) {
    return switch (webhook) {
      case "message" -> WahaWebhook.fromClient("B1", CLIENT, now);
      case "message.any" -> WahaWebhook.fromUs("B1", CLIENT, now);
      case "message.ack" -> WahaWebhook.ack("A1", CLIENT, 2, now);
      default -> WahaWebhook.call(webhook, "C1", CLIENT, now);
    };
  }

  private boolean allows(String body) {
    try {
      return kind.allows(STRICT.readTree(body).at("/" + String.join("/", path)));
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }

  /** Whether the body is JSON at all. */
  static boolean isJson(String body) {
    try {
      return STRICT.readTree(body).isObject();
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }

  @Override
  public String toString() {
    return webhook + " " + name();
  }
}
