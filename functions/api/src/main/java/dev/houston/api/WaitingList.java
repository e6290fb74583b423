package dev.houston.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.houston.chat.Page;
import dev.houston.chat.WaitingMessage;
import dev.houston.integration.api.ShownMessage;
import dev.houston.outgoing.WaitingMessages.Backlog;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What waits on a channel: how much, since when, and a page of it (OM-8). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"count", "messages"})
public record WaitingList(
    @Schema(description = "How much waits, on all pages.", examples = "3") long count,
    @Schema(
            description = "When the first of it was accepted; not there if nothing waits.",
            format = "date-time",
            examples = "2025-05-06T14:18:00.001Z")
        @Nullable String since,
    List<Waiting> messages,
    @Schema(
            description = "What to ask with as \"from\" for more; not there at the end.",
            examples = "MTc0NjU0MTgwMDAwMCMwMDAwMDE")
        @Nullable String next) {

  /** One thing that waits. */
  @Schema(
      name = "WaitingMessage",
      requiredProperties = {"messageId", "chatId", "dateTime", "kind"})
  public record Waiting(
      @Schema(examples = "be3dc577-60c4-4fc8-83a5-8c358e0bfe15") String messageId,
      @Schema(examples = "79991234567") String chatId,
      @Schema(
              description = "When it was accepted.",
              format = "date-time",
              examples = "2025-05-06T14:18:00.001Z")
          String dateTime,
      @Schema(
              description =
                  "A message; or, of a chat that was opened without writing, the question whether the"
                      + " number has WhatsApp.",
              enumeration = {"message", "question"})
          String kind) {

    private static Waiting of(WaitingMessage waiting) {
      return new Waiting(
          waiting.message().value(),
          waiting.chat().client().value(),
          ShownMessage.moment(waiting.acceptedAt()),
          waiting.kind().name().toLowerCase(Locale.ROOT));
    }
  }

  static WaitingList of(Backlog backlog, Page<WaitingMessage> page) {
    return new WaitingList(
        backlog.count(),
        backlog.since().map(ShownMessage::moment).orElse(null),
        page.items().stream().map(Waiting::of).toList(),
        page.next().orElse(null));
  }
}
