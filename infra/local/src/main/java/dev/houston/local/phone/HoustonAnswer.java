package dev.houston.local.phone;

import dev.houston.json.JsonFields;
import java.nio.charset.StandardCharsets;

/** What Houston answered over HTTP. */
record HoustonAnswer(int status, String body) {

  boolean isGood() {
    return status / 100 == 2;
  }

  /** Houston has nothing of the chat, or not yet. */
  boolean isChatNotFound() {
    return status == 404
        && JsonFields.parse(body.getBytes(StandardCharsets.UTF_8))
            .hint("error")
            .filter("CHAT_NOT_FOUND"::equals)
            .isPresent();
  }

  /** Never the body, which may hold a conversation (NV-2). */
  @Override
  public String toString() {
    return "HoustonAnswer[" + status + "]";
  }
}
