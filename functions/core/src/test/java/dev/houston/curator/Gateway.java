package dev.houston.curator;

import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.Sessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connectors' sessions, as far as alerts go: each takes a text under one id once, unless it
 * knows no ids, and answers as it is told to.
 */
final class Gateway implements Sessions {

  /** One request to send. */
  record Request(ChannelId carrier, PhoneNumber to, String id, String text) {}

  private final List<Request> requests = new ArrayList<>();
  private final List<Request> arrived = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Map<ChannelId, Answer.Kind> moods = new HashMap<>();
  private final Map<ChannelId, Boolean> losing = new HashMap<>();
  private final Set<ChannelId> forgetful = new HashSet<>();
  private Runnable duration = () -> {};

  /** From now on this session answers so. */
  void answers(ChannelId carrier, Answer.Kind kind) {
    moods.put(carrier, kind);
  }

  /** From now on this session sends what it is asked to, and its answers get lost. */
  void losesAnswers(ChannelId carrier, boolean loses) {
    losing.put(carrier, loses);
  }

  /** This session knows no ids, as WAHA's: whatever it sends arrives. */
  void knowsNoIds(ChannelId carrier) {
    forgetful.add(carrier);
  }

  /** What happens during each request. */
  void takes(Runnable passing) {
    duration = passing;
  }

  List<Request> requests() {
    return requests;
  }

  /** What has arrived on WhatsApp. */
  List<Request> arrived() {
    return arrived;
  }

  @Override
  public Answer<SentText> send(Channel channel, PhoneNumber to, String id, String text) {
    duration.run();
    var request = new Request(channel.id(), to, id, text);
    requests.add(request);
    Answer.Kind mood = moods.getOrDefault(channel.id(), Answer.Kind.GIVEN);
    boolean loses = losing.getOrDefault(channel.id(), false);
    boolean isSent = mood == Answer.Kind.GIVEN || loses;
    if (isSent && (known.add(channel.id() + id) || !knowsIds(channel))) {
      arrived.add(request);
    }
    return loses
        ? Answer.none(Answer.Kind.IN_DOUBT, "no answer")
        : mood == Answer.Kind.GIVEN
            ? Answer.of(new SentText("3EB0" + id))
            : Answer.none(mood, "as the test wants");
  }

  @Override
  public boolean knowsIds(Channel channel) {
    return !forgetful.contains(channel.id());
  }

  @Override
  public Answer<Done> tell(Channel channel, SessionCommand command) {
    throw new AssertionError("alerts command nothing");
  }

  @Override
  public Answer<SessionReport> state(Channel channel, Instant now) {
    throw new AssertionError("alerts ask nothing");
  }

  @Override
  public Answer<QrCode> qr(Channel channel) {
    throw new AssertionError("alerts ask nothing");
  }

  @Override
  public Answer<Fetched> fetch(Channel channel, Instant since, @Nullable String from, Instant now) {
    throw new AssertionError("alerts fetch nothing");
  }
}
