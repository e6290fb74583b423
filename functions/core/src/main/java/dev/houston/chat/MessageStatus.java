package dev.houston.chat;

/**
 * The status of an outgoing message, in the order in which one replaces another: a status never
 * goes back (DW-12).
 *
 * <p>{@link #UNKNOWN} and {@link #FAILED} stand where they do because a later {@code delivered} or
 * {@code read} replaces them (DW-7, DW-11), and nothing less does. The one exception is a message
 * of which {@linkplain Message#isUncertain() nobody knew} that the connector had it: when it shows
 * that it has, that is {@code sent} (OM-5).
 */
public enum MessageStatus {
  WAITING(0, "waiting"),
  SENT(10, "sent"),
  UNKNOWN(20, "unknown"),
  FAILED(30, "failed"),
  DELIVERED(40, "delivered"),
  READ(50, "read");

  private final int rank;
  private final String code;

  MessageStatus(int rank, String code) {
    this.rank = rank;
    this.code = code;
  }

  /** Whether a message of the other status takes this one. */
  public boolean replaces(MessageStatus other) {
    return rank > other.rank;
  }

  /** Whether the client has the message. */
  public boolean reachedClient() {
    return this == DELIVERED || this == READ;
  }

  /** The place in the order; items keep it, so it never changes. */
  public int rank() {
    return rank;
  }

  /** As queues and items write it. */
  public String code() {
    return code;
  }

  /** The status that is written so. */
  public static MessageStatus ofCode(String code) {
    for (MessageStatus status : values()) {
      if (status.code.equals(code)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no message status: " + code);
  }
}
