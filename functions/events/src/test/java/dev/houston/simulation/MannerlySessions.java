package dev.houston.simulation;

import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.Sessions;
import java.time.Instant;

/** Sessions of one protocol, of which each gateway has its own manner with ids. */
record MannerlySessions(Sessions sessions, Gateways gateways) implements Sessions {

  @Override
  public Answer<Done> tell(Channel channel, SessionCommand command) {
    return sessions.tell(channel, command);
  }

  @Override
  public Answer<SessionReport> state(Channel channel, Instant now) {
    return sessions.state(channel, now);
  }

  @Override
  public Answer<QrCode> qr(Channel channel) {
    return sessions.qr(channel);
  }

  @Override
  public Answer<Fetched> fetch(Channel channel, Instant since, String from, Instant now) {
    return sessions.fetch(channel, since, from, now);
  }

  @Override
  public Answer<SentText> send(Channel channel, PhoneNumber to, String id, String text) {
    return sessions.send(channel, to, id, text);
  }

  @Override
  public boolean knowsIds(Channel channel) {
    return gateways.at(channel.session().session()).manner().knowsIds();
  }
}
