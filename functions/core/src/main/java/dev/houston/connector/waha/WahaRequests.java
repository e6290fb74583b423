package dev.houston.connector.waha;

import dev.houston.connector.SessionAccess;
import dev.houston.web.GuardedHttp.Call;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests as WAHA's REST API takes them. */
final class WahaRequests {
  private WahaRequests() {}

  static Call get(SessionAccess to, Map<String, String> query, String... path) {
    return new Call(SessionAccess.address(api(to), query, path), headers(to), null, true);
  }

  /** A command in JSON; {@code repeatable} if it does no harm to be heard twice. */
  static Call post(SessionAccess to, String body, boolean repeatable, String... path) {
    Map<String, String> headers = headers(to);
    headers.put("Content-Type", "application/json; charset=utf-8");
    return new Call(SessionAccess.address(api(to), Map.of(), path), headers, body, repeatable);
  }

  /** The base address may be written with the part that all addresses of WAHA's API share. */
  private static String api(SessionAccess to) {
    return to.base().endsWith("/api") ? to.base() : to.base() + "/api";
  }

  private static Map<String, String> headers(SessionAccess to) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    if (!to.apiKey().isEmpty()) {
      headers.put("X-Api-Key", to.apiKey());
    }
    return headers;
  }
}
