package dev.houston.local.phone;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.local.phone.PhoneMessage.Author;
import java.time.Instant;

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
            .put("type", "text")
            .put("text", message.text());
    if (message.from() == Author.PHONE) {
      data.put("status", "sent");
    }
    return event("message", message.sentAt(), data);
  }

  static String status(PhoneChat chat, String messageId, Happening happening, Instant at) {
    ObjectNode data =
        data(chat)
            .put("messageId", messageId)
            .put("status", happening.status())
            .put("at", at.toString());
    return event("message.status", at, data);
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
