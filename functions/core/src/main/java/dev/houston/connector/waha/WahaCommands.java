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
import dev.houston.chat.ChatId;
import dev.houston.connector.ConnectorCommands;
import dev.houston.connector.ConnectorHttp;
import dev.houston.connector.QrText;
import dev.houston.connector.SessionAccess;
import dev.houston.json.JsonFields;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handovers.Found;
import dev.houston.outgoing.Parcel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * WAHA's REST API. It has no command that takes a session back, nor one that says that a session
 * was taken: restarting connects anew, and so takes it.
 *
 * <p>A session that WAHA does not have is a refusal and no status: a wrong base address answers the
 * same 404.
 *
 * <p>That a message goes out once (OM-5): it takes no id of ours, so what is in doubt is looked for
 * in the chat's history, and by the echo of it, and is never handed over again.
 */
public final class WahaCommands implements ConnectorCommands {
  static final Map<Integer, String> REFUSALS =
      Map.of(
          404, "it has no such session",
          422, "the session is not in a state for this");

  private static final JsonMapper JSON = new JsonMapper();

  private final ConnectorHttp http;
  private final WahaSending sending;

  public WahaCommands(ConnectorHttp http) {
    this.http = http;
    this.sending = new WahaSending(http);
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
        WahaRequests.post(to, "{}", true, "sessions", to.session(), verb),
        REFUSALS,
        whatever -> Answer.of(Done.DONE));
  }

  @Override
  public Answer<SessionReport> state(SessionAccess to, Instant now) {
    return http.ask(
        WahaRequests.get(to, Map.of(), "sessions", to.session()),
        REFUSALS,
        body -> {
          JsonFields session = JsonFields.parse(body);
          return Answer.of(WahaSession.report(session, session.text("status"), now, now));
        });
  }

  @Override
  public Answer<QrCode> qr(SessionAccess to) {
    return http.ask(
        WahaRequests.get(to, Map.of("format", "raw"), to.session(), "auth", "qr"),
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
        WahaRequests.get(to, new TreeMap<>(walk.listing()), to.session(), "chats", "overview"),
        REFUSALS,
        body -> Answer.of(WahaHistory.chats(walk, JsonFields.parseAll(body))));
  }

  /** Some engines fail at some chats for ever, e.g. WEBJS at hidden ones: the others come first. */
  private Answer<Page> messages(
      SessionAccess to, WahaWalk walk, String chat, Instant since, Instant now) {
    Answer<Page> answer =
        http.ask(
            WahaRequests.get(
                to, new TreeMap<>(walk.reading(since)), to.session(), "chats", chat, "messages"),
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
        WahaRequests.post(to, message, false, "sendText"),
        REFUSALS,
        body ->
            WahaSending.sentId(JsonFields.parse(body))
                .map(sent -> Answer.of(new SentText(sent)))
                .orElseGet(
                    () ->
                        Answer.none(Kind.IN_DOUBT, "The connector does not say the message's id")));
  }

  @Override
  public Handover hand(SessionAccess to, Parcel parcel) {
    return sending.hand(to, parcel);
  }

  @Override
  public Answer<Found> find(SessionAccess to, Parcel parcel, Instant handedAt) {
    return sending.find(to, parcel, handedAt);
  }

  @Override
  public Answer<Boolean> exists(SessionAccess to, ChatId client) {
    return sending.exists(to, client);
  }

  /** Its {@code sendText} takes no id of ours: each request is one more message on WhatsApp. */
  @Override
  public boolean knowsIds() {
    return false;
  }
}
