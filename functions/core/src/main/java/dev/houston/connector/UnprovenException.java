package dev.houston.connector;

/**
 * The caller's fault: nothing shows that the webhook comes from the channel's connector, and now.
 */
public final class UnprovenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String field;
  private final String complaint;

  public UnprovenException(String field, String complaint) {
    super(field + " " + complaint);
    this.field = field;
    this.complaint = complaint;
  }

  /** The header or field that should have shown it, e.g. {@code X-Webhook-Hmac}. */
  public String field() {
    return field;
  }

  /** What is wrong with it, e.g. {@code is missing}. */
  public String complaint() {
    return complaint;
  }
}
