package dev.houston.local.phone;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.local.phone.PhoneMessage.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events as the generic protocol writes them, such as {@code {"type": "call", "data": …}}. */
final class GenericEvent {
  private static final JsonMapper JSON = new JsonMapper();

  private GenericEvent() {}

  static String message(PhoneChat chat, PhoneMessage message) {
    ObjectNode data =
        data(chat)
            .put("messageId", message.messageId())
            .put("fromUs", message.from() == Author.PHONE)
            .put("sentAt", message.sentAt().toString())
            .put("type", message.command() == null ? "text" : message.command().type());
    if (message.text() != null) {
      data.put("text", message.text());
    }
    if (message.command() != null && message.command().contentUri() != null) {
      data.put("contentUri", message.command().contentUri());
    }
    if (message.from() == Author.PHONE) {
      data.put("status", "sent");
    }
    return event("message", message.sentAt(), data);
  }

  static String status(PhoneChat chat, String messageId, Happening happening, Instant at) {
    return status(chat, messageId, happening, null, at);
  }

  /** The same with the reason of a failure, if there is one. */
  static String status(
      PhoneChat chat, String messageId, Happening happening, @Nullable String reason, Instant at) {
    ObjectNode data = status(chat, messageId, happening.status(), at);
    if (reason != null) {
      data.put("reason", reason);
    }
    return event("message.status", at, data);
  }

  /** That a message of ours is on its way. */
  static String sent(PhoneChat chat, String messageId, Instant at) {
    return event("message.status", at, status(chat, messageId, "sent", at));
  }

  private static ObjectNode status(PhoneChat chat, String messageId, String status, Instant at) {
    return data(chat).put("messageId", messageId).put("status", status).put("at", at.toString());
  }

  static String call(PhoneChat chat, PhoneCall call) {
    ObjectNode data =
        data(chat)
            .put("callId", call.callId())
            .put("video", call.video())
            .put("at", call.at().toString());
    return event("call", call.at(), data);
  }

  static String session(PhoneSession session) {
    ObjectNode data = JSON.createObjectNode().put("status", session.condition().word());
    session.workingNumber().ifPresent(number -> data.put("phone", number.e164()));
    return event("session.status", session.since(), data);
  }

  private static ObjectNode data(PhoneChat chat) {
    ObjectNode data = JSON.createObjectNode();
    ObjectNode client = data.putObject("client");
    client.put(chat.client().isHidden() ? "lid" : "phone", chat.client().e164());
    if (chat.name() != null) {
      client.put("name", chat.name());
    }
    return data;
  }

  private static String event(String type, Instant at, ObjectNode data) {
    ObjectNode event = JSON.createObjectNode().put("type", type).put("timestamp", at.toString());
    return event.<ObjectNode>set("data", data).toString();
  }
}
