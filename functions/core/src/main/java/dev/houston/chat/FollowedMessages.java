package dev.houston.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Our messages that still matter for a watch, by their own time, while a step changes them. */
final class FollowedMessages {
  private final List<Outgoing> outgoing;

  FollowedMessages(List<Outgoing> outgoing) {
    this.outgoing = new ArrayList<>(outgoing);
  }

  List<Outgoing> asList() {
    return outgoing;
  }

  Stream<Outgoing> stream() {
    return outgoing.stream();
  }

  Optional<Outgoing> last() {
    return Watch.lastOf(outgoing);
  }

  boolean isLast(Outgoing message) {
    return last().filter(last -> last.id().equals(message.id())).isPresent();
  }

  Optional<Outgoing> find(MessageId id) {
    return outgoing.stream().filter(message -> message.id().equals(id)).findFirst();
  }

  void replaceAll(UnaryOperator<Outgoing> change) {
    outgoing.replaceAll(change);
  }

  void replace(Outgoing changed) {
    outgoing.replaceAll(message -> message.id().equals(changed.id()) ? changed : message);
  }

  void remove(MessageId id) {
    outgoing.removeIf(message -> message.id().equals(id));
  }

  /**
   * Behind all that are as old: of two messages of one second the later report is the later one.
   */
  void add(Outgoing message) {
    int place = outgoing.size();
    while (place > 0 && outgoing.get(place - 1).at().isAfter(message.at())) {
      place--;
    }
    outgoing.add(place, message);
  }

  /**
   * Lets go of what can never be the last message again, but for what still waits to be handed over
   * and what is uncertain: a history may yet tell that it was sent (OM-5).
   *
   * @param mustStay what must not be let go of
   */
  void tidy(Predicate<MessageId> mustStay) {
    MessageId newestReceived =
        outgoing.stream()
            .filter(message -> message.status().reachedClient())
            .reduce((earlier, later) -> later)
            .map(Outgoing::id)
            .orElse(null);
    if (newestReceived != null) {
      var before =
          outgoing.stream().takeWhile(message -> !message.id().equals(newestReceived)).toList();
      outgoing.removeIf(
          message ->
              before.contains(message)
                  && !message.isQueued()
                  && !message.isUncertain()
                  && !mustStay.test(message.id()));
    }
    while (outgoing.size() > Watch.MOST_OUTGOING) {
      outgoing.remove(mustStay.test(outgoing.get(0).id()) ? 1 : 0);
    }
  }
}
