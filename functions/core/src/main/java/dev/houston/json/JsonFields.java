package dev.houston.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.account.InvalidFieldException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object that somebody else wrote.
 *
 * <p>{@code JsonFields.parse(body).object("payload").text("id")} is the text, or an {@link
 * InvalidFieldException} that names {@code payload.id} and says what is wrong with it (NV-3).
 * Fields that nobody asks for are nobody's business.
 */
public final class JsonFields {
  private static final ObjectReader STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private final JsonNode node;
  private final String path;

  private JsonFields(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /**
   * Reads a body that must be one JSON object.
   *
   * @throws InvalidFieldException naming {@code body}
   */
  public static JsonFields parse(byte[] body) {
    try {
      JsonNode node = STRICT.readTree(strictly(body));
      if (node == null || !node.isObject()) {
        throw new InvalidFieldException("body", "must be a JSON object");
      }
      return new JsonFields(node, "");
    } catch (JsonProcessingException notJson) {
      throw new InvalidFieldException("body", "is not JSON: " + where(notJson));
    }
  }

  /**
   * Reads a body that must be one JSON array of objects, which are named {@code body[0]} and so on.
   *
   * @throws InvalidFieldException naming {@code body}, or the one that is no object
   */
  public static List<JsonFields> parseAll(byte[] body) {
    try {
      return objects(STRICT.readTree(strictly(body)), "body");
    } catch (JsonProcessingException notJson) {
      throw new InvalidFieldException("body", "is not JSON: " + where(notJson));
    }
  }

  /** JSON between systems is UTF-8 (RFC 8259); whatever else a parser would guess is refused. */
  private static String strictly(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notText) {
      throw new InvalidFieldException("body", "is not UTF-8");
    }
  }

  /** Where it stops being JSON, without repeating what stands there (NV-2). */
  private static String where(JsonProcessingException notJson) {
    var location = notJson.getLocation();
    return location == null
        ? "it cannot be read"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** A text that must be there and not be empty. */
  public String text(String name) {
    return optionalText(name)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> invalid(name, "is missing"));
  }

  /** A text, or nothing where it is missing or null. */
  public Optional<String> optionalText(String name) {
    return present(name)
        .map(
            value -> {
              if (!value.isTextual()) {
                throw invalid(name, "must be a text");
              }
              return characters(value.textValue());
            });
  }

  /** True or false, which must be there. */
  public boolean flag(String name) {
    return optionalFlag(name).orElseThrow(() -> invalid(name, "is missing"));
  }

  /** True or false, or nothing where it is missing or null. */
  public Optional<Boolean> optionalFlag(String name) {
    return present(name)
        .map(
            value -> {
              if (!value.isBoolean()) {
                throw invalid(name, "must be true or false");
              }
              return value.booleanValue();
            });
  }

  /** A whole number, which must be there. */
  public long number(String name) {
    return optionalNumber(name).orElseThrow(() -> invalid(name, "is missing"));
  }

  /** A whole number, or nothing where it is missing or null. */
  public Optional<Long> optionalNumber(String name) {
    return present(name)
        .map(
            value -> {
              if (!isWhole(value)) {
                throw invalid(name, "must be a whole number");
              }
              return value.longValue();
            });
  }

  /** Some writers put a point and a zero behind every number. */
  private static boolean isWhole(JsonNode value) {
    return value.isNumber()
        && value.canConvertToLong()
        && (value.isIntegralNumber() || value.doubleValue() == Math.rint(value.doubleValue()));
  }

  /** An object, which must be there. */
  public JsonFields object(String name) {
    return optionalObject(name).orElseThrow(() -> invalid(name, "is missing"));
  }

  /** An object, or nothing where it is missing or null. */
  public Optional<JsonFields> optionalObject(String name) {
    return present(name)
        .map(
            value -> {
              if (!value.isObject()) {
                throw invalid(name, "must be an object");
              }
              return new JsonFields(value, path(name));
            });
  }

  /** The objects of an array, or none where it is missing or null. */
  public List<JsonFields> objects(String name) {
    return present(name).map(value -> objects(value, path(name))).orElse(List.of());
  }

  private static List<JsonFields> objects(@Nullable JsonNode array, String path) {
    if (array == null || !array.isArray()) {
      throw new InvalidFieldException(path, "must be an array of objects");
    }
    var objects = new ArrayList<JsonFields>();
    for (JsonNode one : array) {
      String place = path + "[" + objects.size() + "]";
      if (!one.isObject()) {
        throw new InvalidFieldException(place, "must be an object");
      }
      objects.add(new JsonFields(one, place));
    }
    return objects;
  }

  /** The text at the end of a path of objects, or nothing where any of it is something else. */
  public Optional<String> hint(String... names) {
    JsonNode end = node;
    for (String name : names) {
      end = end.path(name);
    }
    return end.isTextual() ? Optional.of(characters(end.textValue())) : Optional.empty();
  }

  /** The complaint about one of these fields, ready to be thrown. */
  public InvalidFieldException invalid(String name, String complaint) {
    return new InvalidFieldException(path(name), complaint);
  }

  /**
   * The text with U+FFFD for what is no character: halves of surrogate pairs, U+FFFE and U+FFFF.
   * JSON can spell them, but no queue takes them, and what a client wrote must not be lost for it
   * (NV-1).
   */
  private static String characters(String text) {
    if (text.codePoints().noneMatch(JsonFields::isNone)) {
      return text;
    }
    var replaced = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> isNone(character) ? 0xFFFD : character)
        .forEach(replaced::appendCodePoint);
    return replaced.toString();
  }

  private static boolean isNone(int codePoint) {
    boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return half || codePoint == 0xFFFE || codePoint == 0xFFFF;
  }

  private Optional<JsonNode> present(String name) {
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
