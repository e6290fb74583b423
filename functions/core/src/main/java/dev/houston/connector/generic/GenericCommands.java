package dev.houston.connector.generic;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.InvalidFieldException;
import dev.houston.channel.Answer;
import dev.houston.channel.Answer.Kind;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.Sessions.Done;
import dev.houston.channel.Sessions.QrCode;
import dev.houston.channel.Sessions.SentText;
import dev.houston.chat.ChatId;
import dev.houston.connector.ConnectorCommands;
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.QrText;
import dev.houston.connector.Reported;
import dev.houston.connector.SessionAccess;
import dev.houston.json.JsonFields;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handovers.Found;
import dev.houston.outgoing.Parcel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Commands of the generic protocol, which {@code openapi.yaml} beside this class describes.
 *
 * <p>That a message goes out once (OM-5): the gateway is given our id of it, sends no id twice, and
 * can be asked for it; what it does not know by its id it never took.
 */
public final class GenericCommands implements ConnectorCommands {
  /** As many as one call can queue with time to spare. */
  private static final int MOST_EVENTS = 100;

  private static final int LONGEST_CURSOR = 1_000;
  static final String SESSIONS = "sessions";

  private static final Map<Integer, String> NO_REFUSALS = Map.of();
  private static final Map<Integer, String> OF_QR = Map.of(404, "there is no QR code now");
  static final Map<Integer, String> OF_WORKING = Map.of(409, "the session is not working");
  private static final JsonMapper JSON = new JsonMapper();

  private final ConnectorHttp http;
  private final GenericSending sending;

  public GenericCommands(ConnectorHttp http) {
    this.http = http;
    this.sending = new GenericSending(http);
  }

  @Override
  public String name() {
    return "generic";
  }

  @Override
  public Answer<Done> tell(SessionAccess to, SessionCommand command) {
    return http.ask(
        GenericRequests.post(to, "", SESSIONS, to.session(), command.code()),
        NO_REFUSALS,
        whatever -> Answer.of(Done.DONE));
  }

  @Override
  public Answer<SessionReport> state(SessionAccess to, Instant now) {
    return http.ask(
        GenericRequests.get(to, Map.of(), SESSIONS, to.session()),
        NO_REFUSALS,
        body -> Answer.of(GenericSession.answered(JsonFields.parse(body), now)));
  }

  @Override
  public Answer<QrCode> qr(SessionAccess to) {
    return http.ask(
        GenericRequests.get(to, Map.of(), SESSIONS, to.session(), "qr"),
        OF_QR,
        body -> Answer.of(QrText.in(JsonFields.parse(body), Field.TEXT)));
  }

  @Override
  public Answer<Page> fetch(SessionAccess to, Instant since, @Nullable String from, Instant now) {
    Map<String, String> query = new TreeMap<>();
    query.put("since", since.toString());
    query.put("limit", Integer.toString(MOST_EVENTS));
    if (from != null) {
      query.put("after", from);
    }
    return http.ask(
        GenericRequests.get(to, query, SESSIONS, to.session(), "events"),
        NO_REFUSALS,
        body -> page(JsonFields.parse(body), from, now));
  }

  private static Answer<Page> page(JsonFields answer, @Nullable String from, Instant now) {
    List<JsonFields> events = answer.objects(Field.EVENTS);
    if (events.size() > MOST_EVENTS) {
      throw answer.invalid(Field.EVENTS, "must be at most " + MOST_EVENTS);
    }
    List<Reported> reports = new ArrayList<>();
    for (JsonFields event : events) {
      ofChat(event, now).ifPresent(reports::add);
    }
    Optional<String> next = answer.optionalText(Field.NEXT);
    if (next.filter(cursor -> cursor.isEmpty() || cursor.length() > LONGEST_CURSOR).isPresent()) {
      throw answer.invalid(Field.NEXT, "must have 1 to " + LONGEST_CURSOR + " characters");
    }
    return next.filter(cursor -> cursor.equals(from)).isPresent()
        ? Answer.none(Kind.IN_DOUBT, "The connector's pages of events have no end")
        : Answer.of(new Page(reports, next));
  }

  /** One event that is malformed must not hold up those behind it (NV-3). */
  private static Optional<Reported> ofChat(JsonFields event, Instant now) {
    try {
      return GenericEvent.ofChat(event, now);
    } catch (InvalidFieldException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public Answer<SentText> send(SessionAccess to, PhoneNumber client, String id, String text) {
    ObjectNode message = JSON.createObjectNode();
    message.put(Field.MESSAGE_ID, id);
    message.putObject(Field.CLIENT).put(Field.PHONE, client.e164());
    message.put(Field.TYPE, "text").put(Field.TEXT, text);
    return http.ask(
        GenericRequests.post(to, message.toString(), SESSIONS, to.session(), "messages"),
        OF_WORKING,
        body -> Answer.of(new SentText(GenericId.in(JsonFields.parse(body), Field.MESSAGE_ID))));
  }

  @Override
  public Handover hand(SessionAccess to, Parcel parcel) {
    return sending.hand(to, parcel);
  }

  @Override
  public Answer<Found> find(SessionAccess to, Parcel parcel, Instant handedAt) {
    return sending.find(to, parcel.id());
  }

  @Override
  public Answer<Boolean> exists(SessionAccess to, ChatId client) {
    return sending.exists(to, client);
  }

  @Override
  public boolean knowsIds() {
    return true;
  }
}
