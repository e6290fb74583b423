package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import java.util.Arrays;

/** What can happen to a message of ours after it was sent, in the words of the protocol. */
enum Happening {
  RECEIVED("delivered"),
  READ("read"),
  FAILED("failed"),
  UNKNOWN("unknown");

  private final String status;

  Happening(String status) {
    this.status = status;
  }

  /** The {@code status} of the webhook that tells it. */
  String status() {
    return status;
  }

  /**
   * What such a status tells.
   *
   * @throws InvalidFieldException naming {@code status}
   */
  static Happening ofStatus(String status) {
    return Arrays.stream(values())
        .filter(happening -> happening.status.equals(status))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidFieldException("status", "must be delivered, read, failed or unknown"));
  }
}
