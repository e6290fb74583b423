package dev.houston.api;

import dev.houston.api.http.RequestFields;
import dev.houston.channel.PhoneNumber;
import dev.houston.curator.Curator;
import dev.houston.curator.WatchedChannels;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who is to be told that channels need attention (CU-1). */
@Schema(
    description = "Somebody who is to be told that channels need attention.",
    requiredProperties = {"name", "phone"},
    additionalProperties = Schema.False.class)
record NewCurator(
    @Schema(description = "For people.", maxLength = Curator.LONGEST_NAME, examples = "Olga")
        String name,
    @Schema(
            implementation = String.class,
            description =
                "Their own number on WhatsApp, in its international form. It cannot be one of the"
                    + " account's channels, or another curator's.",
            maxLength = CuratorChange.LONGEST_NUMBER,
            examples = "+7 916 555-01-01")
        PhoneNumber phone,
    @Schema(ref = CuratorChannels.NAME) WatchedChannels channels) {

  /** Reads a body; refuses it naming every field at fault (NV-3). */
  static NewCurator read(RequestFields body) {
    body.require("name", "phone");
    CuratorChange given = CuratorChange.read(body);
    return new NewCurator(
        Objects.requireNonNull(given.name()),
        Objects.requireNonNull(given.phone()),
        Objects.requireNonNullElseGet(given.channels(), WatchedChannels::all));
  }

  /** The same in the words of the business. */
  Curator curator(UUID id) {
    return new Curator(id, name, phone, channels);
  }

  /** Never the name and the number (NV-2). */
  @Override
  public String toString() {
    return "NewCurator[]";
  }
}
