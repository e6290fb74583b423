package dev.houston.chat;

import dev.houston.chat.Happening.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Says which system messages a story owes, straight from the rules DW-1 to DW-14 and MC-2.
 *
 * <p>It knows nothing of the machine: it keeps the whole story and answers every question ("which
 * was the last message then?") by reading it again. Slow, and simple enough to be believed.
 */
final class Judge {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration SETTLING = Duration.ofSeconds(1);
  private static final Duration A_DAY = Duration.ofHours(24);

  private enum Check {
    HALF_HOUR_OVER,
    DELIVERY,
    READING
  }

  private final Outages outages;

  private record Due(Instant moment, Check check, String message) {}

  private final Duration notDelivered;
  private final Duration notRead;
  private final List<Happening> past = new ArrayList<>();
  private final PriorityQueue<Due> dues =
      new PriorityQueue<>(Comparator.comparing(Due::moment).thenComparing(Due::check));
  private final List<String> owed = new ArrayList<>();

  private String announced;
  private Instant announcedAt;
  private Instant reminderAt;
  private Instant unavailableAt;

  private Judge(Duration notDelivered, Duration notRead, Outages outages) {
    this.outages = outages;
    this.notDelivered = notDelivered;
    this.notRead = notRead;
  }

  /** The lines that the story owes by then, in order, as {@code rule/subject}. */
  static List<String> owed(
      List<Happening> story, Instant until, Duration notDelivered, Duration notRead) {
    var judge = new Judge(notDelivered, notRead, Outages.of(story));
    for (Happening happening : story) {
      judge.letChecksFire(happening.arrival(), false);
      judge.judge(happening);
    }
    judge.letChecksFire(until, true);
    return judge.owed;
  }

  private void letChecksFire(Instant moment, boolean included) {
    while (!dues.isEmpty()
        && (dues.peek().moment().isBefore(moment)
            || (included && dues.peek().moment().equals(moment)))) {
      fire(dues.poll());
    }
  }

  private void fire(Due due) {
    boolean counts = isOn() && !due.moment().isBefore(onSince());
    String message = due.message();
    switch (due.check()) {
      case DELIVERY -> {
        boolean undelivered =
            status(message) == MessageStatus.SENT || status(message) == MessageStatus.WAITING;
        if (counts && message.equals(last()) && undelivered) {
          owed.add("not-delivered/" + message);
          announced = message;
          announcedAt = due.moment();
        }
      }
      case READING -> {
        boolean unread = status(message) == MessageStatus.DELIVERED && !answered(message);
        if (counts && message.equals(last()) && unread) {
          owed.add("not-read/" + message);
          reminderAt = due.moment();
        }
      }
      case HALF_HOUR_OVER -> {
        if (message.equals(announced) && pairIsOpen()) {
          owed.add("finally-delivered/" + message);
          announced = null;
        }
      }
    }
  }

  private void judge(Happening happening) {
    MessageStatus before = known(happening.subject()) ? status(happening.subject()) : null;
    boolean knew = known(happening.subject());
    boolean wasAnswered = last() != null && answered(last());
    past.add(happening);
    switch (happening.kind()) {
      case SENT -> {
        if (!knew) {
          learned(happening);
        }
      }
      case STATUS -> {
        if (knew) {
          became(happening.subject(), before, happening.status(), happening);
        }
      }
      case CLIENT_WROTE -> {
        if (last() != null && answered(last()) && !wasAnswered) {
          answerAnnounced(last(), happening.at());
        }
      }
      case CALLED -> {
        if (past.stream().filter(one -> same(one, happening)).count() == 1) {
          owed.add("missed-call/" + happening.subject());
        }
      }
      case SWITCHED_OFF, SWITCHED_ON, WENT_DOWN, CAME_BACK -> {}
    }
    if (!isOn()) {
      announced = null;
      reminderAt = null;
    }
    boolean lastIsRead =
        last() != null && (status(last()) == MessageStatus.READ || answered(last()));
    if (reminderAt != null && lastIsRead && !reminderAt.isBefore(onSince())) {
      owed.add("finally-read/" + last());
      reminderAt = null;
    }
  }

  private static boolean same(Happening one, Happening other) {
    return one.kind() == other.kind() && one.subject().equals(other.subject());
  }

  private void learned(Happening sent) {
    Instant due = sent.at().plus(notDelivered);
    if (due.isAfter(sent.arrival())) {
      add(due, Check.DELIVERY, sent.subject());
    }
    List<Happening> early =
        past.stream()
            .filter(one -> one.kind() == Kind.STATUS && one.subject().equals(sent.subject()))
            .filter(one -> one.arrival().isAfter(sent.arrival().minus(A_DAY)))
            .sorted(Comparator.comparing(Happening::status))
            .toList();
    MessageStatus status = MessageStatus.SENT;
    for (Happening report : early) {
      var now =
          new Happening(
              sent.arrival(), report.kind(), report.subject(), report.status(), report.at());
      became(sent.subject(), status, report.status(), now);
      status = report.status().replaces(status) ? report.status() : status;
    }
  }

  /** DW-14. */
  private void add(Instant due, Check check, String message) {
    dues.add(new Due(outages.whenToSay(due), check, message));
  }

  private void became(
      String message, MessageStatus before, MessageStatus status, Happening report) {
    if (!status.replaces(before)) {
      return;
    }
    Instant now = report.arrival();
    Instant at = correct(message, report);
    switch (status) {
      case WAITING, SENT -> {}
      case UNKNOWN -> {
        boolean lately = unavailableAt != null && now.isBefore(unavailableAt.plus(A_DAY));
        if (isOn() && !lately) {
          owed.add("status-unavailable/" + message);
          unavailableAt = now;
        }
      }
      case FAILED -> {
        owed.add("message-failed/" + message);
        announced = message.equals(announced) ? null : announced;
      }
      case DELIVERED -> {
        add(notYetOver(at.plus(notRead), now), Check.READING, message);
        if (message.equals(announced)) {
          add(notYetOver(at.plus(HALF_HOUR), now), Check.HALF_HOUR_OVER, message);
        }
      }
      case READ -> answerAnnounced(message, at);
    }
  }

  private void answerAnnounced(String message, Instant readAt) {
    if (!message.equals(announced) || !pairIsOpen()) {
      return;
    }
    Instant deliveredAt = deliveredAt(message);
    boolean within = deliveredAt == null || !readAt.isAfter(deliveredAt.plus(HALF_HOUR));
    owed.add((within ? "delivered-and-read/" : "finally-delivered/") + message);
    announced = null;
  }

  private boolean pairIsOpen() {
    return isOn() && !announcedAt.isBefore(onSince());
  }

  private static Instant notYetOver(Instant moment, Instant now) {
    return moment.isAfter(now) ? moment : now.plus(SETTLING);
  }

  private boolean known(String message) {
    return past.stream().anyMatch(one -> one.kind() == Kind.SENT && one.subject().equals(message));
  }

  private Happening sent(String message) {
    return past.stream()
        .filter(one -> one.kind() == Kind.SENT && one.subject().equals(message))
        .findFirst()
        .orElseThrow();
  }

  /** The highest status reported of a message, of the last day if it was before the message. */
  private MessageStatus status(String message) {
    Happening sent = sent(message);
    return past.stream()
        .filter(one -> one.kind() == Kind.STATUS && one.subject().equals(message))
        .filter(one -> one.arrival().isAfter(sent.arrival().minus(A_DAY)))
        .map(Happening::status)
        .reduce(MessageStatus.SENT, (one, other) -> other.replaces(one) ? other : one);
  }

  private Instant deliveredAt(String message) {
    Happening sent = sent(message);
    return past.stream()
        .filter(one -> one.kind() == Kind.STATUS && one.subject().equals(message))
        .filter(one -> one.arrival().isAfter(sent.arrival().minus(A_DAY)))
        .filter(one -> one.status() == MessageStatus.DELIVERED)
        .findFirst()
        .map(one -> correct(message, one))
        .orElse(null);
  }

  private Instant correct(String message, Happening report) {
    Happening sent = sent(message);
    Instant arrival = report.arrival().isBefore(sent.arrival()) ? sent.arrival() : report.arrival();
    return report.at().isBefore(sent.at()) ? arrival : report.at();
  }

  /** Whether the client wrote after the message was received, while it was the last one (DW-10). */
  private boolean answered(String message) {
    for (int place = 0; place < past.size(); place++) {
      if (past.get(place).kind() == Kind.CLIENT_WROTE) {
        var then = new Judge(notDelivered, notRead, outages);
        then.past.addAll(past.subList(0, place));
        if (then.known(message)
            && message.equals(then.last())
            && then.status(message) == MessageStatus.DELIVERED
            && !past.get(place).at().isBefore(then.deliveredAt(message))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Of two messages of one moment, the one that we heard of later. */
  private String last() {
    var firstReports = new LinkedHashMap<String, Happening>();
    for (Happening one : past) {
      if (one.kind() == Kind.SENT) {
        firstReports.putIfAbsent(one.subject(), one);
      }
    }
    return firstReports.values().stream()
        .filter(one -> status(one.subject()) != MessageStatus.FAILED)
        .reduce((one, other) -> other.at().isBefore(one.at()) ? one : other)
        .map(Happening::subject)
        .orElse(null);
  }

  private boolean isOn() {
    return past.stream()
        .filter(one -> one.kind() == Kind.SWITCHED_OFF || one.kind() == Kind.SWITCHED_ON)
        .reduce((one, other) -> other)
        .filter(one -> one.kind() == Kind.SWITCHED_OFF)
        .isEmpty();
  }

  private Instant onSince() {
    Instant since = Instant.EPOCH;
    boolean on = true;
    for (Happening one : past) {
      if (one.kind() == Kind.SWITCHED_ON && !on) {
        since = one.arrival();
      }
      on = one.kind() == Kind.SWITCHED_ON || (on && one.kind() != Kind.SWITCHED_OFF);
    }
    return since;
  }
}
