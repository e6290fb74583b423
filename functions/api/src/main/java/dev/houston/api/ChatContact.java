package dev.houston.api;

import dev.houston.chat.Chat;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The client of a chat: what he calls himself, or his number while we do not know that. */
@Schema(name = "Contact", requiredProperties = "name")
public record ChatContact(@Schema(examples = "Anna") String name) {

  static ChatContact of(Chat chat) {
    return new ChatContact(
        Objects.requireNonNullElse(chat.profile().contactName(), chat.key().client().value()));
  }
}
