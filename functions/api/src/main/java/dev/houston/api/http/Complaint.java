package dev.houston.api.http;

import java.util.regex.Pattern;

/**
 * What is wrong with one field of a request, e.g. {@code settings.baseUrl} and {@code is missing}
 * (NV-3). It never repeats a value.
 */
public record Complaint(String field, String words) {
  private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9_.-]");
  private static final int LONGEST_FIELD = 100;

  /** The name of a field that nobody asked for is the caller's own text: it is made harmless. */
  public Complaint {
    field = UNUSUAL.matcher(field).replaceAll("?");
    field = field.length() > LONGEST_FIELD ? field.substring(0, LONGEST_FIELD) : field;
  }

  @Override
  public String toString() {
    return field + " " + words;
  }
}
