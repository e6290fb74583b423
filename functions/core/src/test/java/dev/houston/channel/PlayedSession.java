package dev.houston.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A connector's session that is in whatever the story wants, answers as the story wants, and
 * remembers what it was told and when.
 */
final class PlayedSession implements Sessions {

  /** What the session truly is in, whether it has said so or not. */
  SessionStatus status = SessionStatus.QR;

  /** The number that is logged in; none for a connector that does not tell. */
  PhoneNumber phone;

  Answer.Kind whenTold = Answer.Kind.GIVEN;
  Answer.Kind whenAsked = Answer.Kind.GIVEN;
  Answer.Kind whenFetched = Answer.Kind.GIVEN;

  /** What happens before it is told anything. */
  Runnable beforeEachCommand = () -> {};

  /** What happens between a question and its answer. */
  Runnable meanwhile = () -> {};

  /** What happens before a page is fetched, by where it begins. */
  Consumer<String> beforeEachPage = from -> {};

  /** How many pages an outage fills. */
  int pages = 1;

  /** What it was told, and when. */
  final List<Given> commands = new ArrayList<>();

  /** When it was asked what it is in. */
  final List<Instant> asked = new ArrayList<>();

  /** The pages that were fetched, e.g. {@code 10:05:00 since 09:50:00 from the beginning}. */
  final List<String> fetched = new ArrayList<>();

  /** A command that reached it. */
  record Given(Instant at, SessionCommand command) {}

  private final StoryClock clock;

  PlayedSession(StoryClock clock) {
    this.clock = clock;
  }

  @Override
  public Answer<Done> tell(Channel channel, SessionCommand command) {
    beforeEachCommand.run();
    commands.add(new Given(clock.instant(), command));
    return whenTold == Answer.Kind.GIVEN ? Answer.of(Done.DONE) : none(whenTold);
  }

  @Override
  public Answer<SessionReport> state(Channel channel, Instant now) {
    asked.add(now);
    meanwhile.run();
    return whenAsked == Answer.Kind.GIVEN
        ? Answer.of(new SessionReport(status, phone, now, status.code()))
        : none(whenAsked);
  }

  @Override
  public Answer<Fetched> fetch(Channel channel, Instant since, String from, Instant now) {
    beforeEachPage.accept(from);
    String begin = from == null ? "the beginning" : from;
    fetched.add(clock.line(StoryClock.line(since, "and on from " + begin)));
    if (whenFetched != Answer.Kind.GIVEN) {
      return none(whenFetched);
    }
    int page = from == null ? 1 : Integer.parseInt(from.substring("page ".length()));
    return Answer.of(
        new Fetched(1, Optional.of("page " + (page + 1)).filter(next -> page < pages)));
  }

  @Override
  public Answer<QrCode> qr(Channel channel) {
    throw new UnsupportedOperationException("a channel's machine draws no QR code");
  }

  @Override
  public Answer<SentText> send(Channel channel, PhoneNumber to, String id, String text) {
    throw new UnsupportedOperationException("a channel's machine sends nothing");
  }

  @Override
  public boolean knowsIds(Channel channel) {
    throw new UnsupportedOperationException("a channel's machine sends nothing");
  }

  private static <T> Answer<T> none(Answer.Kind kind) {
    return Answer.none(kind, "played");
  }
}
