package dev.houston.aws;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.account.AccountId;
import dev.houston.json.JsonFields;
import dev.houston.wake.WakeUp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A wake-up as it stands in its queue: one JSON object, its time in milliseconds since 1970. */
public final class WakeUpJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ACCOUNT = "account";
  private static final String ITEM = "item";
  private static final String DUE_AT = "dueAt";

  private WakeUpJson() {}

  /** The wake-up as JSON. */
  public static String write(WakeUp wakeUp) {
    return JSON.createObjectNode()
        .put(ACCOUNT, wakeUp.account().value())
        .put(ITEM, wakeUp.item())
        .put(DUE_AT, wakeUp.dueAt().toEpochMilli())
        .toString();
  }

  /**
   * The wake-up that this JSON is.
   *
   * @throws IllegalArgumentException if it is none: trying again will not help
   */
  public static WakeUp read(String text) {
    JsonFields json = JsonFields.parse(text.getBytes(StandardCharsets.UTF_8));
    return new WakeUp(
        new AccountId(json.text(ACCOUNT)),
        json.text(ITEM),
        Instant.ofEpochMilli(json.number(DUE_AT)));
  }
}
