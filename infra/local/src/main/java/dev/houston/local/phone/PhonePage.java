package dev.houston.local.phone;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The page on which a person plays the client and the phone: {@code GET /local/phone}. */
@Path("/local/phone")
public class PhonePage {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.of(
          "phone.css", STYLE,
          "phone.js", SCRIPT,
          "choosing.js", SCRIPT,
          "talking.js", SCRIPT,
          "showing.js", SCRIPT,
          "session.js", SCRIPT,
          "gateway.js", SCRIPT,
          "telephone.js", SCRIPT,
          "houston.js", SCRIPT);

  /** Nothing but this page's own files, and no script among what people have written. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @GET
  public Response page() {
    return file("phone.html", HTML);
  }

  @GET
  @Path("{file}")
  public Response part(@PathParam("file") String file) {
    String type = TYPES.get(file);
    if (type == null) {
      throw new NotFoundException();
    }
    return file(file, type);
  }

  private static Response file(String name, String type) {
    try (InputStream file = PhonePage.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new NotFoundException();
      }
      return Response.ok(file.readAllBytes(), type)
          .header("Content-Security-Policy", POLICY)
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer")
          .build();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
