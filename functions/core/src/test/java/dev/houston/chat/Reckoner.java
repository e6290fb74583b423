package dev.houston.chat;

import dev.houston.chat.Reckoning.Check;
import dev.houston.chat.Reckoning.Due;
import dev.houston.chat.Reckoning.Early;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a new {@link Reckoning} of one tiding: the rules DW-1 to DW-12 and MC-2, each once. */
final class Reckoner {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration A_DAY = Duration.ofHours(24);

  /** What was over before its receipt was told of is due this much later. */
  private static final Duration SETTLING = Duration.ofSeconds(1);

  private static final Comparator<Due> IN_TURN =
      Comparator.comparing(Due::moment).thenComparing(Due::check);

  private final List<Fate> fates;
  private final List<Due> dues;
  private final List<Early> early;
  private final List<String> heard;
  private final List<String> owed = new ArrayList<>();
  private boolean on;
  private Walk.Delays delays;
  private String announced;
  private boolean notReadIsOpen;
  private Instant unavailableSaidAt;

  Reckoner(Reckoning before) {
    this.fates = new ArrayList<>(before.fates());
    this.dues = new ArrayList<>(before.dues());
    this.early = new ArrayList<>(before.early());
    this.heard = new ArrayList<>(before.heard());
    this.on = before.on();
    this.delays = before.delays();
    this.announced = before.announced();
    this.notReadIsOpen = before.notReadIsOpen();
    this.unavailableSaidAt = before.unavailableSaidAt();
  }

  Reckoning take(Tiding told) {
    Instant now = told.now();
    boolean isPossible = told.at() != null && !told.at().isAfter(now);
    Instant at = isPossible ? told.at() : now;
    letChecksFire(due -> due.isBefore(now));
    early.removeIf(one -> !one.heard().isAfter(now.minus(A_DAY)));
    switch (told.kind()) {
      case SENT -> sent(told.subject(), told.status(), at, now);
      case STATUS -> status(told.subject(), told.status(), at, now);
      case CLIENT_WROTE -> clientWrote(told.subject(), at);
      case CALLED -> called(told.subject());
      case TIME_CAME -> letChecksFire(due -> !due.isAfter(now));
      case SWITCHED_ON -> on = true;
      case SWITCHED_OFF -> switchedOff();
      case DELAYS_CHANGED -> delays = delays.other();
    }
    answerNotRead();
    dues.removeIf(due -> !due.canStillSpeak(fates, announced));
    return new Reckoning(
        fates, dues, early, heard, on, delays, announced, notReadIsOpen, unavailableSaidAt, owed);
  }

  private void letChecksFire(Predicate<Instant> hasCome) {
    Optional<Due> next = dues.stream().min(IN_TURN);
    while (next.isPresent() && hasCome.test(next.get().moment())) {
      if (on && next.get().speaks(fates, announced)) {
        fire(next.get());
      }
      dues.remove(next.get());
      next = dues.stream().min(IN_TURN);
    }
  }

  private void fire(Due due) {
    String message = due.message();
    switch (due.check()) {
      case HALF_HOUR_OVER -> {
        owed.add("finally-delivered/" + message);
        announced = null;
      }
      case DELIVERY -> {
        owed.add("not-delivered/" + message + " after " + due.delay().toMinutes());
        announced = message;
      }
      case READING -> {
        owed.add("not-read/" + message + " after " + due.delay().toHours());
        notReadIsOpen = true;
      }
    }
  }

  private void sent(String message, MessageStatus status, Instant at, Instant now) {
    if (Fate.find(fates, message).isPresent()) {
      became(message, status, now, now);
      return;
    }
    Instant due = at.plus(delays.notDelivered());
    boolean history = !due.isAfter(now);
    boolean isLoud = status == MessageStatus.FAILED || status == MessageStatus.UNKNOWN;
    // What befell a message long ago is no news, but it stands (DW-12).
    fates.add(Fate.of(message, at, history && isLoud ? status : MessageStatus.WAITING));
    if (!history) {
      dues.add(new Due(due, Check.DELIVERY, message, delays.notDelivered()));
    }
    became(message, status, now, now);
    early.stream()
        .filter(one -> one.message().equals(message))
        .sorted(Comparator.comparing(Early::status))
        .toList()
        .forEach(one -> became(message, one.status(), one.at(), now));
    // Checks that are overdue when we first learn of a message are skipped (DW-12).
    Fate.find(fates, message)
        .map(Fate::deliveredAt)
        .filter(received -> !received.plus(delays.notRead()).isAfter(now))
        .ifPresent(
            received ->
                dues.removeIf(
                    one -> one.check() == Check.READING && one.message().equals(message)));
    early.removeIf(one -> one.message().equals(message));
  }

  private void status(String message, MessageStatus status, Instant at, Instant now) {
    if (Fate.find(fates, message).isPresent()) {
      became(message, status, at, now);
      return;
    }
    boolean isNews =
        early.stream().noneMatch(one -> one.message().equals(message) && one.status() == status);
    if (isNews) {
      early.add(new Early(message, status, at, now));
    }
  }

  private void became(String message, MessageStatus status, Instant reportedAt, Instant now) {
    Fate fate = Fate.find(fates, message).orElseThrow();
    if (!fate.yieldsTo(status)) {
      return;
    }
    Instant at = reportedAt.isBefore(fate.at()) ? now : reportedAt;
    replace(fate.with(status));
    switch (status) {
      case WAITING, SENT -> {}
      case UNKNOWN -> becameUnknown(message, now);
      case FAILED -> {
        owed.add("message-failed/" + message);
        announced = message.equals(announced) ? null : announced;
      }
      case DELIVERED -> becameDelivered(fate.with(status).deliveredAt(at), now);
      case READ -> answerNotDelivered(fate, at);
    }
  }

  private void becameUnknown(String message, Instant now) {
    boolean lately = unavailableSaidAt != null && now.isBefore(unavailableSaidAt.plus(A_DAY));
    if (on && !lately) {
      owed.add("status-unavailable/" + message);
      unavailableSaidAt = now;
    }
  }

  private void becameDelivered(Fate fate, Instant now) {
    replace(fate);
    String message = fate.message();
    Instant unread = notYetOver(fate.deliveredAt().plus(delays.notRead()), now);
    dues.add(new Due(unread, Check.READING, message, delays.notRead()));
    if (message.equals(announced)) {
      Instant over = notYetOver(fate.deliveredAt().plus(HALF_HOUR), now);
      dues.add(new Due(over, Check.HALF_HOUR_OVER, message, HALF_HOUR));
    }
  }

  private static Instant notYetOver(Instant moment, Instant now) {
    return moment.isAfter(now) ? moment : now.plus(SETTLING);
  }

  private void answerNotDelivered(Fate fate, Instant readAt) {
    if (!fate.message().equals(announced)) {
      return;
    }
    Instant deliveredAt = fate.deliveredAt();
    boolean within = deliveredAt == null || !readAt.isAfter(deliveredAt.plus(HALF_HOUR));
    owed.add((within ? "delivered-and-read/" : "finally-delivered/") + fate.message());
    announced = null;
  }

  private void answerNotRead() {
    Fate last = Fate.last(fates).orElse(null);
    if (notReadIsOpen && last != null && last.isRead()) {
      owed.add("finally-read/" + last.message());
      notReadIsOpen = false;
    }
  }

  /** DW-10; WhatsApp gives the times of messages in whole seconds. */
  private void clientWrote(String words, Instant at) {
    Fate last = Fate.last(fates).orElse(null);
    if (!isNews(words) || last == null || last.status() != MessageStatus.DELIVERED) {
      return;
    }
    if (!at.isBefore(last.deliveredAt().truncatedTo(ChronoUnit.SECONDS))) {
      replace(last.answeredByClient());
      answerNotDelivered(last, at);
    }
  }

  /** MC-2. */
  private void called(String call) {
    if (isNews(call)) {
      owed.add("missed-call/" + call);
    }
  }

  private boolean isNews(String callOrWords) {
    return !heard.contains(callOrWords) && heard.add(callOrWords);
  }

  /** DW-8. */
  private void switchedOff() {
    on = false;
    announced = null;
    notReadIsOpen = false;
  }

  private void replace(Fate changed) {
    fates.replaceAll(fate -> fate.message().equals(changed.message()) ? changed : fate);
  }
}
