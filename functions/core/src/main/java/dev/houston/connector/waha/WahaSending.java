package dev.houston.connector.waha;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.channel.Answer;
import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.SessionAccess;
import dev.houston.json.JsonFields;
import dev.houston.notice.FailureReason;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handovers.Found;
import dev.houston.outgoing.Handovers.Trace;
import dev.houston.outgoing.Parcel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages to clients through WAHA, which fetches their files itself, and how to find out what has
 * become of one (OM-5).
 */
final class WahaSending {

  /** Far below a mebibyte, with what the engines add to each message. */
  private static final int MOST_LOOKED_AT = 20;

  private static final int NOT_AS_EXPECTED = 422;
  private static final JsonMapper JSON = new JsonMapper();

  private final ConnectorHttp http;

  WahaSending(ConnectorHttp http) {
    this.http = http;
  }

  /** Each request is one more message on WhatsApp: it is sent once, whatever comes of it. */
  Handover hand(SessionAccess to, Parcel parcel) {
    Content content = parcel.content();
    Optional<WahaFile> file = WahaFile.of(content);
    if (file.isEmpty() && (content.type() != Content.Type.TEXT || content.text() == null)) {
      return Handover.failed(
          FailureReason.CONTENT_NOT_POSSIBLE, "The connector cannot send such content");
    }
    ObjectNode message =
        JSON.createObjectNode().put("session", to.session()).put("chatId", chat(parcel.client()));
    file.ifPresentOrElse(
        sent -> sent.describe(message, content.text()), () -> message.put("text", content.text()));
    if (parcel.quotes() != null) {
      message.put("reply_to", quoted(parcel.client(), parcel.quotes()));
    }
    String command = file.map(WahaFile::command).orElse("sendText");
    return http.hand(
        WahaRequests.post(to, message.toString(), false, command),
        (status, said) -> refused(status, said, file.isPresent()),
        WahaSending::sentId);
  }

  /**
   * A 422 is the session's, which then says its status. That of a WAHA whose edition sends no files
   * says no such thing, nor does one that is about the text, the chat or what is quoted.
   */
  private static Optional<Handover> refused(
      int status, Optional<JsonFields> said, boolean withFile) {
    if (status != NOT_AS_EXPECTED) {
      return Optional.empty();
    }
    boolean isSessions = said.flatMap(answer -> answer.hint("status")).isPresent();
    if (said.isEmpty() || isSessions) {
      return Optional.of(
          Handover.putBack("The connector answered 422: the session is not in a state for this"));
    }
    return Optional.of(
        withFile
            ? Handover.failed(
                FailureReason.CONTENT_NOT_POSSIBLE,
                "The connector answered 422: it cannot send this file")
            : Handover.failed(
                FailureReason.REJECTED, "The connector answered 422: it does not take this"));
  }

  /**
   * What stands in the chat's history since then. Not to be seen there proves nothing: WAHA may
   * still be about to send it.
   */
  Answer<Found> find(SessionAccess to, Parcel parcel, Instant handedAt) {
    Map<String, String> query = new TreeMap<>();
    query.put("limit", Integer.toString(MOST_LOOKED_AT));
    query.put("offset", "0");
    query.put("sortBy", "timestamp");
    query.put("sortOrder", "asc");
    query.put("downloadMedia", "false");
    query.put("filter.fromMe", "true");
    query.put("filter.timestamp.gte", Long.toString(WahaTrace.firstSecond(handedAt)));
    return http.ask(
        WahaRequests.get(to, query, to.session(), "chats", chat(parcel.client()), "messages"),
        WahaCommands.REFUSALS,
        body ->
            Answer.of(
                WahaTrace.of(parcel.content(), handedAt, JsonFields.parseAll(body))
                    .map(id -> new Found(Trace.THERE, id))
                    .orElseGet(() -> new Found(Trace.NOT_SEEN, null))));
  }

  /** Whether a number has WhatsApp. */
  Answer<Boolean> exists(SessionAccess to, ChatId client) {
    Map<String, String> query = new TreeMap<>();
    query.put("phone", client.value());
    query.put("session", to.session());
    return http.ask(
        WahaRequests.get(to, query, "contacts", "check-exists"),
        WahaCommands.REFUSALS,
        body -> Answer.of(JsonFields.parse(body).flag("numberExists")));
  }

  /**
   * Within its chat. Some engines hand on their own shape of a message: an id, or a key, of parts.
   */
  static Optional<String> sentId(JsonFields message) {
    return Stream.of(
            message.hint("id"), message.hint("id", "_serialized"), message.hint("key", "id"))
        .flatMap(Optional::stream)
        .flatMap(id -> WahaMessageId.of(id).stream())
        .map(WahaMessageId::withinChat)
        .findFirst();
  }

  private static String chat(ChatId client) {
    return client.isHidden() ? client.value() : client.value() + "@c.us";
  }

  /**
   * The whole id of a message that is answered, which nearly always is the client's. To the engines
   * that look at its last part only it is the same; the others send without the quotation what
   * answers a message of our own.
   */
  private static String quoted(ChatId client, @Nullable String id) {
    return "false_" + chat(client) + "_" + id;
  }
}
