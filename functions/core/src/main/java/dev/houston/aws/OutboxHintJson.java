package dev.houston.aws;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.account.AccountId;
import dev.houston.json.JsonFields;
import dev.houston.outbox.LookingThrough;
import dev.houston.outbox.OutboxKey;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A hint that something is to be delivered, as it stands in its queue: one JSON object. */
public final class OutboxHintJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ACCOUNT = "account";
  private static final String ITEM = "item";
  private static final String DESTINATION = "destination";
  private static final String REPLAY = "replay";
  private static final String FROM = "from";

  private OutboxHintJson() {}

  /** An outbox as JSON. */
  static String write(OutboxKey outbox) {
    return JSON.createObjectNode()
        .put(ACCOUNT, outbox.account().value())
        .put(ITEM, outbox.item())
        .toString();
  }

  /** A walk through outboxes as JSON. */
  static String write(LookingThrough walk) {
    return JSON.createObjectNode()
        .put(ACCOUNT, walk.account().value())
        .put(DESTINATION, walk.destination())
        .put(REPLAY, walk.replay())
        .put(FROM, walk.from())
        .toString();
  }

  /**
   * What this JSON asks for: one outbox to be emptied, or all to be looked through.
   *
   * @throws IllegalArgumentException if it is neither: trying again will not help
   */
  public static <R> R read(
      String text, Function<OutboxKey, R> emptying, Function<LookingThrough, R> looking) {
    JsonFields json = JsonFields.parse(text.getBytes(StandardCharsets.UTF_8));
    var account = new AccountId(json.text(ACCOUNT));
    return json.optionalText(ITEM)
        .map(item -> emptying.apply(OutboxKey.ofItem(account, item)))
        .orElseGet(
            () ->
                looking.apply(
                    new LookingThrough(
                        account,
                        json.text(DESTINATION),
                        json.flag(REPLAY),
                        json.optionalText(FROM).orElse(null))));
  }
}
