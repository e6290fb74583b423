package dev.houston.channel;

import java.time.Instant;
import java.util.Optional;

/** Does what it is told, answers nothing, and has nothing to fetch. */
public final class SilentSession implements Sessions {
  @Override
  public Answer<Done> tell(Channel channel, SessionCommand command) {
    return Answer.of(Done.DONE);
  }

  @Override
  public Answer<SessionReport> state(Channel channel, Instant now) {
    return Answer.none(Answer.Kind.UNABLE, "silent");
  }

  @Override
  public Answer<QrCode> qr(Channel channel) {
    return Answer.none(Answer.Kind.UNABLE, "silent");
  }

  @Override
  public Answer<Fetched> fetch(Channel channel, Instant since, String from, Instant now) {
    return Answer.of(new Fetched(0, Optional.empty()));
  }

  @Override
  public Answer<SentText> send(Channel channel, PhoneNumber to, String id, String text) {
    return Answer.none(Answer.Kind.UNABLE, "silent");
  }

  @Override
  public boolean knowsIds(Channel channel) {
    throw new UnsupportedOperationException("a channel's machine sends nothing");
  }
}
