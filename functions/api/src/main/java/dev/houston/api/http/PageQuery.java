package dev.houston.api.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
  private static final int LONGEST_FROM = 500;

  private static final Pattern UP_TO_THREE_DIGITS = Pattern.compile("[0-9]{1,3}");

  /** Reads the parameters {@code from} and {@code limit}, complaining of what cannot be meant. */
  public static PageQuery read(UriInfo request, Complaints complaints) {
    return new PageQuery(from(request, complaints), limit(request, complaints));
  }

  /** A parameter of the query, complaining if it comes twice: either could be the one meant. */
  public static @Nullable String parameter(UriInfo request, String name, Complaints complaints) {
    List<String> values = request.getQueryParameters().getOrDefault(name, List.of());
    if (values.size() > 1) {
      complaints.add(name, "must come once");
    }
    return values.isEmpty() ? null : values.get(0);
  }

  private static @Nullable String from(UriInfo request, Complaints complaints) {
    String from = parameter(request, "from", complaints);
    if (from != null && (from.isBlank() || from.length() > LONGEST_FROM)) {
      complaints.add("from", "is not a place in this list");
    }
    return from;
  }

  private static int limit(UriInfo request, Complaints complaints) {
    String limit = parameter(request, "limit", complaints);
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
