package dev.houston.simulation;

import dev.houston.channel.Answer;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.Sessions.Done;
import dev.houston.channel.Sessions.QrCode;
import dev.houston.channel.Sessions.SentText;
import dev.houston.chat.ChatId;
import dev.houston.connector.ConnectorCommands;
import dev.houston.connector.SessionAccess;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handovers.Found;
import dev.houston.outgoing.Parcel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connectors of a world: a gateway of the generic protocol a channel. */
final class Gateways implements ConnectorCommands {
  private final World world;
  private final long seed;
  private final Map<String, Gateway> gateways = new LinkedHashMap<>();

  Gateways(World world, long seed) {
    this.world = world;
    this.seed = seed;
  }

  /**
   * A gateway with a session of this name.
   *
   * @param owner what the account is called, for its words
   */
  Gateway open(String account, String owner, String session, String phone, Manner manner) {
    return open(account, owner, session, phone, manner, new Dice(seed, "gateway " + session));
  }

  /** One that leaves to these dice what it leaves to chance. */
  Gateway open(
      String account, String owner, String session, String phone, Manner manner, Dice dice) {
    var gateway = new Gateway(world, dice, account, owner, phone, manner);
    gateways.put(session, gateway);
    return gateway;
  }

  /** The gateway behind a session of this name. */
  Gateway at(String session) {
    return Optional.ofNullable(gateways.get(session)).orElseThrow();
  }

  /** All of them, in the order in which they were opened. */
  List<Gateway> all() {
    return List.copyOf(gateways.values());
  }

  private Gateway at(SessionAccess to) {
    return at(to.session());
  }

  @Override
  public String name() {
    return "generic";
  }

  @Override
  public boolean knowsIds() {
    return true;
  }

  @Override
  public Answer<Done> tell(SessionAccess to, SessionCommand command) {
    return at(to).tell(command);
  }

  @Override
  public Answer<SessionReport> state(SessionAccess to, Instant now) {
    return at(to).state(now);
  }

  @Override
  public Answer<QrCode> qr(SessionAccess to) {
    return Answer.none(Answer.Kind.REFUSED, "nobody looks at it");
  }

  @Override
  public Answer<Page> fetch(SessionAccess to, Instant since, String from, Instant now) {
    return at(to).fetch(since, from, now);
  }

  @Override
  public Answer<SentText> send(SessionAccess to, PhoneNumber client, String id, String text) {
    return at(to).postbox().send(client, id, text);
  }

  @Override
  public Handover hand(SessionAccess to, Parcel parcel) {
    return at(to).postbox().hand(parcel);
  }

  @Override
  public Answer<Found> find(SessionAccess to, Parcel parcel, Instant handedAt) {
    return at(to).postbox().find(parcel, handedAt);
  }

  @Override
  public Answer<Boolean> exists(SessionAccess to, ChatId client) {
    return at(to).postbox().exists(client);
  }
}
