package dev.houston.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a body that must be one JSON object in UTF-8, of at most a mebibyte, without duplicate
 * names and with nothing behind it. A complaint names {@code body} and repeats nothing of it.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<RequestFields> {

  /** Of a body, in bytes. */
  static final int LARGEST = 1_048_576;

  private static final ObjectReader STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == RequestFields.class;
  }

  @Override
  public RequestFields readFrom(
      Class<RequestFields> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream)
      throws IOException {
    byte[] body = stream.readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw Refusal.tooLarge(LARGEST);
    }
    JsonNode node = parse(decode(body));
    if (!node.isObject()) {
      throw Refusal.invalid("body", "must be a JSON object");
    }
    return RequestFields.of(node);
  }

  private static String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notText) {
      throw Refusal.invalid("body", "is not UTF-8");
    }
  }

  private static JsonNode parse(String body) {
    try {
      return STRICT.readTree(body);
    } catch (JsonProcessingException notJson) {
      throw Refusal.invalid("body", "is not JSON: " + where(notJson));
    }
  }

  private static String where(JsonProcessingException notJson) {
    var location = notJson.getLocation();
    return location == null
        ? "it cannot be read"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
