package dev.houston.chat;

import dev.houston.account.DeliveryWatchSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a {@link Standing} decides all that can come of it, with every time told from now: two
 * standings that are alike have the same future, so a {@link Walk} goes on from one of them only.
 *
 * <p>What is ahead counts to the second; of what is past only as much as a rule can still ask for.
 */
final class Likeness {
  /** Longer ago than any time that a connector gives on a walk, and than half an hour. */
  static final Duration LONG_AGO = Duration.ofMinutes(70);

  private static final List<Duration> AGES =
      Stream.of(0, 5, 30, 61).map(Duration::ofMinutes).toList();

  private static final Duration A_DAY = Duration.ofHours(24);

  private final Instant now;
  private final DeliveryWatchSettings settings;
  private final StringBuilder written = new StringBuilder();

  private Likeness(Standing standing) {
    this.now = standing.now();
    this.settings = standing.settings().deliveryWatch();
  }

  static String of(Standing standing) {
    var likeness = new Likeness(standing);
    likeness.watch(standing.chat().watch());
    likeness.memory(standing.chat().memory());
    likeness.reckoning(standing.reckoning());
    Standing.NAMES.forEach(
        name -> likeness.add(standing.statusOf(name).map(MessageStatus::rank).orElse(-1)));
    return likeness.written.toString();
  }

  /** Of the reckoning alone. */
  static String ofReckoning(Standing standing) {
    var likeness = new Likeness(standing);
    likeness.reckoning(standing.reckoning());
    return likeness.written.toString();
  }

  private void watch(Watch watch) {
    for (Outgoing message : watch.outgoing()) {
      add(Standing.name(message.id())).add(message.status().rank()).add(message.answered());
      past(message.at()).past(message.isRead() ? null : message.deliveredAt());
      check(message.deliveryCheck()).check(message.readingCheck());
    }
    Watch.Announcement announcement = watch.notDelivered();
    add("n").add(announcement.pair().name()).counts(announcement.saidAt());
    add(announcement.message() == null ? "" : Standing.name(announcement.message()));
    ahead(announcement.halfHourOver());
    add("r").add(watch.notRead().pair().name()).counts(watch.notRead().saidAt());
    add("u").thisDay(watch.unavailableSaidAt());
  }

  private void memory(Memory memory) {
    memory.parked().stream()
        .sorted(Comparator.comparing(Memory.Parked::status))
        .forEach(
            parked -> {
              add(Standing.name(parked.message())).add(parked.status().rank());
              past(parked.at()).thisDay(parked.learnedAt());
            });
    memory.calls().forEach(call -> add(call.id()).thisDay(call.learnedAt()));
  }

  private void reckoning(Reckoning reckoning) {
    add(reckoning.on()).add((int) reckoning.delays().notDelivered().toMinutes());
    reckoning.fates().stream()
        .sorted(Comparator.comparing(Fate::at))
        .forEach(
            fate -> {
              add(fate.message()).add(fate.status().rank()).add(fate.answered());
              past(fate.at()).past(fate.isRead() ? null : fate.deliveredAt());
            });
    for (Reckoning.Due due : reckoning.dues()) {
      add(due.message()).add(due.check().name()).ahead(due.moment());
      add((int) due.delay().toMinutes());
    }
    reckoning.early().stream()
        .sorted(Comparator.comparing(Reckoning.Early::status))
        .forEach(
            early -> {
              add(early.message()).add(early.status().rank());
              past(early.at()).thisDay(early.heard());
            });
    add(reckoning.announced() == null ? "" : reckoning.announced()).add(reckoning.notReadIsOpen());
    thisDay(reckoning.unavailableSaidAt());
    add(reckoning.heard().contains(Possibilities.CALL));
  }

  private Likeness check(Outgoing.Check check) {
    return check == null ? add("-") : ahead(check.due()).add((int) check.delay().toMinutes());
  }

  /** To the second, up to a little more than a connector's times reach back. */
  private Likeness past(Instant moment) {
    if (moment == null) {
      return add("-");
    }
    Duration age = Duration.between(moment, now);
    return add((int) AGES.stream().filter(bound -> age.compareTo(bound) > 0).count());
  }

  private Likeness ahead(Instant moment) {
    return moment == null ? add("-") : add((int) Duration.between(now, moment).toSeconds());
  }

  /** What is remembered for a day: whether the day is over, or ends with the next second. */
  private Likeness thisDay(Instant moment) {
    if (moment == null || !moment.plus(A_DAY).isAfter(now)) {
      return add("-");
    }
    return add(moment.plus(A_DAY).equals(now.plusSeconds(1)) ? "." : "+");
  }

  /** Whether a pair was opened since the watch was switched on (DW-8). */
  private Likeness counts(Instant moment) {
    return add(moment != null && settings.counts(moment));
  }

  private Likeness add(boolean value) {
    return add(value ? "y" : "n");
  }

  private Likeness add(int value) {
    written.append(Integer.toString(value, Character.MAX_RADIX)).append(' ');
    return this;
  }

  private Likeness add(String value) {
    written.append(value).append(' ');
    return this;
  }
}
