package dev.houston.channel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The status that is shown of a channel (CH-1): what the API calls it, whether a message to a
 * client is taken, and the one button that helps.
 */
public enum ChannelStatus {
  ACTIVE("active", ChannelState.ACTIVE, Outgoing.QUEUED_AND_SENT, null),
  JUST_A_MINUTE("just-a-minute", ChannelState.INIT, Outgoing.QUEUED, null),
  /** "Just a minute" while the session is being taken back. */
  TAKING_BACK("taking-back", ChannelState.INIT, Outgoing.QUEUED, Button.USE_HERE),
  NO_CONNECTION_WITH_THE_PHONE(
      "no-connection-with-the-phone",
      ChannelState.PHONE_UNAVAILABLE,
      Outgoing.QUEUED,
      Button.CHECK_THE_PHONE),
  ENABLE_HERE("enable-here", ChannelState.OPEN_ELSEWHERE, Outgoing.QUEUED, Button.ENABLE_HERE),
  SCAN_THE_QR_CODE("scan-the-qr-code", ChannelState.QR, Outgoing.QUEUED, Button.QR_CODE),
  LOG_OUT_FROM_ALL_DEVICES(
      "log-out-from-all-devices", ChannelState.QR, Outgoing.QUEUED, Button.QR_CODE),
  /** The QR code was scanned with another number than the channel's (CH-7). */
  FOREIGN_PHONE("foreign-phone", ChannelState.FOREIGN_PHONE, Outgoing.QUEUED, Button.QR_CODE),
  DISABLED("disabled", ChannelState.DISABLED, Outgoing.REFUSED, Button.ENABLE_THE_CHANNEL),
  NOT_PAID("not-paid", ChannelState.NOT_ENOUGH_MONEY, Outgoing.REFUSED, Button.TOP_UP),
  /** Absent from every list; {@code disabled} in the webhook. */
  DELETED("deleted", ChannelState.DISABLED, Outgoing.REFUSED, null);

  /** What becomes of a message that somebody writes to a client (OM-1, OM-2). */
  public enum Outgoing {
    QUEUED_AND_SENT,
    QUEUED,
    REFUSED
  }

  /** What the console offers. */
  public enum Button {
    USE_HERE("use-here"),
    ENABLE_HERE("enable-here"),
    CHECK_THE_PHONE("check-the-phone"),
    QR_CODE("qr-code"),
    ENABLE_THE_CHANNEL("enable-the-channel"),
    TOP_UP("top-up");

    private final String code;

    Button(String code) {
      this.code = code;
    }

    /** As the API and the catalogues write it. */
    public String code() {
      return code;
    }
  }

  private final String code;
  private final ChannelState state;
  private final Outgoing outgoing;
  private final Optional<Button> button;

  ChannelStatus(String code, ChannelState state, Outgoing outgoing, @Nullable Button button) {
    this.code = code;
    this.state = state;
    this.outgoing = outgoing;
    this.button = Optional.ofNullable(button);
  }

  /** As the API, stored items and the catalogues write it, e.g. {@code scan-the-qr-code}. */
  public String code() {
    return code;
  }

  /** The {@code state} of the API. */
  public ChannelState state() {
    return state;
  }

  public Outgoing outgoing() {
    return outgoing;
  }

  public Optional<Button> button() {
    return button;
  }

  /** The status that is written so. */
  public static ChannelStatus ofCode(String code) {
    for (ChannelStatus status : values()) {
      if (status.code.equals(code)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no channel status: " + code);
  }
}
