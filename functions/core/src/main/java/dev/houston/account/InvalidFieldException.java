package dev.houston.account;

/** The caller's fault: a value outside its limits. Names the field as the API does. */
public final class InvalidFieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String field;
  private final String complaint;

  public InvalidFieldException(String field, String complaint) {
    super(field + " " + complaint);
    this.field = field;
    this.complaint = complaint;
  }

  /** E.g. {@code deliveryWatch.notReadHours}. */
  public String field() {
    return field;
  }

  /** What is wrong with it, e.g. {@code is missing}. */
  public String complaint() {
    return complaint;
  }
}
