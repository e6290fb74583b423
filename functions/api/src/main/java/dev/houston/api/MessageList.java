package dev.houston.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.houston.account.Settings;
import dev.houston.chat.Chat;
import dev.houston.chat.Message;
import dev.houston.chat.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a chat's messages; only without next it is the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "messages", examples = Examples.MESSAGES)
public record MessageList(
    List<ListedMessage> messages,
    @Schema(
            description = "What to ask with as \"from\" for more; not there at the end.",
            examples = "MTc0NjU0MTgwMDAwMCMwMDAwMDE")
        @Nullable String next) {

  static MessageList of(Page<Message> page, Chat chat, Settings settings) {
    return new MessageList(
        page.items().stream().map(message -> ListedMessage.of(message, chat, settings)).toList(),
        page.next().orElse(null));
  }
}
