package dev.houston.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Refuses a body where none is asked for (NV-3). An object without fields says nothing, and many
 * HTTP clients cannot leave it out.
 */
@Provider
@WithoutBody
public class RefusingBodies implements ContainerRequestFilter {
  private static final Pattern NOTHING = Pattern.compile("\\s*(\\{\\s*})?\\s*");
  private static final int MORE_THAN_NOTHING = 64;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    byte[] beginning = request.getEntityStream().readNBytes(MORE_THAN_NOTHING);
    boolean saysNothing =
        beginning.length < MORE_THAN_NOTHING
            && NOTHING.matcher(new String(beginning, StandardCharsets.UTF_8)).matches();
    if (!saysNothing) {
      throw Refusal.invalid("body", "must be empty");
    }
  }
}
