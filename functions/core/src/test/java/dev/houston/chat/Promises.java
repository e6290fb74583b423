package dev.houston.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the rules promise of every story, whatever happens in it, asked of one {@link Standing} and
 * the move that led to it. Says what was broken.
 */
final class Promises {
  private final Standing before;
  private final List<Standing> steps;
  private final Standing after;
  private final List<String> broken = new ArrayList<>();

  private Promises(Standing before, List<Standing> steps) {
    this.before = before;
    this.steps = steps;
    this.after = steps.get(steps.size() - 1);
  }

  /** The promises that were broken by the steps of one move, in words; none if all is well. */
  static List<String> brokenBy(Standing before, List<Standing> steps) {
    var promises = new Promises(before, steps);
    promises.saysWhatIsOwed();
    promises.linesAreInOrder();
    if (steps.stream().anyMatch(step -> !step.trail().said().isEmpty())) {
      promises.linesFollowEachOther();
    }
    promises.pairsAreOpenAfterTheirAnnouncement();
    promises.statusesNeverGoBack();
    promises.isWokenInTime();
    return promises.broken;
  }

  private void promise(boolean kept, String words) {
    if (!kept) {
      broken.add(words);
    }
  }

  /** None unowed, none owed and missing. */
  private void saysWhatIsOwed() {
    List<String> said = steps.stream().flatMap(step -> step.trail().said().stream()).toList();
    List<String> owed = steps.stream().flatMap(step -> step.reckoning().owed().stream()).toList();
    promise(said.equals(owed), "owed are " + owed + ", said were " + said);
  }

  /** SM-5: numbered without a gap, and never back in time. */
  private void linesAreInOrder() {
    long number = before.chat().lines();
    Instant at = before.chat().lastLineAt();
    for (Standing step : steps) {
      if (step.trail().told().isOfTheAccount()) {
        continue;
      }
      for (Line line : step.chat().pending()) {
        number++;
        promise(line.number() == number, "line " + number + " has the number " + line.number());
        promise(at == null || !line.at().isBefore(at), "line " + number + " is back in time");
        promise(line.at().equals(step.now()), "line " + number + " is not of its moment");
        at = line.at();
      }
    }
    promise(after.chat().lines() == number, "counts lines that were not said");
  }

  /** SM-4, DW-1 to DW-6: once each, and no answer without what it answers. */
  private void linesFollowEachOther() {
    Set<String> said = new HashSet<>();
    String announced = "";
    boolean notRead = false;
    for (String line : after.trail().lines()) {
      String subject = line.replaceAll(" after .*", "").replaceAll(".*/", "");
      promise(said.add(line.replaceAll(" after .*", "")), line + " was said twice");
      switch (line.replaceAll("/.*", "")) {
        case "not-delivered" -> announced = subject;
        case "delivered-and-read", "finally-delivered" -> {
          promise(announced.equals(subject), line + " answers no announcement (DW-4)");
          announced = "";
        }
        case "message-failed" -> announced = announced.equals(subject) ? "" : announced;
        case "not-read" -> notRead = true;
        case "finally-read" -> {
          promise(notRead, line + " answers no not-read (DW-6)");
          notRead = false;
        }
        default -> {}
      }
    }
  }

  private void pairsAreOpenAfterTheirAnnouncement() {
    Watch watch = after.chat().watch();
    List<String> lines = after.trail().lines();
    MessageId announced = watch.notDelivered().message();
    boolean isOpen = watch.notDelivered().pair() != NotDeliveredPair.CLOSED;
    promise(isOpen == (announced != null), "the pair of DW-1 is open for no message");
    if (announced != null) {
      String line = "not-delivered/" + Standing.name(announced);
      promise(lines.stream().anyMatch(one -> one.startsWith(line)), line + " was never said");
    }
    if (watch.notRead().pair() == NotReadPair.OPEN) {
      promise(lines.stream().anyMatch(one -> one.startsWith("not-read/")), "never said not-read");
    }
  }

  /** DW-12; and the conversation and the rules agree on where each message stands. */
  private void statusesNeverGoBack() {
    for (Fate fate : after.reckoning().fates()) {
      MessageStatus status = after.statusOf(fate.message()).orElseThrow();
      promise(status == fate.status(), fate.message() + " is " + fate.status() + " not " + status);
      before
          .statusOf(fate.message())
          .ifPresent(
              was -> promise(!was.replaces(status), fate.message() + " went back to " + status));
    }
    for (Memory.Parked parked : after.chat().memory().parked()) {
      String name = Standing.name(parked.message());
      promise(after.statusOf(name).isEmpty(), "a status waits for " + name + ", which is there");
    }
    for (Outgoing message : after.chat().watch().outgoing()) {
      String name = Standing.name(message.id());
      promise(
          after.statusOf(name).filter(message.status()::equals).isPresent(),
          "the watch has " + name + " as " + message.status());
    }
  }

  /** DW-13: the chat asks to be woken for what is due next, and for nothing that is not. */
  private void isWokenInTime() {
    Instant wakeAt = after.chat().wakeAt().orElse(null);
    Instant due = after.reckoning().nextLineAt().orElse(null);
    boolean inTime = due == null || (wakeAt != null && !wakeAt.isAfter(due));
    promise(inTime, "a line is due at " + due + ", woken at " + wakeAt);
    boolean settled = after.trail().told().kind() == Tiding.Kind.TIME_CAME;
    if (settled && wakeAt != null) {
      promise(wakeAt.isAfter(after.now()), "woken at " + wakeAt + ", over and over");
      promise(
          after.reckoning().dues().stream().anyMatch(one -> one.moment().equals(wakeAt)),
          "woken at " + wakeAt + " for nothing");
    }
    if (settled && after.reckoning().on()) {
      promise(due == null ? wakeAt == null : due.equals(wakeAt), "woken for no line: " + wakeAt);
    }
  }
}
