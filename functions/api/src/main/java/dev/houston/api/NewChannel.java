package dev.houston.api;

import dev.houston.api.http.RequestFields;
import dev.houston.channel.ConnectingChannel.Wish;
import dev.houston.channel.PhoneNumber;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is needed to connect a WhatsApp number (AP-2). */
@Schema(
    description = "A WhatsApp number and the connector session that holds it.",
    requiredProperties = {"name", "connector", "plainId", "settings"},
    additionalProperties = Schema.False.class)
record NewChannel(
    @Schema(description = "For people.", maxLength = LONGEST_NAME, examples = "Sales") String name,
    @Schema(
            description =
                "The kind of connector. `generic` is a gateway of your own, whose protocol is"
                    + " described at `/v3/connectors/generic/openapi`.",
            enumeration = {WAHA, GENERIC})
        String connector,
    @Schema(
            implementation = String.class,
            description =
                "The number in its international form: with its plus, however it is grouped, or its"
                    + " digits alone.",
            maxLength = LONGEST_NUMBER,
            examples = "+7 986 578-44-57")
        PhoneNumber plainId,
    Session settings) {

  private static final String WAHA = "waha";
  private static final String GENERIC = "generic";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_NUMBER = 40;

  /** Where the connector is, and which of its sessions holds the number. */
  @Schema(
      name = "NewChannelSettings",
      requiredProperties = {"baseUrl", "apiKey", "session"},
      additionalProperties = Schema.False.class)
  record Session(
      @Schema(
              implementation = String.class,
              description = "Of the connector's REST API: http or https, without user or query.",
              maxLength = LONGEST_ADDRESS,
              examples = "https://waha.example.com")
          URI baseUrl,
      @Schema(
              description = "For the connector's REST API. Stored encrypted, never shown again.",
              maxLength = LONGEST_KEY,
              examples = "the key of the connector's REST API")
          String apiKey,
      @Schema(
              description = "The session's name at the connector.",
              maxLength = LONGEST_SESSION,
              examples = "default")
          String session) {

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_KEY = 500;
    private static final int LONGEST_SESSION = 64;

    /** Never the key: this may land in a log (NV-2). */
    @Override
    public String toString() {
      return "Session[" + session + "]";
    }
  }

  /** Reads a body; refuses it naming every field at fault (NV-3). */
  static NewChannel read(RequestFields body) {
    body.require("name", "connector", "plainId", "settings");
    var name = body.text("name", LONGEST_NAME);
    var connector =
        body.parsed(
            "connector", LONGEST_CODE, NewChannel::connector, "must be " + WAHA + " or " + GENERIC);
    var plainId =
        body.parsed(
            "plainId",
            LONGEST_NUMBER,
            InternationalNumber::parse,
            "must be an international phone number");
    Optional<RequestFields> settings = body.object("settings");
    settings.ifPresent(given -> given.require("baseUrl", "apiKey", "session"));
    var baseUrl =
        settings.flatMap(
            given ->
                given.parsed(
                    "baseUrl",
                    Session.LONGEST_ADDRESS,
                    NewChannel::address,
                    "must be an http or https address without user, query and fragment"));
    var apiKey = settings.flatMap(given -> given.text("apiKey", Session.LONGEST_KEY));
    var session = settings.flatMap(given -> given.text("session", Session.LONGEST_SESSION));
    body.end();
    return new NewChannel(
        name.orElseThrow(),
        connector.orElseThrow(),
        plainId.orElseThrow(),
        new Session(baseUrl.orElseThrow(), apiKey.orElseThrow(), session.orElseThrow()));
  }

  /** The same in the words of the business. */
  Wish wish() {
    return new Wish(
        name, plainId, connector, settings.baseUrl(), settings.session(), settings.apiKey());
  }

  private static Optional<String> connector(String text) {
    return Optional.of(text).filter(Set.of(WAHA, GENERIC)::contains);
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text)).filter(NewChannel::isBase);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isBase(URI address) {
    boolean http =
        "http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme());
    return http
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }
}
