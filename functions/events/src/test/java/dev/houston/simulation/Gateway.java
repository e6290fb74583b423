package dev.houston.simulation;

import dev.houston.channel.Answer;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.Sessions.Done;
import dev.houston.channel.Sessions.SentText;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageStatus;
import dev.houston.connector.ConnectorCommands;
import dev.houston.connector.Reported;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handovers.Found;
import dev.houston.outgoing.Handovers.Trace;
import dev.houston.outgoing.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One channel's gateway with its phone: it takes messages by our ids and sends none twice, reports
 * by signed webhooks which it tries again until they are taken, and keeps what came about while it
 * could not report.
 */
final class Gateway {
  private static final int PAGE = 20;

  private final World world;
  private final Dice dice;
  private final String account;
  private final String phone;
  private final Webhooks webhooks;

  /** Ours, and the ids under which it has them. */
  private final Map<String, String> taken = new HashMap<>();

  private final Set<String> withoutWhatsApp = new HashSet<>();
  private final List<Kept> history = new ArrayList<>();
  private String channel = "";
  private String status = SessionStatus.QR.code();
  private boolean loggedIn;
  private int messages;

  private record Kept(Instant at, Fact.Said said) {}

  Gateway(World world, Dice dice, String account, String phone) {
    this.world = world;
    this.dice = dice;
    this.account = account;
    this.phone = phone;
    this.webhooks = new Webhooks(world, dice);
  }

  /** Points its webhooks to a channel. */
  void connected(String channelId, String webhookSecret) {
    channel = channelId;
    webhooks.point(account, channelId, webhookSecret);
  }

  String channel() {
    return channel;
  }

  String account() {
    return account;
  }

  String phone() {
    return phone;
  }

  boolean isWorking() {
    return status.equals(SessionStatus.WORKING.code());
  }

  String status() {
    return status;
  }

  /** A number that has no WhatsApp. */
  void isWithoutWhatsApp(String client) {
    withoutWhatsApp.add(client);
  }

  /** The session becomes this, and says so. */
  void becomes(SessionStatus next) {
    becomesSilently(next);
    webhooks.send(new Fact.SessionSaid(status, now(), isWorking() ? phone : null));
  }

  /** The session becomes this, and nobody hears of it. */
  void becomesSilently(SessionStatus next) {
    status = next.code();
    loggedIn =
        next == SessionStatus.WORKING
            || (loggedIn && next != SessionStatus.QR && next != SessionStatus.LOGGED_OUT);
  }

  /** Something came about in a chat; it is reported if the session works, and kept. */
  void happened(Fact.Said said) {
    history.add(new Kept(now(), said));
    if (isWorking()) {
      webhooks.send(said);
    }
  }

  /** An id that no message of this gateway has had. */
  String newId() {
    messages++;
    return "wa-" + channel.substring(0, 4) + "-" + messages;
  }

  private Instant now() {
    return world.time().instant();
  }

  // ---- commands ----------------------------------------------------------------------------

  Answer<Done> tell(SessionCommand command) {
    Answer.Kind trouble = trouble();
    boolean heard = trouble != Answer.Kind.UNREACHED;
    world.chronicle().add(new Fact.SessionTold(now(), channel, command.code(), heard));
    if (heard) {
      world
          .time()
          .in(dice.between(Duration.ofMillis(500), Duration.ofSeconds(5)), () -> obey(command));
    }
    return trouble == null ? Answer.of(Done.DONE) : Answer.none(trouble, "trouble");
  }

  private void obey(SessionCommand command) {
    switch (command) {
      case START, RESTART -> {
        if (!isWorking()) {
          becomes(loggedIn ? SessionStatus.WORKING : SessionStatus.QR);
        }
      }
      case TAKE_BACK -> becomes(SessionStatus.WORKING);
      case STOP -> becomes(SessionStatus.STOPPED);
      case LOG_OUT -> becomes(SessionStatus.QR);
    }
  }

  Answer<SessionReport> state(Instant askedAt) {
    Answer.Kind trouble = trouble();
    world.chronicle().add(new Fact.SessionAsked(now(), channel, trouble == null ? status : null));
    return trouble == null
        ? Answer.of(
            new SessionReport(
                SessionStatus.ofCode(status),
                isWorking() ? new PhoneNumber(phone) : null,
                askedAt,
                status))
        : Answer.none(trouble, "trouble");
  }

  Answer<ConnectorCommands.Page> fetch(Instant since, String from, Instant askedAt) {
    Answer.Kind trouble = trouble();
    if (trouble != null) {
      return Answer.none(trouble, "trouble");
    }
    List<Kept> behind = history.stream().filter(kept -> !kept.at().isBefore(since)).toList();
    int begin = from == null ? 0 : Integer.parseInt(from);
    List<Kept> page = behind.stream().skip(begin).limit(PAGE).toList();
    List<Fact.Said> said = page.stream().map(Kept::said).toList();
    world.chronicle().add(new Fact.HistoryGiven(now(), account, channel, said));
    int end = begin + page.size();
    Optional<String> next =
        end < behind.size() ? Optional.of(Integer.toString(end)) : Optional.empty();
    return Answer.of(
        new ConnectorCommands.Page(
            said.stream().map(one -> reported(one, askedAt)).toList(), next));
  }

  /** As the generic protocol's reader has it. */
  private static Reported reported(Fact.Said said, Instant now) {
    if (said instanceof Fact.MessageSaid message) {
      return new Reported(
          new ChatId(message.client()),
          Optional.empty(),
          new ChatEvent.MessageReported(
              message.id(),
              message.fromUs(),
              message.sentAt(),
              now,
              MessageStatus.ofCode(message.status()),
              Content.text(message.words()),
              null),
          "message/" + message.fromUs() + "/" + message.id() + "/" + message.status());
    }
    if (said instanceof Fact.StatusSaid status) {
      return new Reported(
          new ChatId(status.client()),
          Optional.empty(),
          new ChatEvent.StatusReported(
              status.id(), MessageStatus.ofCode(status.status()), status.reachedAt(), now),
          "status/" + status.id() + "/" + status.status());
    }
    if (said instanceof Fact.CallSaid call) {
      return new Reported(
          new ChatId(call.client()),
          Optional.empty(),
          new ChatEvent.CallReported(call.id(), call.video(), call.calledAt(), now),
          "call/" + call.id());
    }
    throw new IllegalArgumentException("no history of chats: " + said);
  }

  Answer<SentText> send(PhoneNumber client, String id, String text) {
    Answer.Kind trouble = trouble();
    if (trouble == Answer.Kind.UNREACHED || !isWorking()) {
      return Answer.none(trouble == null ? Answer.Kind.REFUSED : trouble, "not working");
    }
    if (trouble != Answer.Kind.IN_DOUBT || world.goesWrong(FaultKind.HANDED_ANSWER_LOST, "send")) {
      if (taken.putIfAbsent(id, newId()) == null) {
        world.chronicle().add(new Fact.CuratorTold(now(), channel, client.digits(), text));
      }
    }
    return trouble == null
        ? Answer.of(new SentText(taken.get(id)))
        : Answer.none(trouble, "trouble");
  }

  Handover hand(Parcel parcel) {
    if (world.goesWrong(FaultKind.CONNECTOR_DOWN, "hand")) {
      return handed(parcel, false, Handover.putBack("not reached"));
    }
    if (!isWorking()) {
      return handed(parcel, false, Handover.putBack("409"));
    }
    if (world.goesWrong(FaultKind.CONNECTOR_SILENT, "hand")) {
      return handed(parcel, false, Handover.inDoubt("silence"));
    }
    if (withoutWhatsApp.contains(parcel.client().value())) {
      return handed(
          parcel,
          false,
          Handover.failed(dev.houston.notice.FailureReason.NO_ACCOUNT, "no WhatsApp"));
    }
    String first = taken.get(parcel.id().value());
    String id = first == null ? newId() : first;
    taken.put(parcel.id().value(), id);
    boolean lost = world.goesWrong(FaultKind.HANDED_ANSWER_LOST, "hand");
    handed(parcel, first == null, lost ? Handover.inDoubt("lost") : Handover.taken(id));
    if (first == null) {
      named(parcel, id);
    }
    if (first == null) {
      world.clients().receives(this, parcel.client().value(), id, parcel.content().text());
    }
    return lost ? Handover.inDoubt("lost") : Handover.taken(id);
  }

  private void named(Parcel parcel, String id) {
    world
        .chronicle()
        .add(new Fact.Named(now(), channel, parcel.client().value(), parcel.id().value(), id));
  }

  private Handover handed(Parcel parcel, boolean reached, Handover answer) {
    world
        .chronicle()
        .add(
            new Fact.Handed(
                now(),
                channel,
                parcel.client().value(),
                parcel.id().value(),
                String.valueOf(parcel.content().text()),
                reached,
                answer.kind().name()));
    return answer;
  }

  Answer<Found> find(Parcel parcel) {
    Answer.Kind trouble = trouble();
    if (trouble != null) {
      return Answer.none(trouble, "trouble");
    }
    String id = taken.get(parcel.id().value());
    return Answer.of(id == null ? new Found(Trace.NOT_THERE, null) : new Found(Trace.THERE, id));
  }

  Answer<Boolean> exists(ChatId client) {
    Answer.Kind trouble = isWorking() ? trouble() : Answer.Kind.REFUSED;
    Boolean exists = trouble == null ? !withoutWhatsApp.contains(client.value()) : null;
    world.chronicle().add(new Fact.NumberAsked(now(), channel, client.value(), exists));
    return exists == null ? Answer.none(trouble, "trouble") : Answer.of(exists);
  }

  private Answer.Kind trouble() {
    if (world.goesWrong(FaultKind.CONNECTOR_DOWN, "ask")) {
      return Answer.Kind.UNREACHED;
    }
    return world.goesWrong(FaultKind.CONNECTOR_SILENT, "ask") ? Answer.Kind.IN_DOUBT : null;
  }
}
