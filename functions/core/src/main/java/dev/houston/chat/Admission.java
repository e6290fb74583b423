package dev.houston.chat;

import dev.houston.account.Account;
import dev.houston.channel.Activity;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelCounts.Counted;
import dev.houston.channel.Channels;
import dev.houston.chat.ChatEvent.CallReported;
import dev.houston.chat.ChatEvent.MessageReported;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event comes into its chat: what clients write and their calls are dropped while the
 * channel is switched off (CH-3), and held while the account is not paid for (CH-2).
 *
 * <p>The channel is read when something asks for it, and once a call: most events do not.
 */
final class Admission {

  /** What becomes of an event. */
  enum Verdict {
    LET_IN,
    HELD,
    DROPPED,
    /** An alert to a curator, which belongs to no chat (CU-4). */
    LEFT_OUT
  }

  private final ChatKey chat;
  private final Account account;
  private final Surroundings surroundings;
  private final boolean again;
  private Optional<Channel> channel = Optional.empty();
  private boolean channelIsRead;

  /**
   * Into one chat, for one save.
   *
   * @param again whether this may have been tried before, on what was true a moment ago
   */
  Admission(ChatKey chat, Account account, Surroundings surroundings, boolean again) {
    this.chat = chat;
    this.account = account;
    this.surroundings = surroundings;
    this.again = again;
  }

  boolean again() {
    return again;
  }

  /** Since when the channel is, or was, not Active. */
  Activity activity() {
    return channel().map(Channel::activity).orElse(Activity.ALWAYS);
  }

  /** Only what clients write, their calls, and echoes may stay outside. */
  Verdict verdict(ChatEvent event) {
    if (event instanceof MessageReported message) {
      if (message.fromUs()) {
        return isEcho(message) ? Verdict.LEFT_OUT : Verdict.LET_IN;
      }
      return verdict(message, message.at(), Counted.DROPPED_MESSAGES);
    }
    return event instanceof CallReported call
        ? verdict(call, call.at(), Counted.DROPPED_CALLS)
        : Verdict.LET_IN;
  }

  private boolean isEcho(MessageReported message) {
    String text = message.content().text();
    boolean mayBe =
        account.alerted().mayHave(chat.client().value())
            || surroundings.installation().filter(chat.channel()::equals).isPresent();
    return mayBe && text != null && surroundings.echoes().has(chat, text, message.receivedAt());
  }

  /** What came about while it was off is dropped, however late it comes. */
  private Verdict verdict(ChatEvent event, @Nullable Instant at, Counted counted) {
    if (isOfAPause(event, at) && isOfAPauseForSure(event, at)) {
      surroundings.counts().add(chat.account(), chat.channel(), counted, null, event.receivedAt());
      return Verdict.DROPPED;
    }
    return account.isPaid() ? Verdict.LET_IN : Verdict.HELD;
  }

  private boolean isOfAPause(ChatEvent event, @Nullable Instant at) {
    return channel()
        .filter(found -> !found.wasOn(event.receivedAt()) || (at != null && wasOff(found, at)))
        .isPresent();
  }

  /** What is dropped is gone for good: that is not done on what was true a moment ago (NV-1). */
  private boolean isOfAPauseForSure(ChatEvent event, @Nullable Instant at) {
    if (!again) {
      channel = surroundings.channels().find(chat.account(), chat.channel());
    }
    return isOfAPause(event, at);
  }

  /** WhatsApp gives times in whole seconds: in doubt nothing is dropped (NV-1). */
  private static boolean wasOff(Channel channel, Instant at) {
    return !channel.wasOn(at) && !channel.wasOn(at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
  }

  private Optional<Channel> channel() {
    if (!channelIsRead) {
      Channels channels = surroundings.channels();
      channel =
          again
              ? channels.find(chat.account(), chat.channel())
              : channels.lately(chat.account(), chat.channel());
      channelIsRead = true;
    }
    return channel;
  }
}
