package dev.houston.chat;

import dev.houston.account.Settings;
import dev.houston.channel.Activity;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Steps a chat by what was established.
 *
 * @param channel is asked when a check falls due, waits for the channel, or depends on whether the
 *     channel was there: most facts do not ask it
 */
record Stepping(Settings settings, Supplier<Activity> channel) {

  /**
   * A message that is handed over so soon has waited for nothing, whatever its channel was in: its
   * check is late by no more than this if that was away.
   */
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  Chat step(Chat before, ChatFact fact) {
    boolean asks =
        before.waiting().forStatuses()
            || before.watch().hasDueBy(fact.learnedAt())
            || endsAWait(before, fact);
    return ChatStep.step(before, fact, settings, asks ? channel.get() : Activity.ALWAYS);
  }

  /** Whether a message goes out that may have waited for the channel (DW-9). */
  private static boolean endsAWait(Chat before, ChatFact fact) {
    return fact.handedOver()
        .flatMap(before.watch()::find)
        .filter(Outgoing::isQueued)
        .filter(message -> fact.learnedAt().isAfter(message.at().plus(AT_ONCE)))
        .isPresent();
  }
}
