package dev.houston.curator;

import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.Sessions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A room's ports, where the process dies at one call: before it took effect, or after. */
final class CrashingRoom {

  /** The end of the process. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Watchroom room;
  private final boolean afterwards;
  private int callsToLive;

  CrashingRoom(Watchroom room, int callsToLive, boolean afterwards) {
    this.room = room;
    this.callsToLive = callsToLive;
    this.afterwards = afterwards;
  }

  /** The use case over these ports. */
  AlertingCurators alerting() {
    return new AlertingCurators(
        room.accounts,
        room.curators,
        room.carriers(),
        alerts(),
        sessions(),
        (carrier, to, text, now) ->
            call(
                () -> {
                  room.echoes.expect(carrier, to, text, now);
                  return true;
                }),
        (wakeUps, now) ->
            call(
                () -> {
                  room.wakeUps.arm(wakeUps, now);
                  return true;
                }),
        room.clock());
  }

  private <T> T call(Supplier<T> effect) {
    boolean last = callsToLive-- == 0;
    if (last && !afterwards) {
      throw new Crash();
    }
    T answer = effect.get();
    if (last) {
      throw new Crash();
    }
    return answer;
  }

  private Alerts alerts() {
    return new Alerts() {
      @Override
      public Optional<Alert> find(AlertSubject subject) {
        return call(() -> room.alerts.find(subject));
      }

      @Override
      public Optional<Alert> save(Alert alert, Instant now) {
        return call(() -> room.alerts.save(alert, now));
      }
    };
  }

  private Sessions sessions() {
    return new Sessions() {
      @Override
      public Answer<SentText> send(Channel channel, PhoneNumber to, String id, String text) {
        return call(() -> room.gateway.send(channel, to, id, text));
      }

      @Override
      public boolean knowsIds(Channel channel) {
        return room.gateway.knowsIds(channel);
      }

      @Override
      public Answer<Done> tell(Channel channel, SessionCommand command) {
        return room.gateway.tell(channel, command);
      }

      @Override
      public Answer<SessionReport> state(Channel channel, Instant now) {
        return room.gateway.state(channel, now);
      }

      @Override
      public Answer<QrCode> qr(Channel channel) {
        return room.gateway.qr(channel);
      }

      @Override
      public Answer<Fetched> fetch(
          Channel channel, Instant since, @Nullable String from, Instant now) {
        return room.gateway.fetch(channel, since, from, now);
      }
    };
  }
}
