package dev.houston.chat;

import dev.houston.account.Settings;
import dev.houston.channel.Activity;
import java.util.function.Supplier;

/**
 * Steps a chat by what was established.
 *
 * @param channel is asked when a check falls due, waits for the channel, or depends on whether the
 *     channel was there: most facts do not ask it
 */
record Stepping(Settings settings, Supplier<Activity> channel) {

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
        .filter(message -> fact.learnedAt().isAfter(message.at().plus(WatchStep.AT_ONCE)))
        .isPresent();
  }
}
