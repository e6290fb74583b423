package dev.houston.api;

import dev.houston.api.http.RequestFields;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.curator.Curator;
import dev.houston.curator.WatchedChannels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Any part of a curator, to be changed; what is left out stays as it is (AP-2). */
@Schema(
    description = "Any part of a curator; what is not there stays as it is.",
    additionalProperties = Schema.False.class)
record CuratorChange(
    @Schema(description = "For people.", maxLength = Curator.LONGEST_NAME, examples = "Olga")
        @Nullable String name,
    @Schema(
            implementation = String.class,
            description =
                "Their own number on WhatsApp, in its international form. It cannot be one of the"
                    + " account's channels, or another curator's.",
            maxLength = LONGEST_NUMBER,
            examples = "+7 916 555-01-01")
        @Nullable PhoneNumber phone,
    @Schema(ref = CuratorChannels.NAME) @Nullable WatchedChannels channels) {

  static final int LONGEST_NUMBER = 40;

  /** Reads a body; refuses it naming every field at fault (NV-3). */
  static CuratorChange read(RequestFields body) {
    var change =
        new CuratorChange(
            body.text("name", Curator.LONGEST_NAME).orElse(null),
            body.parsed(
                    "phone",
                    LONGEST_NUMBER,
                    InternationalNumber::parse,
                    "must be an international phone number")
                .orElse(null),
            body.allOrSome(
                    "channels",
                    CuratorChannels.ALL,
                    CuratorChannels.MOST,
                    ChannelId::parse,
                    "must be \"all\" or a list of channels of the account, each once")
                .map(WatchedChannels::new)
                .orElse(null));
    body.end();
    return change;
  }

  /** The curator with this change. */
  Curator applied(Curator curator) {
    return new Curator(
        curator.id(),
        name == null ? curator.name() : name,
        phone == null ? curator.phone() : phone,
        channels == null ? curator.watched() : channels);
  }

  /** Never the name and the number (NV-2). */
  @Override
  public String toString() {
    return "CuratorChange[]";
  }
}
