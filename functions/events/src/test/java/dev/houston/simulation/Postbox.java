package dev.houston.simulation;

import dev.houston.channel.Answer;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.Sessions.SentText;
import dev.houston.chat.ChatId;
import dev.houston.notice.FailureReason;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handovers.Found;
import dev.houston.outgoing.Handovers.Trace;
import dev.houston.outgoing.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a gateway is handed for its clients, and what it can be asked about that. */
final class Postbox {
  private static final double REFUSED_FOR_ITSELF = 0.015;
  private static final double PUT_BACK_FOR_ONCE = 0.015;

  /** As far as clocks differ. */
  private static final Duration SHORTLY_BEFORE = Duration.ofSeconds(5);

  private final World world;
  private final Dice dice;
  private final Gateway gateway;
  private final Manner manner;

  /** Ours, and the ids under which it has them. */
  private final Map<String, String> taken = new HashMap<>();

  private final Set<String> withoutWhatsApp = new HashSet<>();
  private Instant slowUntil = Instant.MIN;

  Postbox(World world, Dice dice, Gateway gateway, Manner manner) {
    this.world = world;
    this.dice = dice;
    this.gateway = gateway;
    this.manner = manner;
  }

  /** A number that has no WhatsApp. */
  void isWithoutWhatsApp(String client) {
    withoutWhatsApp.add(client);
  }

  /** It takes what it is handed, and says so seconds later. */
  void isSlowUntil(Instant end) {
    slowUntil = end;
  }

  Handover hand(Parcel parcel) {
    if (world.goesWrong(FaultKind.CONNECTOR_DOWN, "hand")) {
      return handed(parcel, false, Handover.putBack("not reached"));
    }
    if (!gateway.isWorking() || dice.happens(PUT_BACK_FOR_ONCE)) {
      return handed(parcel, false, Handover.putBack("409"));
    }
    if (world.goesWrong(FaultKind.CONNECTOR_SILENT, "hand")) {
      return handed(parcel, false, Handover.inDoubt("silence"));
    }
    if (withoutWhatsApp.contains(parcel.client().value())) {
      return handed(parcel, false, Handover.failed(FailureReason.NO_ACCOUNT, "no WhatsApp"));
    }
    String known = manner.knowsIds() ? taken.get(parcel.id().value()) : null;
    if (known == null && dice.happens(REFUSED_FOR_ITSELF)) {
      return handed(parcel, false, Handover.failed(dice.pick(REASONS), "422"));
    }
    String id = known == null ? name(parcel.id().value()) : known;
    boolean lost = world.goesWrong(FaultKind.HANDED_ANSWER_LOST, "hand");
    Handover answer = lost ? Handover.inDoubt("lost") : Handover.taken(id);
    handed(parcel, known == null, answer);
    if (known == null) {
      taken.put(parcel.id().value(), id);
      takes(parcel, id);
    }
    if (isSlow()) {
      world.elapse(dice.between(Duration.ofSeconds(1), Duration.ofSeconds(20)));
    }
    return answer;
  }

  /** Whatever waits for it meanwhile is late by no fault of its own: the chronicle says so. */
  private boolean isSlow() {
    if (now().isBefore(slowUntil)) {
      world.chronicle().add(new Fact.Fault(now(), FaultKind.SLOW, "hand"));
      return true;
    }
    return world.goesWrong(FaultKind.SLOW, "hand");
  }

  private static final List<FailureReason> REASONS =
      List.of(FailureReason.REJECTED, FailureReason.SPAM);

  private String name(String ours) {
    return manner == Manner.UNDER_OUR_IDS ? ours : gateway.newId();
  }

  private void takes(Parcel parcel, String id) {
    String client = parcel.client().value();
    String words = String.valueOf(parcel.content().text());
    world
        .chronicle()
        .add(new Fact.Named(now(), gateway.channel(), client, parcel.id().value(), id));
    echo(client, id, words);
    world.clients().receives(gateway, client, id, words);
  }

  /** It may be heard before the answer is, or long after it. */
  private void echo(String client, String id, String words) {
    if (manner.echoes()) {
      Instant at = dice.happens(0.1) ? null : now();
      var said = new Fact.MessageSaid(client, id, true, at, "sent", words);
      gateway.keeps(said);
      Duration late = dice.happens(0.1) ? Duration.ofSeconds(90) : Duration.ofSeconds(3);
      world.time().in(dice.between(Duration.ZERO, late), () -> gateway.reports(said));
    }
  }

  private Handover handed(Parcel parcel, boolean reached, Handover answer) {
    world
        .chronicle()
        .add(
            new Fact.Handed(
                now(),
                gateway.channel(),
                parcel.client().value(),
                parcel.id().value(),
                String.valueOf(parcel.content().text()),
                reached,
                answer.kind().name()));
    return answer;
  }

  /** A text that belongs to no chat. */
  Answer<SentText> send(PhoneNumber client, String ours, String text) {
    Answer.Kind trouble = gateway.trouble();
    if (trouble == Answer.Kind.UNREACHED || !gateway.isWorking()) {
      return Answer.none(trouble == null ? Answer.Kind.REFUSED : trouble, "not working");
    }
    String known = manner.knowsIds() ? taken.get(ours) : null;
    boolean lost = trouble == null && world.goesWrong(FaultKind.HANDED_ANSWER_LOST, "send");
    if (trouble == null && known == null) {
      known = name(ours);
      taken.put(ours, known);
      world.chronicle().add(new Fact.CuratorTold(now(), gateway.channel(), client.digits(), text));
      echo(client.digits(), known, text);
    }
    return trouble == null && !lost
        ? Answer.of(new SentText(known))
        : Answer.none(Answer.Kind.IN_DOUBT, "trouble");
  }

  Answer<Found> find(Parcel parcel, Instant handedAt) {
    Answer.Kind trouble = gateway.isWorking() ? gateway.trouble() : Answer.Kind.REFUSED;
    if (trouble != null) {
      return Answer.none(trouble, "trouble");
    }
    String id = manner.knowsIds() ? taken.get(parcel.id().value()) : saysTheSame(parcel, handedAt);
    if (id != null) {
      return Answer.of(new Found(Trace.THERE, id));
    }
    return Answer.of(new Found(manner.knowsIds() ? Trace.NOT_THERE : Trace.NOT_SEEN, null));
  }

  /** The first one since it was handed over; else the last one shortly before. */
  private String saysTheSame(Parcel parcel, Instant handedAt) {
    String before = null;
    for (Gateway.Kept kept : gateway.since(handedAt.minus(SHORTLY_BEFORE))) {
      if (kept.said() instanceof Fact.MessageSaid said
          && said.fromUs()
          && said.client().equals(parcel.client().value())
          && said.words().equals(parcel.content().text())) {
        if (!kept.at().isBefore(handedAt)) {
          return said.id();
        }
        before = said.id();
      }
    }
    return before;
  }

  Answer<Boolean> exists(ChatId client) {
    Answer.Kind trouble = gateway.isWorking() ? gateway.trouble() : Answer.Kind.REFUSED;
    Boolean exists = trouble == null ? !withoutWhatsApp.contains(client.value()) : null;
    world.chronicle().add(new Fact.NumberAsked(now(), gateway.channel(), client.value(), exists));
    return exists == null ? Answer.none(trouble, "trouble") : Answer.of(exists);
  }

  private Instant now() {
    return world.time().instant();
  }
}
