package dev.houston.channel;

import dev.houston.account.InvalidFieldException;
import dev.houston.secret.Sealed;
import java.net.URI;

/**
 * Where a channel's connector is, and which of its sessions holds the channel's number.
 *
 * @param connector the connector's name, as in the webhook's address, e.g. {@code waha}
 * @param baseUrl of its REST API, http or https, e.g. {@code https://waha.example.com}
 * @param session the session's name there, e.g. {@code default}
 * @param apiKey for its REST API, sealed
 */
public record ConnectorSession(String connector, URI baseUrl, String session, Sealed apiKey) {
  private static final int LONGEST_SESSION = 64;
  private static final int LONGEST_URL = 500;

  /** Whether both are one session of one connector. */
  boolean isAt(ConnectorSession other) {
    return connector.equals(other.connector)
        && baseUrl.equals(other.baseUrl)
        && session.equals(other.session);
  }

  public ConnectorSession {
    String scheme = baseUrl.getScheme();
    boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    if (!http || baseUrl.getHost() == null || baseUrl.toString().length() > LONGEST_URL) {
      throw new InvalidFieldException("settings.baseUrl", "must be an http or https address");
    }
    if (session.isBlank() || session.codePointCount(0, session.length()) > LONGEST_SESSION) {
      throw new InvalidFieldException(
          "settings.session", "must have 1 to " + LONGEST_SESSION + " characters");
    }
  }
}
