package dev.houston.chat;

import static dev.houston.chat.NotDeliveredPair.Trigger.OVERDUE;

import dev.houston.account.DeliveryWatchSettings;
import dev.houston.channel.Activity;
import dev.houston.chat.ChatFact.ClientWrote;
import dev.houston.chat.ChatFact.MessageQueued;
import dev.houston.chat.ChatFact.MessageSent;
import dev.houston.chat.ChatFact.MessageTaken;
import dev.houston.chat.ChatFact.StatusReached;
import dev.houston.chat.Outgoing.Check;
import dev.houston.chat.Watch.Announcement;
import dev.houston.chat.Watch.Reminder;
import dev.houston.notice.FailureReason;
import dev.houston.notice.Notice;
import dev.houston.notice.NoticeKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a delivery watch: what DW-1 to DW-12 make of one fact. Lives for one step only.
 *
 * <p>Order within a step: what was switched off is closed, then time passes up to the fact, then
 * the fact is applied, then what it answers is said.
 */
final class WatchStep {

  /** How soon after its receipt a message must be read to be "delivered and read" (DW-2, DW-3). */
  static final Duration HALF_HOUR = Duration.ofMinutes(30);

  /** How often status-unavailable may be said in a chat (DW-7). */
  static final Duration UNAVAILABLE_PAUSE = Duration.ofHours(24);

  /**
   * A moment that had passed before we heard of its clock is due this much later, because receipt
   * and reading that were held up together arrive together, and the reading must have its say.
   */
  static final Duration SETTLING = Duration.ofSeconds(1);

  /** Statuses that are told of as such, unless they come with history (DW-7, DW-11, DW-12). */
  private static final Set<MessageStatus> LOUD =
      EnumSet.of(MessageStatus.UNKNOWN, MessageStatus.FAILED);

  /** Where a step puts the system messages that it decides. */
  interface Saying {
    /** Says it once for this subject, whatever is repeated. */
    void say(Notice notice, String subject);
  }

  private final DeliveryWatchSettings settings;
  private final Instant now;
  private final Activity channel;
  private final Saying saying;
  private final FollowedMessages outgoing;
  private Announcement announcement;
  private Reminder reminder;
  private @Nullable Instant unavailableSaidAt;

  WatchStep(
      Watch watch, DeliveryWatchSettings settings, Activity channel, Instant now, Saying saying) {
    this.settings = settings;
    this.channel = channel;
    this.now = now;
    this.saying = saying;
    this.outgoing = new FollowedMessages(watch.outgoing());
    this.announcement = watch.notDelivered();
    this.reminder = watch.notRead();
    this.unavailableSaidAt = watch.unavailableSaidAt();
  }

  Watch result() {
    return new Watch(outgoing.asList(), announcement, reminder, unavailableSaidAt);
  }

  /** DW-8: switching off closes open pairs, also when nothing happened while it was off. */
  void closeWhatWasSwitchedOff() {
    if (announcement.saidAt() != null && !settings.counts(announcement.saidAt())) {
      movePair(NotDeliveredPair.Trigger.SWITCHED_OFF);
    }
    if (reminder.saidAt() != null && !settings.counts(reminder.saidAt())) {
      moveReminder(NotReadPair.Trigger.SWITCHED_OFF);
    }
  }

  /** DW-14: what fell due while the channel was away waits for the statuses that come with it. */
  void waitForStatuses() {
    // What fell due while the watch was off is not made up for at the return (DW-8).
    outgoing.replaceAll(
        message ->
            isHandedOver(message) && !channel.isBackSince(message.at())
                ? message.rescheduled(due -> settings.counts(due) ? afterReturn(due) : due)
                : message);
    Instant halfHour = announcement.halfHourOver();
    if (halfHour != null) {
      announcement =
          new Announcement(
              announcement.pair(),
              announcement.message(),
              announcement.saidAt(),
              afterReturn(halfHour));
    }
  }

  private Instant afterReturn(Instant due) {
    return channel.waitsUntil(due).orElse(due);
  }

  /** Whether a check waits for the channel's return. */
  boolean waitsForStatuses() {
    Stream<Instant> checks =
        outgoing.stream().filter(WatchStep::isHandedOver).flatMap(Outgoing::checks).map(Check::due);
    return Stream.concat(checks, Stream.ofNullable(announcement.halfHourOver()))
        .anyMatch(channel::mustWait);
  }

  private static boolean isHandedOver(Outgoing message) {
    return message.status() != MessageStatus.WAITING;
  }

  /** Lets every check fire that was due by then, in the order of their moments. */
  void letTimePass(Predicate<Instant> hasCome) {
    Optional<Due> next = nextDue();
    while (next.isPresent() && hasCome.test(next.get().moment())) {
      next.get().fire().run();
      next = nextDue();
    }
  }

  /**
   * Something that falls due.
   *
   * @param knowable whether a status could be known of it, were the channel there
   */
  private record Due(Instant moment, boolean knowable, Runnable fire) {}

  private Optional<Due> nextDue() {
    var dues = new ArrayList<Due>();
    if (announcement.halfHourOver() != null) {
      dues.add(
          new Due(
              announcement.halfHourOver(),
              true,
              () -> movePair(NotDeliveredPair.Trigger.HALF_HOUR_PASSED)));
    }
    outgoing.stream().flatMap(this::dues).forEach(dues::add);
    return dues.stream().filter(this::mayFire).min(Comparator.comparing(Due::moment));
  }

  private Stream<Due> dues(Outgoing message) {
    Stream<Due> delivery =
        Stream.ofNullable(message.deliveryCheck())
            .map(
                check ->
                    new Due(
                        check.due(), isHandedOver(message), () -> deliveryFellDue(message, check)));
    Stream<Due> reading =
        Stream.ofNullable(message.readingCheck())
            .map(check -> new Due(check.due(), true, () -> readingFellDue(message, check)));
    return Stream.concat(delivery, reading);
  }

  private boolean mayFire(Due due) {
    return !(due.knowable() && channel.mustWait(due.moment()));
  }

  /**
   * What fell due of other messages while this one was the last says nothing, also where the news
   * of its end lets no time pass.
   */
  private void passOverWhatCameMeanwhile(Outgoing last) {
    if (outgoing.isLast(last)) {
      List<Due> over =
          outgoing.stream()
              .filter(message -> !outgoing.isLast(message))
              .flatMap(this::dues)
              .filter(due -> mayFire(due) && due.moment().isBefore(now))
              .toList();
      over.forEach(due -> due.fire().run());
    }
  }

  /** DW-1. A check speaks of the message that is the last one at that moment, or of none. */
  private void deliveryFellDue(Outgoing message, Check check) {
    if (message.isQueued() && channel.isBackSince(message.at())) {
      outgoing.replace(message.waitingForTurn(check.at(due -> due.plus(check.delay()))));
      return;
    }
    boolean speaks = outgoing.isLast(message) && settings.counts(check.due());
    outgoing.replace(message.checkDelivery(null));
    if (speaks) {
      var moved = NotDeliveredPair.TRANSITIONS.on(announcement.pair(), OVERDUE);
      announcement = new Announcement(moved.to(), message.id(), now, null);
      saying.say(Notice.notDelivered(check.delay()), message.id().value());
    }
  }

  /** DW-5. */
  private void readingFellDue(Outgoing message, Check check) {
    boolean speaks = outgoing.isLast(message) && settings.counts(check.due());
    outgoing.replace(message.checkReading(null));
    if (speaks) {
      var moved = NotReadPair.TRANSITIONS.on(reminder.pair(), NotReadPair.Trigger.OVERDUE);
      reminder = new Reminder(moved.to(), now);
      saying.say(Notice.notRead(check.delay()), message.id().value());
    }
  }

  /** A message from us that the watch has not seen yet. */
  void sent(MessageSent fact) {
    if (outgoing.find(fact.message()).isPresent()) {
      reached(new StatusReached(fact.message(), fact.status(), fact.learnedAt(), now));
      return;
    }
    Instant due = fact.at().plus(settings.notDelivered());
    boolean history = !due.isAfter(now);
    var message = Outgoing.learned(fact.message(), fact.at(), MessageStatus.WAITING);
    outgoing.add(
        history ? message : message.checkDelivery(new Check(due, settings.notDelivered())));
    if (history && LOUD.contains(fact.status())) {
      outgoing.replace(message.with(fact.status()));
    } else {
      reached(new StatusReached(fact.message(), fact.status(), now, now));
    }
    tidy();
  }

  /** A message that was accepted: its clock starts, though it waits (DW-9). */
  void queued(MessageQueued fact) {
    if (outgoing.find(fact.message()).isPresent()) {
      return;
    }
    Check check = new Check(fact.at().plus(settings.notDelivered()), settings.notDelivered());
    var message = Outgoing.accepted(fact.message(), fact.at(), fact.reportedAs());
    if (LOUD.contains(fact.status())) {
      // What it came to has been said by whatever brought it there.
      outgoing.add(message.with(fact.status()));
    } else {
      outgoing.add(message.checkDelivery(check));
      reached(new StatusReached(fact.message(), fact.status(), now, now));
    }
    tidy();
  }

  /** Whether the message is not known here to have been handed over. */
  boolean awaitsHandover(MessageId message) {
    return outgoing
        .find(message)
        .filter(known -> known.status() != MessageStatus.WAITING)
        .isEmpty();
  }

  /** Whether it is news that the connector has the message. */
  boolean isNotKnownToBeSent(MessageId message) {
    return awaitsHandover(message)
        || outgoing.find(message).filter(Outgoing::isUncertain).isPresent();
  }

  /** The connector has a message that was accepted, and reports it under this id. */
  void taken(MessageTaken fact) {
    MessageId reported = fact.reportedAs();
    if (reported != null && !reported.equals(fact.message())) {
      outgoing.remove(reported);
      if (announcement.speaksOf(reported)) {
        announcement = announcement.of(fact.message());
      }
    }
    outgoing
        .find(fact.message())
        .map(this::sent)
        .map(message -> reported == null ? message : message.reportedAs(reported))
        .ifPresent(outgoing::replace);
    tidy();
  }

  private Outgoing sent(Outgoing message) {
    if (message.isUncertain()) {
      return message.with(MessageStatus.SENT).checkDelivery(checkFromNow());
    }
    return message.status() == MessageStatus.WAITING ? handedOver(message) : message;
  }

  private Check checkFromNow() {
    return new Check(now.plus(settings.notDelivered()), settings.notDelivered());
  }

  /** DW-9: what waited only for its turn starts its clock now. */
  private Outgoing handedOver(Outgoing message) {
    Outgoing sent = message.with(MessageStatus.SENT);
    boolean isUnsaid = message.waitedForTurn() && message.deliveryCheck() != null;
    boolean waitedForTurn = isUnsaid || channel.isBackSince(message.at());
    return message.isQueued() && waitedForTurn ? sent.checkDelivery(checkFromNow()) : sent;
  }

  /** OM-5: nobody knows whether the client will ever have it. */
  void uncertain(MessageId id) {
    saying.say(Notice.of(NoticeKey.MESSAGE_UNCERTAIN), id.value());
    outgoing
        .find(id)
        .map(message -> message.with(MessageStatus.UNKNOWN).checkDelivery(null))
        .ifPresent(outgoing::replace);
  }

  /** A status that had come before its message: a check that is overdue by now is skipped. */
  void hadReached(StatusReached fact) {
    reached(fact);
    outgoing
        .find(fact.message())
        .filter(message -> message.hadToBeReadBy(now, settings.notRead()))
        .ifPresent(message -> outgoing.replace(message.checkReading(null)));
  }

  /** Whether the message is not known here to have reached that status. */
  boolean isNews(StatusReached fact) {
    return outgoing
        .find(fact.message())
        .filter(known -> !fact.status().replaces(known.status()))
        .isEmpty();
  }

  /** A status of a message that is known, though perhaps forgotten here. */
  void reached(StatusReached fact) {
    if (!isNews(fact)) {
      return;
    }
    Optional<Outgoing> known = outgoing.find(fact.message());
    switch (fact.status()) {
      case WAITING -> known.ifPresent(message -> outgoing.replace(message.with(fact.status())));
      case SENT -> known.ifPresent(message -> outgoing.replace(handedOver(message)));
      case UNKNOWN -> becameUnknown(fact.message(), known);
      case FAILED -> failed(fact, known);
      case DELIVERED -> known.ifPresent(message -> delivered(message, within(message, fact.at())));
      case READ -> known.ifPresent(message -> read(message, within(message, fact.at())));
    }
    answerReminder();
    tidy();
  }

  /** DW-10: what the client writes after our last message was received counts as reading it. */
  void clientWrote(ClientWrote fact) {
    Outgoing last = outgoing.last().orElse(null);
    if (last == null || last.status() != MessageStatus.DELIVERED || last.deliveredAt() == null) {
      return;
    }
    // WhatsApp gives the times of messages in whole seconds; what had reached us before the receipt
    // came about, and is only told again, is no answer to it.
    boolean earlier =
        fact.at().isBefore(last.deliveredAt().truncatedTo(ChronoUnit.SECONDS))
            || fact.learnedAt().isBefore(last.deliveredAt());
    if (earlier) {
      return;
    }
    outgoing.replace(last.answeredByClient().checkReading(null));
    answerAnnouncement(last, fact.at());
    answerReminder();
    tidy();
  }

  private void delivered(Outgoing message, Instant at) {
    Check check = new Check(notYetOver(at.plus(settings.notRead())), settings.notRead());
    outgoing.replace(
        message
            .with(MessageStatus.DELIVERED)
            .deliveredAt(at)
            .checkDelivery(null)
            .checkReading(check));
    if (announcement.speaksOf(message.id())) {
      movePair(NotDeliveredPair.Trigger.DELIVERED);
      announcement =
          new Announcement(
              announcement.pair(),
              message.id(),
              announcement.saidAt(),
              notYetOver(at.plus(HALF_HOUR)));
    }
  }

  private void read(Outgoing message, Instant at) {
    outgoing.replace(message.with(MessageStatus.READ).checkDelivery(null).checkReading(null));
    answerAnnouncement(message, at);
  }

  /** DW-2 or, where the connector's times tell that half an hour had passed, DW-3. */
  private void answerAnnouncement(Outgoing message, Instant readAt) {
    if (!announcement.speaksOf(message.id())) {
      return;
    }
    Instant deliveredAt = message.deliveredAt();
    boolean tooLate = deliveredAt != null && readAt.isAfter(deliveredAt.plus(HALF_HOUR));
    movePair(tooLate ? NotDeliveredPair.Trigger.HALF_HOUR_PASSED : NotDeliveredPair.Trigger.READ);
  }

  /** DW-6. */
  private void answerReminder() {
    if (outgoing.last().filter(Outgoing::isRead).isPresent()) {
      moveReminder(NotReadPair.Trigger.LAST_READ);
    }
  }

  /** DW-11: at once, whatever the switch says; an operator knows what he dropped himself. */
  private void failed(StatusReached fact, Optional<Outgoing> known) {
    MessageId id = fact.message();
    FailureReason reason = Objects.requireNonNullElse(fact.failure(), FailureReason.REJECTED);
    if (reason != FailureReason.DROPPED) {
      saying.say(Notice.messageFailed(reason), id.value());
    }
    known.ifPresent(this::passOverWhatCameMeanwhile);
    known.ifPresent(
        message -> outgoing.replace(message.with(MessageStatus.FAILED).checkDelivery(null)));
    if (announcement.speaksOf(id)) {
      movePair(NotDeliveredPair.Trigger.FAILED);
    }
  }

  /** DW-7. */
  private void becameUnknown(MessageId id, Optional<Outgoing> known) {
    known.ifPresent(
        message -> outgoing.replace(message.with(MessageStatus.UNKNOWN).checkDelivery(null)));
    boolean saidLately =
        unavailableSaidAt != null && now.isBefore(unavailableSaidAt.plus(UNAVAILABLE_PAUSE));
    if (settings.enabled() && !saidLately) {
      unavailableSaidAt = now;
      saying.say(Notice.of(NoticeKey.STATUS_UNAVAILABLE), id.value());
    }
  }

  private void movePair(NotDeliveredPair.Trigger trigger) {
    var moved = NotDeliveredPair.TRANSITIONS.on(announcement.pair(), trigger);
    MessageId message = announcement.message();
    if (message != null) {
      moved.effect().ifPresent(key -> saying.say(Notice.of(key), message.value()));
    }
    announcement =
        moved.to() == NotDeliveredPair.CLOSED
            ? Announcement.NONE
            : new Announcement(
                moved.to(), message, announcement.saidAt(), announcement.halfHourOver());
  }

  private void moveReminder(NotReadPair.Trigger trigger) {
    var moved = NotReadPair.TRANSITIONS.on(reminder.pair(), trigger);
    outgoing
        .last()
        .ifPresent(
            last -> moved.effect().ifPresent(key -> saying.say(Notice.of(key), last.id().value())));
    reminder = moved.to() == NotReadPair.CLOSED ? Reminder.NONE : reminder;
  }

  /** A time of the connector's before the message itself was there is wrong (DW-12). */
  private Instant within(Outgoing message, Instant at) {
    return at.isBefore(message.at()) ? now : at;
  }

  /** The moment, or shortly from now if it is over already. */
  private Instant notYetOver(Instant moment) {
    return moment.isAfter(now) ? moment : now.plus(SETTLING);
  }

  private void tidy() {
    outgoing.tidy(message -> announcement.speaksOf(message));
  }
}
