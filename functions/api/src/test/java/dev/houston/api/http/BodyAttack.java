package dev.houston.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.account.InvalidFieldException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.function.Function;
import java.util.function.Supplier;

/** A request on its way through reader, route and writer, without a server around them. */
public final class BodyAttack {
  private static final JsonMapper JSON = new JsonMapper();
  private static final BodyReader READER = new BodyReader();

  /** Fifty complaints of fields with the longest names. */
  private static final int LONGEST_DESCRIPTION = 20_000;

  private BodyAttack() {}

  /** Whether the route takes the body; see {@link #isTaken(Supplier)}. */
  public static boolean isTaken(byte[] body, Function<RequestFields, Object> route) {
    return isTaken(() -> route.apply(read(body)));
  }

  /**
   * Whether the request is taken: it is answered with something that can be written, or refused by
   * a field of the caller's; whatever else is thrown goes on.
   */
  public static boolean isTaken(Supplier<Object> request) {
    try {
      mustBeWritable(request.get());
      return true;
    } catch (Refusal refusal) {
      mustBeTheCallersFault(refusal);
    } catch (InvalidFieldException refusal) {
      mustBeTheCallersFault(Refusal.invalid(refusal.field(), refusal.complaint()));
    }
    return false;
  }

  private static void mustBeTheCallersFault(Refusal refusal) {
    assertThat(refusal.status().getStatusCode()).isIn(400, 413);
    assertThat(refusal.data().fields()).isNotEmpty();
    assertThat(refusal.description()).hasSizeLessThan(LONGEST_DESCRIPTION);
    mustBeWritable(
        ErrorAnswer.of(
            refusal.status(), "request", refusal.code(), refusal.description(), refusal.data()));
  }

  private static void mustBeWritable(Object answer) {
    try {
      assertThat(JSON.writeValueAsBytes(answer)).isNotEmpty();
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static RequestFields read(byte[] body) {
    try {
      return READER.readFrom(
          RequestFields.class,
          RequestFields.class,
          new Annotation[0],
          MediaType.APPLICATION_JSON_TYPE,
          new MultivaluedHashMap<>(),
          new ByteArrayInputStream(body));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
