package dev.houston.connector.waha;

import com.fasterxml.jackson.databind.json.JsonMapper;
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
import dev.houston.connector.SessionAccess;
import dev.houston.json.JsonFields;
import dev.houston.web.GuardedHttp.Call;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * WAHA's REST API. It has no command that takes a session back, nor one that says that a session
 * was taken: restarting connects anew, and so takes it.
 *
 * <p>A session that WAHA does not have is a refusal and no status: a wrong base address answers the
 * same 404.
 */
public final class WahaCommands implements ConnectorCommands {
  private static final Map<Integer, String> REFUSALS =
      Map.of(
          404, "it has no such session",
          422, "the session is not in a state for this");
  private static final JsonMapper JSON = new JsonMapper();

  private final ConnectorHttp http;

  public WahaCommands(ConnectorHttp http) {
    this.http = http;
  }

  @Override
  public String name() {
    return "waha";
  }

  @Override
  public Answer<Done> tell(SessionAccess to, SessionCommand command) {
    String verb =
        switch (command) {
          case START -> "start";
          case STOP -> "stop";
          case RESTART, TAKE_BACK -> "restart";
          case LOG_OUT -> "logout";
        };
    return http.ask(
        post(to, "{}", true, "sessions", to.session(), verb),
        REFUSALS,
        whatever -> Answer.of(Done.DONE));
  }

  @Override
  public Answer<SessionReport> state(SessionAccess to, Instant now) {
    return http.ask(
        get(to, Map.of(), "sessions", to.session()),
        REFUSALS,
        body -> {
          JsonFields session = JsonFields.parse(body);
          return Answer.of(WahaSession.report(session, session.text("status"), now, now));
        });
  }

  @Override
  public Answer<QrCode> qr(SessionAccess to) {
    return http.ask(
        get(to, Map.of("format", "raw"), to.session(), "auth", "qr"),
        REFUSALS,
        body -> {
          JsonFields answer = JsonFields.parse(body);
          return answer.optionalText("value").filter(value -> !value.isEmpty()).isPresent()
              ? Answer.of(QrText.in(answer, "value"))
              : Answer.none(Kind.REFUSED, "The connector has no QR code now");
        });
  }

  @Override
  public Answer<Page> fetch(SessionAccess to, Instant since, @Nullable String from, Instant now) {
    WahaWalk walk = from == null ? WahaWalk.begin(since, now) : WahaWalk.read(from);
    return walk.chat()
        .map(chat -> messages(to, walk, chat, since, now))
        .orElseGet(() -> chats(to, walk));
  }

  private Answer<Page> chats(SessionAccess to, WahaWalk walk) {
    return http.ask(
        get(to, new TreeMap<>(walk.listing()), to.session(), "chats", "overview"),
        REFUSALS,
        body -> Answer.of(WahaHistory.chats(walk, JsonFields.parseAll(body))));
  }

  /** Some engines fail at some chats for ever, e.g. WEBJS at hidden ones: the others come first. */
  private Answer<Page> messages(
      SessionAccess to, WahaWalk walk, String chat, Instant since, Instant now) {
    Answer<Page> answer =
        http.ask(
            get(to, new TreeMap<>(walk.reading(since)), to.session(), "chats", chat, "messages"),
            REFUSALS,
            body -> Answer.of(WahaHistory.messages(walk, JsonFields.parseAll(body), since, now)));
    return switch (answer.kind()) {
      case GIVEN, UNABLE, UNREACHED -> answer;
      case REFUSED, IN_DOUBT ->
          walk.behindUnreadable()
              .map(next -> Answer.of(new Page(List.of(), Optional.of(next))))
              .orElse(answer);
    };
  }

  @Override
  public Answer<SentText> send(SessionAccess to, PhoneNumber client, String id, String text) {
    String message =
        JSON.createObjectNode()
            .put("session", to.session())
            .put("chatId", client.digits() + "@c.us")
            .put("text", text)
            .toString();
    return http.ask(
        post(to, message, false, "sendText"),
        REFUSALS,
        body ->
            sentId(JsonFields.parse(body))
                .map(sent -> Answer.of(new SentText(sent)))
                .orElseGet(
                    () ->
                        Answer.none(Kind.IN_DOUBT, "The connector does not say the message's id")));
  }

  /** Its {@code sendText} takes no id of ours: each request is one more message on WhatsApp. */
  @Override
  public boolean knowsIds() {
    return false;
  }

  /**
   * Within its chat. Some engines hand on their own shape of a message: an id, or a key, of parts.
   */
  private static Optional<String> sentId(JsonFields message) {
    return Stream.of(
            message.hint("id"), message.hint("id", "_serialized"), message.hint("key", "id"))
        .flatMap(Optional::stream)
        .flatMap(id -> WahaMessageId.of(id).stream())
        .map(WahaMessageId::withinChat)
        .findFirst();
  }

  private static Call get(SessionAccess to, Map<String, String> query, String... path) {
    return new Call(SessionAccess.address(api(to), query, path), headers(to), null, true);
  }

  private static Call post(SessionAccess to, String body, boolean repeatable, String... path) {
    Map<String, String> headers = headers(to);
    headers.put("Content-Type", "application/json; charset=utf-8");
    return new Call(SessionAccess.address(api(to), Map.of(), path), headers, body, repeatable);
  }

  /** The base address may be written with the part that all addresses of WAHA's API share. */
  private static String api(SessionAccess to) {
    return to.base().endsWith("/api") ? to.base() : to.base() + "/api";
  }

  private static Map<String, String> headers(SessionAccess to) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    if (!to.apiKey().isEmpty()) {
      headers.put("X-Api-Key", to.apiKey());
    }
    return headers;
  }
}
