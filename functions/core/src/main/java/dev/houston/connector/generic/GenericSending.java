package dev.houston.connector.generic;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.InvalidFieldException;
import dev.houston.channel.Answer;
import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.SessionAccess;
import dev.houston.json.JsonFields;
import dev.houston.notice.FailureReason;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handovers.Found;
import dev.houston.outgoing.Handovers.Trace;
import dev.houston.outgoing.Parcel;
import java.util.Map;
import java.util.Optional;

/** Messages to clients through a gateway of one's own, which sends no id of ours twice (OM-5). */
final class GenericSending {
  private static final JsonMapper JSON = new JsonMapper();

  private final ConnectorHttp http;

  GenericSending(ConnectorHttp http) {
    this.http = http;
  }

  Handover hand(SessionAccess to, Parcel parcel) {
    if (!isPossible(parcel.content())) {
      return Handover.failed(
          FailureReason.CONTENT_NOT_POSSIBLE, "The connector cannot send such content");
    }
    return http.hand(
        GenericRequests.post(
            to, message(parcel).toString(), GenericCommands.SESSIONS, to.session(), "messages"),
        GenericSending::refused,
        answer -> GenericId.hint(answer, Field.MESSAGE_ID));
  }

  private static boolean isPossible(Content content) {
    return switch (content.type()) {
      case TEXT -> content.text() != null && content.contentUri() == null;
      case IMAGE, AUDIO, VIDEO, DOCUMENT -> content.contentUri() != null;
      case VCARD, GEO, UNSUPPORTED, MISSING_CALL, SYSTEM -> false;
    };
  }

  private static ObjectNode message(Parcel parcel) {
    Content content = parcel.content();
    ObjectNode message = JSON.createObjectNode().put(Field.MESSAGE_ID, parcel.id().value());
    message
        .putObject(Field.CLIENT)
        .put(parcel.client().isHidden() ? Field.LID : Field.PHONE, parcel.client().e164());
    message.put(Field.TYPE, content.type().code());
    if (content.text() != null) {
      message.put(Field.TEXT, content.text());
    }
    if (content.contentUri() != null) {
      message.put(Field.CONTENT_URI, content.contentUri());
    }
    if (parcel.quotes() != null) {
      message.put(Field.QUOTES, parcel.quotes());
    }
    return message;
  }

  private static Optional<Handover> refused(int status, Optional<JsonFields> said) {
    return switch (status) {
      case 409 ->
          Optional.of(Handover.putBack("The connector answered 409: the session is not working"));
      case 422 ->
          Optional.of(
              Handover.failed(
                  said.flatMap(GenericSending::reason).orElse(FailureReason.REJECTED),
                  "The connector answered 422: it will not send it"));
      default -> Optional.empty();
    };
  }

  /** Malformed or not, it is a refusal. */
  private static Optional<FailureReason> reason(JsonFields refusal) {
    try {
      return GenericReason.in(refusal);
    } catch (InvalidFieldException malformed) {
      return Optional.empty();
    }
  }

  /** What the gateway does not know by our id it never took. */
  Answer<Found> find(SessionAccess to, MessageId id) {
    return http.ask(
        GenericRequests.get(
            to, Map.of(), GenericCommands.SESSIONS, to.session(), "messages", id.value()),
        GenericCommands.OF_WORKING,
        () -> Answer.of(new Found(Trace.NOT_THERE, null)),
        body ->
            Answer.of(
                new Found(Trace.THERE, GenericId.in(JsonFields.parse(body), Field.MESSAGE_ID))));
  }

  /** Whether a number has WhatsApp; a gateway that knows no such question answers 404, or 501. */
  Answer<Boolean> exists(SessionAccess to, ChatId client) {
    return http.ask(
        GenericRequests.get(
            to, Map.of(), GenericCommands.SESSIONS, to.session(), "contacts", client.value()),
        GenericCommands.OF_WORKING,
        () ->
            Answer.none(
                Answer.Kind.UNABLE, "The connector answered 404: it knows no such question"),
        body -> Answer.of(JsonFields.parse(body).flag(Field.EXISTS)));
  }
}
