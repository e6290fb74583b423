package dev.houston.simulation;

import dev.houston.channel.Answer;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.Sessions.Done;
import dev.houston.connector.ConnectorCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One channel's gateway with its phone: it reports by signed webhooks which it tries again until
 * they are taken, and keeps what came about while it could not report.
 */
final class Gateway {
  private static final int PAGE = 20;
  private static final double RESTARTED_IN_VAIN = 0.25;

  private final World world;
  private final Dice dice;
  private final String account;
  private final String owner;
  private final String phone;
  private final Webhooks webhooks;
  private final Postbox postbox;
  private final Manner manner;
  private final List<Kept> history = new ArrayList<>();
  private String channel = "";
  private String status = SessionStatus.QR.code();
  private String scannedBy;
  private Instant heldElsewhereUntil = Instant.MIN;
  private int messages;

  /** What came about, and when it did. */
  record Kept(Instant at, Fact.Said said) {}

  /**
   * @param owner what the account is called, for its words
   */
  Gateway(World world, Dice dice, String account, String owner, String phone, Manner manner) {
    this.world = world;
    this.dice = dice;
    this.account = account;
    this.owner = owner;
    this.phone = phone;
    this.scannedBy = phone;
    this.manner = manner;
    this.webhooks = new Webhooks(world, dice);
    this.postbox = new Postbox(world, dice, this, manner);
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

  /** What the account is called: its words begin so. */
  String owner() {
    return owner;
  }

  String phone() {
    return phone;
  }

  Manner manner() {
    return manner;
  }

  Postbox postbox() {
    return postbox;
  }

  Webhooks webhooks() {
    return webhooks;
  }

  boolean isWorking() {
    return status.equals(SessionStatus.WORKING.code());
  }

  boolean is(SessionStatus one) {
    return status.equals(one.code());
  }

  // ---- what comes about --------------------------------------------------------------------

  /** The session becomes this, and says so. */
  void becomes(SessionStatus next) {
    becomesSilently(next);
    saysSo(now());
  }

  /** The session becomes this, and nobody hears of it. */
  void becomesSilently(SessionStatus next) {
    status = next.code();
    if (next == SessionStatus.QR || next == SessionStatus.LOGGED_OUT) {
      scannedBy = phone;
    }
  }

  /** Its code is scanned with another number than the channel's. */
  void isScannedBy(String number) {
    status = SessionStatus.WORKING.code();
    scannedBy = number;
    saysSo(now());
  }

  /** It says what it is in. */
  void saysSo(Instant since) {
    says(status, since);
  }

  /** It says that it is in this since then, whatever it is in. */
  void says(String word, Instant since) {
    boolean works = word.equals(SessionStatus.WORKING.code());
    webhooks.send(new Fact.SessionSaid(word, since, works ? scannedBy : null));
  }

  /** Whoever opened it elsewhere does not let it go before. */
  void isHeldElsewhereUntil(Instant end) {
    heldElsewhereUntil = end;
  }

  /** Something came about in a chat; it is reported if the session works, and kept. */
  void happened(Fact.Said said) {
    keeps(said);
    reports(said);
  }

  void keeps(Fact.Said said) {
    history.add(new Kept(now(), said));
  }

  void reports(Fact.Said said) {
    if (isWorking()) {
      webhooks.send(said);
    }
  }

  /** An id that no message of this gateway has had; others have the same. */
  String newId() {
    messages++;
    return "wa-" + messages;
  }

  private Instant now() {
    return world.time().instant();
  }

  // ---- what it is told and asked -----------------------------------------------------------

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
      case START, RESTART -> restart();
      case TAKE_BACK -> {
        if (is(SessionStatus.OPEN_ELSEWHERE) && !now().isBefore(heldElsewhereUntil)) {
          becomes(SessionStatus.WORKING);
        }
      }
      case STOP -> becomes(SessionStatus.STOPPED);
      case LOG_OUT -> becomes(SessionStatus.QR);
    }
  }

  /** Who is logged out stays so, and a phone that is off stays off. */
  private void restart() {
    if (is(SessionStatus.LOGGED_OUT)) {
      becomes(SessionStatus.QR);
    } else if (is(SessionStatus.FAILED) || is(SessionStatus.STOPPED)) {
      if (dice.happens(RESTARTED_IN_VAIN)) {
        becomes(SessionStatus.FAILED);
        return;
      }
      becomes(SessionStatus.CONNECTING);
      world
          .time()
          .in(
              dice.between(Duration.ofSeconds(1), Duration.ofSeconds(9)),
              () -> {
                if (is(SessionStatus.CONNECTING)) {
                  becomes(SessionStatus.WORKING);
                }
              });
    } else {
      saysSo(now());
    }
  }

  Answer<SessionReport> state(Instant askedAt) {
    Answer.Kind trouble = trouble();
    String number = isWorking() ? scannedBy : null;
    world
        .chronicle()
        .add(
            trouble == null
                ? new Fact.SessionAsked(now(), channel, status, number)
                : new Fact.SessionAsked(now(), channel, null));
    return trouble == null
        ? Answer.of(
            new SessionReport(
                known(), number == null ? null : new PhoneNumber(number), askedAt, status))
        : Answer.none(trouble, "trouble");
  }

  private SessionStatus known() {
    return Arrays.stream(SessionStatus.values()).filter(this::is).findFirst().orElseThrow();
  }

  Answer<ConnectorCommands.Page> fetch(Instant since, String from, Instant askedAt) {
    Answer.Kind trouble = trouble();
    if (trouble != null) {
      return Answer.none(trouble, "trouble");
    }
    List<Kept> behind = since(since);
    int begin = from == null ? 0 : Integer.parseInt(from);
    List<Fact.Said> said = behind.stream().skip(begin).limit(PAGE).map(Kept::said).toList();
    world.chronicle().add(new Fact.HistoryGiven(now(), account, channel, said));
    int end = begin + said.size();
    Optional<String> next =
        end < behind.size() ? Optional.of(Integer.toString(end)) : Optional.empty();
    return Answer.of(
        new ConnectorCommands.Page(
            said.stream().map(one -> Histories.reported(one, askedAt)).toList(), next));
  }

  /** All that came about since then, oldest first. */
  List<Kept> since(Instant moment) {
    return history.stream().filter(kept -> !kept.at().isBefore(moment)).toList();
  }

  /** What is wrong with its being asked something; null for nothing. */
  Answer.Kind trouble() {
    if (world.goesWrong(FaultKind.CONNECTOR_DOWN, "ask")) {
      return Answer.Kind.UNREACHED;
    }
    return world.goesWrong(FaultKind.CONNECTOR_SILENT, "ask") ? Answer.Kind.IN_DOUBT : null;
  }
}
