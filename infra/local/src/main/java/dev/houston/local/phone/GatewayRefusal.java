package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import jakarta.ws.rs.core.Response.Status;

/** What a gateway answers to a command that it does not carry out. */
final class GatewayRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Status status;
  private final String error;

  private GatewayRefusal(Status status, String error, String description) {
    super(description, null, false, false);
    this.status = status;
    this.error = error;
  }

  /** No key, or not this phone's. */
  static GatewayRefusal unknownKey() {
    return new GatewayRefusal(
        Status.UNAUTHORIZED, "INVALID_API_KEY", "Authorization has no key of this gateway");
  }

  static GatewayRefusal noSuchSession() {
    return new GatewayRefusal(
        Status.NOT_FOUND, "SESSION_NOT_FOUND", "There is no such session here");
  }

  static GatewayRefusal noSuchCommand() {
    return new GatewayRefusal(
        Status.NOT_FOUND,
        "COMMAND_NOT_FOUND",
        "A session can be told to start, stop, restart, take-back and log-out");
  }

  static GatewayRefusal noQrCode() {
    return new GatewayRefusal(Status.NOT_FOUND, "QR_NOT_FOUND", "The session shows no QR code now");
  }

  /** A field of the request is at fault (NV-3). */
  static GatewayRefusal invalid(InvalidFieldException invalid) {
    return new GatewayRefusal(
        Status.BAD_REQUEST, "INVALID_REQUEST_DATA", invalid.field() + " " + invalid.complaint());
  }

  /** The session does not work now: what wants it to is refused, or is to be asked again later. */
  static GatewayRefusal notWorking(Status status) {
    return new GatewayRefusal(status, "SESSION_NOT_WORKING", "The session does not work now");
  }

  /** The answer's body. */
  record Body(int status, String error, String description) {}

  Status status() {
    return status;
  }

  Body body() {
    return new Body(status.getStatusCode(), error, String.valueOf(getMessage()));
  }
}
