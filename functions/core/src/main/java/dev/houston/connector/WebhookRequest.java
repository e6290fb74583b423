package dev.houston.connector;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A connector's request as it came: the raw body, which alone can be proven, and the headers. */
public final class WebhookRequest {
  private final byte[] body;
  private final Map<String, String> headers;

  public WebhookRequest(byte[] body, Map<String, String> headers) {
    this.body = body.clone();
    this.headers =
        headers.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT),
                    Map.Entry::getValue,
                    (first, repeated) -> first + "," + repeated));
  }

  /** The bytes that were sent. */
  public byte[] body() {
    return body.clone();
  }

  /** How many bytes were sent. */
  public int size() {
    return body.length;
  }

  /** A header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
