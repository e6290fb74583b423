package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.houston.account.InvalidFieldException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/** What a gateway answers to a command that it does not carry out. */
final class GatewayRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final int WILL_NEVER_SEND = 422;

  private final int status;
  private final String error;
  private final @Nullable String reason;

  private GatewayRefusal(Status status, String error, String description) {
    this(status.getStatusCode(), error, description, null);
  }

  private GatewayRefusal(int status, String error, String description, @Nullable String reason) {
    super(description, null, false, false);
    this.status = status;
    this.error = error;
    this.reason = reason;
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

  static GatewayRefusal noSuchMessage() {
    return new GatewayRefusal(
        Status.NOT_FOUND, "MESSAGE_NOT_FOUND", "No message was taken under this id");
  }

  /** It has no means to tell whether a number has WhatsApp. */
  static GatewayRefusal cannotTell() {
    return new GatewayRefusal(
        Status.NOT_IMPLEMENTED, "NOT_POSSIBLE", "This gateway cannot tell who has WhatsApp");
  }

  /** A message will never be sent, for this reason of the protocol's. */
  static GatewayRefusal notSent(String reason) {
    return new GatewayRefusal(
        WILL_NEVER_SEND, "MESSAGE_REFUSED", "The message will not be sent", reason);
  }

  /** The answer's body; {@code reason} where the protocol has one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Body(int status, String error, String description, @Nullable String reason) {}

  int status() {
    return status;
  }

  /** The whole answer. */
  Response answer() {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new Body(status, error, String.valueOf(getMessage()), reason))
        .build();
  }
}
