package dev.houston.connector;

import dev.houston.channel.Answer;
import dev.houston.channel.Answer.Kind;
import dev.houston.channel.Channel;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.Sessions;
import dev.houston.chat.ChatId;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handovers;
import dev.houston.outgoing.Parcel;
import dev.houston.secret.Secrets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Tells, asks and hands to the session of a channel by the means of its kind of connector. */
public final class CommandingSessions implements Sessions, Handovers {
  private static final String NO_KIND = "There is no such kind of connector";
  private static final String NOT_POSSIBLE =
      "The session's name or the API key cannot be told to a connector";

  private final Map<String, ConnectorCommands> kinds;
  private final Secrets secrets;
  private final QueueingReports chatReports;

  /**
   * The sessions of these kinds of connectors.
   *
   * @param kinds by name
   */
  public CommandingSessions(
      Map<String, ConnectorCommands> kinds, Secrets secrets, QueueingReports chatReports) {
    this.kinds = Map.copyOf(kinds);
    this.secrets = secrets;
    this.chatReports = chatReports;
  }

  @Override
  public Answer<Done> tell(Channel channel, SessionCommand command) {
    return ask(channel, (kind, access) -> kind.tell(access, command));
  }

  @Override
  public Answer<SessionReport> state(Channel channel, Instant now) {
    return ask(channel, (kind, access) -> kind.state(access, now));
  }

  @Override
  public Answer<QrCode> qr(Channel channel) {
    return ask(channel, ConnectorCommands::qr);
  }

  @Override
  public Answer<Fetched> fetch(Channel channel, Instant since, @Nullable String from, Instant now) {
    return ask(
        channel,
        (kind, access) -> {
          Answer<ConnectorCommands.Page> answer = kind.fetch(access, since, from, now);
          ConnectorCommands.Page page = answer.value();
          if (page == null) {
            return Answer.none(answer.kind(), answer.words());
          }
          chatReports.put(channel.account(), channel.id(), page.reports());
          return Answer.of(new Fetched(page.reports().size(), page.next()));
        });
  }

  @Override
  public Answer<SentText> send(Channel channel, PhoneNumber to, String id, String text) {
    return ask(channel, (kind, access) -> kind.send(access, to, id, text));
  }

  @Override
  public boolean knowsIds(Channel channel) {
    ConnectorCommands kind = kinds.get(channel.session().connector());
    return kind != null && kind.knowsIds();
  }

  @Override
  public Handover hand(Channel channel, Parcel parcel) {
    ConnectorCommands kind = kinds.get(channel.session().connector());
    if (kind == null) {
      return Handover.putBack(NO_KIND);
    }
    return access(channel)
        .map(access -> kind.hand(access, parcel))
        .orElseGet(() -> Handover.putBack(NOT_POSSIBLE));
  }

  @Override
  public Answer<Found> find(Channel channel, Parcel parcel, Instant handedAt) {
    return ask(channel, (kind, access) -> kind.find(access, parcel, handedAt));
  }

  /** Whose number is hidden, WhatsApp itself has named; there is no number to ask for. */
  @Override
  public Answer<Boolean> exists(Channel channel, ChatId client) {
    return client.isHidden()
        ? Answer.of(true)
        : ask(channel, (kind, access) -> kind.exists(access, client));
  }

  private <T> Answer<T> ask(
      Channel channel, BiFunction<ConnectorCommands, SessionAccess, Answer<T>> asking) {
    ConnectorCommands kind = kinds.get(channel.session().connector());
    if (kind == null) {
      return Answer.none(Kind.UNABLE, NO_KIND);
    }
    return access(channel)
        .map(access -> asking.apply(kind, access))
        .orElseGet(() -> Answer.none(Kind.REFUSED, NOT_POSSIBLE));
  }

  private Optional<SessionAccess> access(Channel channel) {
    var session = channel.session();
    var access =
        new SessionAccess(
            session.baseUrl(),
            session.session(),
            secrets.open(channel.id().owner(), session.apiKey()));
    return Optional.of(access).filter(SessionAccess::isPossible);
  }
}
