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
import dev.houston.connector.ConnectorCommands;
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.QrText;
import dev.houston.connector.Reported;
import dev.houston.connector.SessionAccess;
import dev.houston.json.JsonFields;
import dev.houston.web.GuardedHttp.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Commands of the generic protocol, which {@code openapi.yaml} beside this class describes. */
public final class GenericCommands implements ConnectorCommands {
  /** As many as one call can queue with time to spare. */
  private static final int MOST_EVENTS = 100;

  private static final int LONGEST_CURSOR = 1_000;
  private static final String SESSIONS = "sessions";
  private static final Map<Integer, String> NO_REFUSALS = Map.of();
  private static final Map<Integer, String> OF_QR = Map.of(404, "there is no QR code now");
  private static final Map<Integer, String> OF_SENDING = Map.of(409, "the session is not working");
  private static final JsonMapper JSON = new JsonMapper();

  private final ConnectorHttp http;

  public GenericCommands(ConnectorHttp http) {
    this.http = http;
  }

  @Override
  public String name() {
    return "generic";
  }

  @Override
  public Answer<Done> tell(SessionAccess to, SessionCommand command) {
    return http.ask(
        post(to, "", SESSIONS, to.session(), command.code()),
        NO_REFUSALS,
        whatever -> Answer.of(Done.DONE));
  }

  @Override
  public Answer<SessionReport> state(SessionAccess to, Instant now) {
    return http.ask(
        get(to, Map.of(), SESSIONS, to.session()),
        NO_REFUSALS,
        body -> Answer.of(GenericSession.answered(JsonFields.parse(body), now)));
  }

  @Override
  public Answer<QrCode> qr(SessionAccess to) {
    return http.ask(
        get(to, Map.of(), SESSIONS, to.session(), "qr"),
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
        get(to, query, SESSIONS, to.session(), "events"),
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
        post(to, message.toString(), SESSIONS, to.session(), "messages"),
        OF_SENDING,
        body -> Answer.of(new SentText(GenericId.in(JsonFields.parse(body), Field.MESSAGE_ID))));
  }

  @Override
  public boolean knowsIds() {
    return true;
  }

  private static Call get(SessionAccess to, Map<String, String> query, String... path) {
    return new Call(SessionAccess.address(to.base(), query, path), headers(to), null, true);
  }

  /** It may be heard twice: the protocol says so of every command. */
  private static Call post(SessionAccess to, String body, String... path) {
    Map<String, String> headers = headers(to);
    headers.put("Content-Type", "application/json; charset=utf-8");
    return new Call(SessionAccess.address(to.base(), Map.of(), path), headers, body, true);
  }

  private static Map<String, String> headers(SessionAccess to) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    if (!to.apiKey().isEmpty()) {
      headers.put("Authorization", "Bearer " + to.apiKey());
    }
    return headers;
  }
}
