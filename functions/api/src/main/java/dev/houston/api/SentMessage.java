package dev.houston.api;

import dev.houston.outgoing.Acceptance.Accepted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message that is accepted, and will be sent when its channel is active (OM-2). */
@Schema(
    name = "SentMessage",
    requiredProperties = {"messageId", "chatId"})
public record SentMessage(
    @Schema(examples = "f66c53a6-957a-46b2-b41b-5a2ef4844bcb") String messageId,
    @Schema(
            description = "The client in the canonical form of the chat, under which it is listed.",
            examples = "79991234567")
        String chatId) {

  static SentMessage of(Accepted accepted) {
    return new SentMessage(accepted.message().value(), accepted.chat().client().value());
  }

  /** Never the number (NV-2). */
  @Override
  public String toString() {
    return "SentMessage[" + messageId + "]";
  }
}
