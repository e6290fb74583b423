package dev.houston.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A channel that has just been connected, with what the connector must be told. */
@Schema(
    description = "What to enter at the connector, so that its webhooks reach us.",
    requiredProperties = {"channelId", "webhookUri", "webhookSecret"})
public record ConnectedChannel(
    @Schema(examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f") String channelId,
    @Schema(
            description = "Where the connector must send its webhooks.",
            examples =
                "https://houston.example.com/webhooks/waha/d9e5721c-ce2b-444f-9627-60a8129d7e1f")
        String webhookUri,
    @Schema(
            description = "The key of the webhooks' HMAC. Shown this once.",
            examples = "5f1d0c9b8a7e6f5d4c3b2a190817263544536271809f8e7d6c5b4a3928170615")
        String webhookSecret) {

  /** Never the secret: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "ConnectedChannel[" + channelId + "]";
  }
}
