package dev.houston.outgoing;

import dev.houston.account.Account;
import dev.houston.account.Accounts;
import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelStatus;
import dev.houston.channel.Channels;
import dev.houston.chat.ChatEvent.MessageNotSent;
import dev.houston.chat.ChatEvent.NumberChecked;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Existence;
import dev.houston.chat.WaitingMessage;
import dev.houston.notice.FailureReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks the connector whether a client has WhatsApp before anything is sent to him (DS-2). Only an
 * explicit "no" forbids; what goes on for how long without an answer, his chat knows (DS-4).
 */
final class AskingFirst {

  /** So long after a question without an answer it is asked again. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Accounts accounts;
  private final Channels channels;
  private final Correspondence correspondence;
  private final Handovers handovers;
  private final Clock clock;

  AskingFirst(
      Accounts accounts,
      Channels channels,
      Correspondence correspondence,
      Handovers handovers,
      Clock clock) {
    this.accounts = accounts;
    this.channels = channels;
    this.correspondence = correspondence;
    this.handovers = handovers;
    this.clock = clock;
  }

  /**
   * Asks.
   *
   * @return the channel, if the message may be handed over to it now
   */
  Optional<Channel> ask(DrainRun run, Channel channel, Claim checking) {
    WaitingMessage entry = checking.waiting();
    Answer<Boolean> answer = handovers.exists(channel, entry.chat().client());
    Instant now = clock.instant();
    if (answer.kind() == Answer.Kind.UNREACHED) {
      run.refused(checking, now);
      return Optional.empty();
    }
    var checked = new NumberChecked(existence(answer), now);
    correspondence.settling().settle(entry.chat(), checked, run.again());
    Dialogs.Standing standing = standing(entry.chat(), checked);
    if (standing == Dialogs.Standing.TO_CHECK) {
      run.replace(checking, checking.putBack(now, now.plus(PAUSE)));
      return Optional.empty();
    }
    if (entry.kind() == WaitingMessage.Kind.QUESTION) {
      run.settled(entry);
      return Optional.empty();
    }
    if (standing == Dialogs.Standing.IMPOSSIBLE) {
      var failed = new MessageNotSent(entry.message(), FailureReason.NO_ACCOUNT, now);
      correspondence.settling().settle(entry.chat(), failed, run.again());
      run.settled(entry);
      return Optional.empty();
    }
    return stillActive(run, channel, checking);
  }

  private Dialogs.Standing standing(ChatKey chat, NumberChecked checked) {
    return switch (checked.existence()) {
      case EXISTS, CANNOT_BE_TOLD -> Dialogs.Standing.OPEN;
      // The client may have written meanwhile: then no answer closes the chat (DS-1).
      case MISSING, NOT_TOLD -> correspondence.dialogs().of(chat, checked.receivedAt());
    };
  }

  private static Existence existence(Answer<Boolean> answer) {
    return switch (answer.kind()) {
      case GIVEN ->
          answer.given().filter(Boolean.TRUE::equals).isPresent()
              ? Existence.EXISTS
              : Existence.MISSING;
      case UNABLE -> Existence.CANNOT_BE_TOLD;
      case REFUSED, IN_DOUBT, UNREACHED -> Existence.NOT_TOLD;
    };
  }

  /** The question took its time: each hand-over reads the status again (OM-2). */
  private Optional<Channel> stillActive(DrainRun run, Channel channel, Claim checking) {
    boolean paid = accounts.lately(channel.account()).filter(Account::isPaid).isPresent();
    Optional<Channel> active =
        channels
            .find(channel.account(), channel.id())
            .filter(now -> now.status(paid) == ChannelStatus.ACTIVE);
    if (active.isEmpty()) {
      Instant now = clock.instant();
      run.replace(checking, checking.putBack(now, now));
    }
    return active;
  }
}
