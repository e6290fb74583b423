package dev.houston.api;

import dev.houston.channel.Answer;
import dev.houston.channel.Answer.Kind;
import dev.houston.channel.Channel;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.Sessions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sessions whose names say how they answer when they are asked for the QR code. */
final class ExampleSessions implements Sessions {
  static final String CODE = "2@Xq3fT7l0,9dGk2w==,Zm9vYmFy,1";

  /** The name of a session that makes the API answer this status. */
  static String answering(int status) {
    return switch (status) {
      case 409 -> Kind.REFUSED.name();
      case 501 -> Kind.UNABLE.name();
      case 502 -> Kind.UNREACHED.name();
      default -> "default";
    };
  }

  @Override
  public Answer<QrCode> qr(Channel channel) {
    String session = channel.session().session();
    return session.equals("default")
        ? Answer.of(new QrCode(CODE))
        : Answer.none(Kind.valueOf(session), "The connector is " + session);
  }

  @Override
  public Answer<Done> tell(Channel channel, SessionCommand command) {
    throw new AssertionError("the API tells sessions nothing");
  }

  @Override
  public Answer<SessionReport> state(Channel channel, Instant now) {
    throw new AssertionError("the API asks no session what it is in");
  }

  @Override
  public Answer<Fetched> fetch(Channel channel, Instant since, @Nullable String from, Instant now) {
    throw new AssertionError("the API fetches nothing");
  }

  @Override
  public Answer<SentText> send(Channel channel, PhoneNumber to, String id, String text) {
    throw new AssertionError("the API sends nothing");
  }

  @Override
  public boolean knowsIds(Channel channel) {
    throw new AssertionError("the API sends nothing");
  }
}
