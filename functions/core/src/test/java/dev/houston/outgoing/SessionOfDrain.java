package dev.houston.outgoing;

import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.Sessions;
import dev.houston.channel.SilentSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A session that does what it is told, says what it is in when it is asked, and remembers both. */
final class SessionOfDrain implements Sessions {

  /** What it truly is in, whether it has said so or not. */
  SessionStatus status = SessionStatus.WORKING;

  /** When it was asked what it is in. */
  final List<Instant> asked = new ArrayList<>();

  final List<SessionCommand> commands = new ArrayList<>();

  private final Sessions silent = new SilentSession();

  @Override
  public Answer<Done> tell(Channel channel, SessionCommand command) {
    commands.add(command);
    return silent.tell(channel, command);
  }

  @Override
  public Answer<SessionReport> state(Channel channel, Instant now) {
    asked.add(now);
    return Answer.of(new SessionReport(status, null, now, status.code()));
  }

  @Override
  public Answer<QrCode> qr(Channel channel) {
    return silent.qr(channel);
  }

  @Override
  public Answer<Fetched> fetch(Channel channel, Instant since, String from, Instant now) {
    return silent.fetch(channel, since, from, now);
  }

  @Override
  public Answer<SentText> send(Channel channel, PhoneNumber to, String id, String text) {
    return silent.send(channel, to, id, text);
  }

  @Override
  public boolean knowsIds(Channel channel) {
    return silent.knowsIds(channel);
  }
}
