package dev.houston.api;

import dev.houston.curator.Curator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A curator as the API shows them (AP-2). */
@Schema(
    name = "Curator",
    requiredProperties = {"curatorId", "name", "phone", "channels"})
public record ShownCurator(
    @Schema(examples = "3c1f7b0e-9a52-4d0c-8a3e-6f2b9d1c5e40") String curatorId,
    @Schema(examples = "Olga") String name,
    @Schema(description = "Their own number on WhatsApp.", examples = "79165550101") String phone,
    @Schema(ref = CuratorChannels.NAME) Object channels) {

  static ShownCurator of(Curator curator) {
    return new ShownCurator(
        curator.id().toString(),
        curator.name(),
        curator.phone().digits(),
        CuratorChannels.written(curator.watched()));
  }

  /** Never the name and the number (NV-2). */
  @Override
  public String toString() {
    return "ShownCurator[" + curatorId + "]";
  }
}
