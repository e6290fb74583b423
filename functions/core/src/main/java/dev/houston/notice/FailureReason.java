package dev.houston.notice;

/** Why a message failed, as far as the connector tells; the words are in the catalogues. */
public enum FailureReason {
  /** The connector says no more than that WhatsApp did not take it. */
  REJECTED("rejected");

  private final String code;

  FailureReason(String code) {
    this.code = code;
  }

  /** As the catalogues and stored items write it. */
  public String code() {
    return code;
  }
}
