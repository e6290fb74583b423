package dev.houston.integration.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.Settings;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Message;
import dev.houston.chat.Telling;
import dev.houston.outbox.Post;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bodies of webhooks to a subscriber, as Wazzup's API v3 documents them ("Webhooks"). */
final class WebhookBody {
  private static final JsonMapper JSON = new JsonMapper();

  private WebhookBody() {}

  /** That by which a registration is tried. */
  static byte[] test() {
    return bytes(JSON.createObjectNode().put("test", true));
  }

  /** That of a telling; the message is the one it speaks of. */
  static byte[] of(Telling telling, Message message, Settings settings) {
    return switch (telling.what()) {
      case MESSAGE -> message(telling, ShownMessage.of(message, telling.status(), settings));
      case STATUS -> status(telling, message, settings);
    };
  }

  private static byte[] message(Telling telling, ShownMessage shown) {
    ObjectNode body = JSON.createObjectNode();
    ChatKey chat = shown.chat();
    ObjectNode message =
        body.putArray("messages")
            .addObject()
            .put("messageId", shown.messageId())
            .put("channelId", chat.channel().value())
            .put("chatType", ShownMessage.CHAT_TYPE)
            .put("chatId", chat.client().value())
            .put("dateTime", shown.dateTime())
            .put("type", shown.type())
            .put("isEcho", shown.isEcho());
    message
        .putObject("contact")
        .put("name", Objects.requireNonNullElse(telling.contactName(), chat.client().value()));
    if (shown.text() != null) {
      message.put("text", shown.text());
    }
    if (shown.contentUri() != null) {
      message.put("contentUri", shown.contentUri());
    }
    message.put("status", shown.status());
    putError(message, shown.failure());
    return bytes(body);
  }

  private static byte[] status(Telling telling, Message message, Settings settings) {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode status =
        body.putArray("statuses")
            .addObject()
            .put("messageId", telling.message().value())
            .put("timestamp", ShownMessage.moment(telling.at()))
            .put("status", ShownMessage.code(telling.status()));
    putError(status, ShownMessage.failure(message, telling.status(), settings));
    return bytes(body);
  }

  /** That of a change of a channel's state, whose time is a number of milliseconds in v3. */
  static byte[] of(Post.OfChannel changed) {
    ObjectNode body = JSON.createObjectNode();
    body.putArray("channelsUpdates")
        .addObject()
        .put("channelId", changed.channel().value())
        .put("state", changed.telling().state().code())
        .put("timestamp", changed.telling().at().toEpochMilli());
    return bytes(body);
  }

  private static void putError(ObjectNode node, ShownMessage.@Nullable Failure failure) {
    if (failure != null) {
      node.putObject("error")
          .put("error", failure.error())
          .put("description", failure.description());
    }
  }

  private static byte[] bytes(ObjectNode body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
