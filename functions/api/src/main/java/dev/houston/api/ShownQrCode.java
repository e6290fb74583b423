package dev.houston.api;

import dev.houston.channel.ChannelId;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A QR code that is to be scanned, as text and as a picture. */
@Schema(
    name = "QrCode",
    description = "Scan it in WhatsApp: Settings, Linked devices, Link a device.",
    requiredProperties = {"channelId", "text", "png"})
public record ShownQrCode(
    @Schema(examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f") String channelId,
    @Schema(
            description = "What is in the code. It is replaced by another one within a minute.",
            examples = "2@Xq3fT7l0,9dGk2w==,Zm9vYmFy,1")
        String text,
    @Schema(
            description = "The picture, as an address that a page can show.",
            pattern = "^data:image/png;base64,[A-Za-z0-9+/=]+$",
            examples =
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQAAAAA3bvkkAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
        String png) {

  static ShownQrCode of(ChannelId channel, String text) {
    return new ShownQrCode(
        channel.value(),
        text,
        "data:image/png;base64," + Base64.getEncoder().encodeToString(QrPicture.png(text)));
  }

  /** Never the code, which opens the whole account: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "ShownQrCode[" + channelId + "]";
  }
}
