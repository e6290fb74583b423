package dev.houston.api.http;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The caller's fault, or that of a connector, with the code and the words in which we say so
 * (AP-1).
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Status status;
  private final String code;
  private final String description;
  private final transient ErrorAnswer.Data data;

  Refusal(Status status, String code, String description, ErrorAnswer.Data data) {
    super(description, null, false, false);
    this.status = status;
    this.code = code;
    this.description = description;
    this.data = data;
  }

  private Refusal(Status status, String code, String description, List<String> fields) {
    this(status, code, description, ErrorAnswer.Data.of(fields));
  }

  /** No key, or none that we know. Which of the two, we do not say. */
  static Refusal unknownKey() {
    return new Refusal(
        Status.UNAUTHORIZED, "INVALID_API_KEY", "The API key is missing or unknown", List.of());
  }

  /** Everything that is wrong with the request. */
  static Refusal invalid(List<Complaint> complaints) {
    return invalid("INVALID_REQUEST_DATA", "", complaints);
  }

  /** Everything that is wrong with a message to a client, as v3 says it. */
  static Refusal invalidMessage(List<Complaint> complaints) {
    return invalid("INVALID_MESSAGE_DATA", "Message data is invalid: ", complaints);
  }

  private static Refusal invalid(String code, String beginning, List<Complaint> complaints) {
    return new Refusal(
        Status.BAD_REQUEST,
        code,
        complaints.stream()
            .map(Complaint::toString)
            .collect(Collectors.joining("; ", beginning, "")),
        complaints.stream().map(Complaint::field).distinct().toList());
  }

  /** One thing that is wrong with the request. */
  static Refusal invalid(String field, String words) {
    return invalid(List.of(new Complaint(field, words)));
  }

  static Refusal tooLarge(int most) {
    return new Refusal(
        Status.REQUEST_ENTITY_TOO_LARGE,
        "BODY_TOO_LARGE",
        "body is larger than " + most + " bytes",
        List.of("body"));
  }

  /** A channel that is unknown, deleted, or another account's. */
  public static Refusal channelNotFound() {
    return new Refusal(
        Status.NOT_FOUND, "CHANNEL_NOT_FOUND", "There is no such channel", List.of("channelId"));
  }

  /** A curator that is unknown, removed, or another account's. */
  public static Refusal curatorNotFound() {
    return new Refusal(
        Status.NOT_FOUND, "CURATOR_NOT_FOUND", "There is no such curator", List.of("curatorId"));
  }

  /** A chat in which nothing has been written. */
  public static Refusal chatNotFound() {
    return new Refusal(
        Status.NOT_FOUND,
        "CHAT_NOT_FOUND",
        "There is no such chat on this channel",
        List.of("chatId"));
  }

  /** A message that does not stand in the chat, or does not wait. */
  public static Refusal messageNotFound(String words) {
    return new Refusal(Status.NOT_FOUND, "MESSAGE_NOT_FOUND", words, List.of("messageId"));
  }

  /** A message whose fate is known, so that nobody has to decide on it (OM-5). */
  public static Refusal notUncertain() {
    return new Refusal(
        Status.CONFLICT,
        "MESSAGE_NOT_UNCERTAIN",
        "It is known what became of the message",
        List.of());
  }

  /** An address that cannot be a subscriber's. */
  public static Refusal addressNotValid(String words) {
    return new Refusal(
        Status.BAD_REQUEST, "uriNotValid", "webhooksUri " + words, List.of("webhooksUri"));
  }

  /** An address that did not answer the test of its registration with 200. */
  public static Refusal testNotPassed(String words) {
    return new Refusal(
        Status.BAD_REQUEST,
        "testPostNotPassed",
        "Webhooks request not valid. Response status must be 200: webhooksUri " + words,
        List.of("webhooksUri"));
  }

  /** Nobody to deliver anything to. */
  public static Refusal noSubscriber() {
    return new Refusal(
        Status.NOT_FOUND,
        "SUBSCRIBER_NOT_FOUND",
        "There is no webhooksUri registered, or it is switched off",
        List.of("webhooksUri"));
  }

  /** There is no QR code to scan, or none now. */
  public static Refusal noQrCode(String words) {
    return new Refusal(Status.CONFLICT, "QR_NOT_AVAILABLE", words, List.of());
  }

  /** The kind of connector that the channel has cannot do such a thing. */
  public static Refusal connectorCannot(String words) {
    return new Refusal(Status.NOT_IMPLEMENTED, "CONNECTOR_CANNOT", words, List.of());
  }

  /** The channel's connector was not reached, or gave no answer that says anything. */
  public static Refusal connectorNotReached(String words) {
    return new Refusal(Status.BAD_GATEWAY, "CONNECTOR_NOT_REACHED", words, List.of());
  }

  Status status() {
    return status;
  }

  String code() {
    return code;
  }

  String description() {
    return description;
  }

  ErrorAnswer.Data data() {
    return data;
  }
}
