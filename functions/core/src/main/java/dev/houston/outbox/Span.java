package dev.houston.outbox;

/** Numbers in a row, both ends included, e.g. 3 to 7. */
public record Span(long first, long last) {

  public Span {
    if (first > last) {
      throw new IllegalArgumentException("a span that ends before it begins");
    }
  }

  boolean isFollowedBy(long number) {
    return number == last + 1;
  }
}
