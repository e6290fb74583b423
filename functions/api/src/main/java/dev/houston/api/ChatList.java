package dev.houston.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.houston.chat.Chat;
import dev.houston.chat.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of chats. It may be shorter than asked for, even empty; only without next it is the last.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "chats")
public record ChatList(
    List<ListedChat> chats,
    @Schema(
            description = "What to ask with as \"from\" for more; not there at the end.",
            examples = "Y2hhdCNkOWU1NzIxYyM3OTk5MTIzNDU2Nw")
        @Nullable String next) {

  static ChatList of(Page<Chat> page) {
    return new ChatList(
        page.items().stream().map(ListedChat::of).toList(), page.next().orElse(null));
  }
}
