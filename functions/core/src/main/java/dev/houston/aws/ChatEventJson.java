package dev.houston.aws;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.AccountId;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatEvent.CallReported;
import dev.houston.chat.ChatEvent.MessageReported;
import dev.houston.chat.ChatEvent.StatusReported;
import dev.houston.chat.ChatEvent.TimePassed;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.MessageStatus;
import dev.houston.json.JsonFields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a chat as it stands in the queue of message events: one JSON object, times in
 * milliseconds since 1970.
 */
public final class ChatEventJson {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String EVENT = "event";
  private static final String MESSAGE = "message";
  private static final String STATUS_EVENT = "status";
  private static final String CALL = "call";
  private static final String TIME = "time";

  private static final String ACCOUNT = "account";
  private static final String ITEM = "item";
  private static final String ID = "id";
  private static final String FROM_US = "fromUs";
  private static final String AT = "at";
  private static final String RECEIVED_AT = "receivedAt";
  private static final String STATUS = "status";
  private static final String TYPE = "type";
  private static final String TEXT = "text";
  private static final String CONTENT_URI = "contentUri";
  private static final String CONTACT_NAME = "contactName";
  private static final String VIDEO = "video";
  private static final String DUE_AT = "dueAt";

  private ChatEventJson() {}

  /** An event and the chat it belongs to. */
  public record Addressed(ChatKey chat, ChatEvent event) {}

  /** The event as JSON. */
  public static String write(ChatKey chat, ChatEvent event) {
    ObjectNode json = JSON.createObjectNode();
    json.put(ACCOUNT, chat.account().value());
    json.put(ITEM, chat.item());
    json.put(RECEIVED_AT, event.receivedAt().toEpochMilli());
    return event.fold(new Writing(json)).toString();
  }

  /**
   * The event that this JSON is.
   *
   * @throws IllegalArgumentException if it is none: trying again will not help
   */
  public static Addressed read(String text) {
    JsonFields json = JsonFields.parse(text.getBytes(StandardCharsets.UTF_8));
    ChatKey chat = ChatKey.ofItem(new AccountId(json.text(ACCOUNT)), json.text(ITEM));
    Instant receivedAt = Instant.ofEpochMilli(json.number(RECEIVED_AT));
    Instant at = json.optionalNumber(AT).map(Instant::ofEpochMilli).orElse(null);
    ChatEvent event =
        switch (json.text(EVENT)) {
          case MESSAGE -> message(json, at, receivedAt);
          case STATUS_EVENT ->
              new StatusReported(
                  json.text(ID), MessageStatus.ofCode(json.text(STATUS)), at, receivedAt);
          case CALL -> new CallReported(json.text(ID), json.flag(VIDEO), at, receivedAt);
          case TIME -> new TimePassed(Instant.ofEpochMilli(json.number(DUE_AT)), receivedAt);
          default -> throw json.invalid(EVENT, "is unknown");
        };
    return new Addressed(chat, event);
  }

  private static MessageReported message(
      JsonFields json, @Nullable Instant at, Instant receivedAt) {
    var content =
        new Content(
            Content.Type.ofCode(json.text(TYPE)),
            json.optionalText(TEXT).orElse(null),
            json.optionalText(CONTENT_URI).orElse(null));
    return new MessageReported(
        json.text(ID),
        json.flag(FROM_US),
        at,
        receivedAt,
        MessageStatus.ofCode(json.text(STATUS)),
        content,
        json.optionalText(CONTACT_NAME).orElse(null));
  }

  private record Writing(ObjectNode json) implements ChatEvent.Cases<ObjectNode> {

    @Override
    public ObjectNode messageReported(MessageReported event) {
      return begin(MESSAGE, event.at())
          .put(ID, event.connectorId())
          .put(FROM_US, event.fromUs())
          .put(STATUS, event.status().code())
          .put(TYPE, event.content().type().code())
          .put(TEXT, event.content().text())
          .put(CONTENT_URI, event.content().contentUri())
          .put(CONTACT_NAME, event.contactName());
    }

    @Override
    public ObjectNode statusReported(StatusReported event) {
      return begin(STATUS_EVENT, event.at())
          .put(ID, event.connectorId())
          .put(STATUS, event.status().code());
    }

    @Override
    public ObjectNode callReported(CallReported event) {
      return begin(CALL, event.at()).put(ID, event.callId()).put(VIDEO, event.video());
    }

    @Override
    public ObjectNode timePassed(TimePassed event) {
      return begin(TIME, null).put(DUE_AT, event.dueAt().toEpochMilli());
    }

    private ObjectNode begin(String kind, @Nullable Instant at) {
      return json.put(EVENT, kind).put(AT, at == null ? null : Long.valueOf(at.toEpochMilli()));
    }
  }
}
