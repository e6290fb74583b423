package dev.houston.aws;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.AccountId;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatEvent.CallReported;
import dev.houston.chat.ChatEvent.ChatOpened;
import dev.houston.chat.ChatEvent.LoggedOut;
import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.ChatEvent.MessageNotSent;
import dev.houston.chat.ChatEvent.MessageReported;
import dev.houston.chat.ChatEvent.MessageTaken;
import dev.houston.chat.ChatEvent.MessageUncertain;
import dev.houston.chat.ChatEvent.NumberChecked;
import dev.houston.chat.ChatEvent.StatusReported;
import dev.houston.chat.ChatEvent.TimePassed;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.Existence;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.json.JsonFields;
import dev.houston.notice.FailureReason;
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

  private static final String ACCEPTED = "accepted";
  private static final String OPENED = "opened";
  private static final String CHECKED = "checked";
  private static final String TAKEN = "taken";
  private static final String NOT_SENT = "not-sent";
  private static final String UNCERTAIN = "uncertain";
  private static final String LOGGED_OUT = "logged-out";

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
  private static final String REFERS_TO = "refersTo";
  private static final String INSTEAD_OF = "insteadOf";
  private static final String EXISTENCE = "existence";
  private static final String CONNECTOR_ID = "connectorId";
  private static final String REASON = "reason";
  private static final String SINCE = "since";

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
                  json.text(ID),
                  MessageStatus.ofCode(json.text(STATUS)),
                  at,
                  json.optionalText(REASON).map(FailureReason::ofCode).orElse(null),
                  receivedAt);
          case CALL -> new CallReported(json.text(ID), json.flag(VIDEO), at, receivedAt);
          case ACCEPTED ->
              new MessageAccepted(
                  id(json),
                  content(json),
                  json.optionalText(REFERS_TO).map(MessageId::new).orElse(null),
                  json.optionalText(INSTEAD_OF).map(MessageId::new).orElse(null),
                  receivedAt);
          case OPENED -> new ChatOpened(receivedAt);
          case CHECKED -> new NumberChecked(Existence.ofCode(json.text(EXISTENCE)), receivedAt);
          case TAKEN ->
              new MessageTaken(id(json), json.optionalText(CONNECTOR_ID).orElse(null), receivedAt);
          case NOT_SENT ->
              new MessageNotSent(id(json), FailureReason.ofCode(json.text(REASON)), receivedAt);
          case UNCERTAIN -> new MessageUncertain(id(json), receivedAt);
          case LOGGED_OUT -> new LoggedOut(Instant.ofEpochMilli(json.number(SINCE)), receivedAt);
          case TIME -> new TimePassed(Instant.ofEpochMilli(json.number(DUE_AT)), receivedAt);
          default -> throw json.invalid(EVENT, "is unknown");
        };
    return new Addressed(chat, event);
  }

  private static MessageReported message(
      JsonFields json, @Nullable Instant at, Instant receivedAt) {
    return new MessageReported(
        json.text(ID),
        json.flag(FROM_US),
        at,
        receivedAt,
        MessageStatus.ofCode(json.text(STATUS)),
        content(json),
        json.optionalText(CONTACT_NAME).orElse(null));
  }

  private static MessageId id(JsonFields json) {
    return new MessageId(json.text(ID));
  }

  private static Content content(JsonFields json) {
    return new Content(
        Content.Type.ofCode(json.text(TYPE)),
        json.optionalText(TEXT).orElse(null),
        json.optionalText(CONTENT_URI).orElse(null));
  }

  private record Writing(ObjectNode json) implements ChatEvent.Cases<ObjectNode> {

    @Override
    public ObjectNode messageReported(MessageReported event) {
      return begin(MESSAGE, event.at())
          .put(ID, event.connectorId())
          .put(FROM_US, event.fromUs())
          .put(STATUS, event.status().code())
          .put(CONTACT_NAME, event.contactName())
          .setAll(written(event.content()));
    }

    @Override
    public ObjectNode statusReported(StatusReported event) {
      FailureReason failure = event.failure();
      return begin(STATUS_EVENT, event.at())
          .put(ID, event.connectorId())
          .put(STATUS, event.status().code())
          .put(REASON, failure == null ? null : failure.code());
    }

    @Override
    public ObjectNode callReported(CallReported event) {
      return begin(CALL, event.at()).put(ID, event.callId()).put(VIDEO, event.video());
    }

    @Override
    public ObjectNode timePassed(TimePassed event) {
      return begin(TIME, null).put(DUE_AT, event.dueAt().toEpochMilli());
    }

    @Override
    public ObjectNode messageAccepted(MessageAccepted event) {
      MessageId refersTo = event.refersTo();
      MessageId insteadOf = event.insteadOf();
      return begin(ACCEPTED, null)
          .put(ID, event.message().value())
          .put(REFERS_TO, refersTo == null ? null : refersTo.value())
          .put(INSTEAD_OF, insteadOf == null ? null : insteadOf.value())
          .setAll(written(event.content()));
    }

    @Override
    public ObjectNode chatOpened(ChatOpened event) {
      return begin(OPENED, null);
    }

    @Override
    public ObjectNode numberChecked(NumberChecked event) {
      return begin(CHECKED, null).put(EXISTENCE, event.existence().code());
    }

    @Override
    public ObjectNode messageTaken(MessageTaken event) {
      return begin(TAKEN, null)
          .put(ID, event.message().value())
          .put(CONNECTOR_ID, event.connectorId());
    }

    @Override
    public ObjectNode messageNotSent(MessageNotSent event) {
      return begin(NOT_SENT, null)
          .put(ID, event.message().value())
          .put(REASON, event.reason().code());
    }

    @Override
    public ObjectNode messageUncertain(MessageUncertain event) {
      return begin(UNCERTAIN, null).put(ID, event.message().value());
    }

    @Override
    public ObjectNode loggedOut(LoggedOut event) {
      return begin(LOGGED_OUT, null).put(SINCE, event.since().toEpochMilli());
    }

    private static ObjectNode written(Content content) {
      return JSON.createObjectNode()
          .put(TYPE, content.type().code())
          .put(TEXT, content.text())
          .put(CONTENT_URI, content.contentUri());
    }

    private ObjectNode begin(String kind, @Nullable Instant at) {
      return json.put(EVENT, kind).put(AT, at == null ? null : Long.valueOf(at.toEpochMilli()));
    }
  }
}
