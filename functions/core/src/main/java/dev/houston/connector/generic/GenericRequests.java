package dev.houston.connector.generic;

import dev.houston.connector.SessionAccess;
import dev.houston.web.GuardedHttp.Call;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests as the generic protocol has them. */
final class GenericRequests {
  private GenericRequests() {}

  static Call get(SessionAccess to, Map<String, String> query, String... path) {
    return new Call(SessionAccess.address(to.base(), query, path), headers(to), null, true);
  }

  /** It may be heard twice: the protocol says so of every command. */
  static Call post(SessionAccess to, String body, String... path) {
    Map<String, String> headers = headers(to);
    headers.put("Content-Type", "application/json; charset=utf-8");
    return new Call(SessionAccess.address(to.base(), Map.of(), path), headers, body, true);
  }

  private static Map<String, String> headers(SessionAccess to) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    if (!to.apiKey().isEmpty()) {
      headers.put("Authorization", "Bearer " + to.apiKey());
    }
    return headers;
  }
}
