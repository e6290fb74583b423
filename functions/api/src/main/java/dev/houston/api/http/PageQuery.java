package dev.houston.api.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a caller asks for.
 *
 * @param from where the page before ended; null for the beginning
 * @param limit the most that the caller wants
 */
public record PageQuery(@Nullable String from, int limit) {
  private static final int MOST = 100;
  private static final int USUAL = 50;

  private static final Pattern UP_TO_THREE_DIGITS = Pattern.compile("[0-9]{1,3}");

  /** Reads the parameters {@code from} and {@code limit}, complaining of what cannot be meant. */
  public static PageQuery read(UriInfo request, Complaints complaints) {
    return new PageQuery(from(request, complaints), limit(request, complaints));
  }

  private static @Nullable String from(UriInfo request, Complaints complaints) {
    String from = request.getQueryParameters().getFirst("from");
    if (from != null && from.isBlank()) {
      complaints.add("from", "is not a place in this list");
    }
    return from;
  }

  private static int limit(UriInfo request, Complaints complaints) {
    String limit = request.getQueryParameters().getFirst("limit");
    if (limit == null) {
      return USUAL;
    }
    int wanted = UP_TO_THREE_DIGITS.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
    if (wanted < 1 || wanted > MOST) {
      complaints.add("limit", "must be a whole number from 1 to " + MOST);
    }
    return wanted;
  }
}
