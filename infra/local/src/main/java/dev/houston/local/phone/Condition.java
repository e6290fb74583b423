package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a phone's session is in, in the words of the protocol (CH-1). */
enum Condition {
  @JsonProperty("connecting")
  CONNECTING("connecting"),
  @JsonProperty("working")
  WORKING("working"),
  /** The phone has no connection. */
  @JsonProperty("phoneUnavailable")
  OFFLINE("phoneUnavailable"),
  @JsonProperty("openElsewhere")
  OPEN_ELSEWHERE("openElsewhere"),
  /** There is a QR code to be scanned. */
  @JsonProperty("qr")
  QR("qr"),
  /** There will be a QR code soon. */
  @JsonProperty("loggedOut")
  LOGGED_OUT("loggedOut"),
  /** It broke down, and stays so until it is told to start. */
  @JsonProperty("failed")
  FAILED("failed"),
  @JsonProperty("stopped")
  STOPPED("stopped");

  private final String word;

  Condition(String word) {
    this.word = word;
  }

  /** As {@code session.status} writes it. */
  String word() {
    return word;
  }
}
