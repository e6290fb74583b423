package dev.houston.aws;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.MessageId;
import dev.houston.json.JsonFields;
import dev.houston.outgoing.DrainHint;
import dev.houston.outgoing.Drop;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A hint that something is to be handed over, as it stands in its queue: one JSON object, times in
 * milliseconds since 1970.
 */
public final class DrainHintJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ACCOUNT = "account";
  private static final String CHANNEL = "channel";
  private static final String DUE_AT = "dueAt";
  private static final String CHANGED = "channelChanged";
  private static final String DROP = "drop";
  private static final String ACCEPTED_BY = "acceptedBy";
  private static final String MESSAGE = "message";

  private DrainHintJson() {}

  /** The hint as JSON. */
  public static String write(DrainHint hint) {
    ObjectNode json =
        JSON.createObjectNode()
            .put(ACCOUNT, hint.account().value())
            .put(CHANNEL, hint.channel().value());
    Instant dueAt = hint.dueAt();
    if (dueAt != null) {
      json.put(DUE_AT, dueAt.toEpochMilli());
    }
    if (hint.channelChanged()) {
      json.put(CHANGED, true);
    }
    Drop drop = hint.drop();
    if (drop != null) {
      ObjectNode dropped = json.putObject(DROP).put(ACCEPTED_BY, drop.acceptedBy().toEpochMilli());
      MessageId message = drop.message();
      if (message != null) {
        dropped.put(MESSAGE, message.value());
      }
    }
    return json.toString();
  }

  /**
   * The hint that this JSON is.
   *
   * @throws IllegalArgumentException if it is none: trying again will not help
   */
  public static DrainHint read(String text) {
    JsonFields json = JsonFields.parse(text.getBytes(StandardCharsets.UTF_8));
    return new DrainHint(
        new AccountId(json.text(ACCOUNT)),
        new ChannelId(json.text(CHANNEL)),
        json.optionalNumber(DUE_AT).map(Instant::ofEpochMilli).orElse(null),
        json.optionalFlag(CHANGED).orElse(false),
        json.optionalObject(DROP).map(DrainHintJson::drop).orElse(null));
  }

  private static Drop drop(JsonFields json) {
    return new Drop(
        Instant.ofEpochMilli(json.number(ACCEPTED_BY)),
        json.optionalText(MESSAGE).map(MessageId::new).orElse(null));
  }
}
