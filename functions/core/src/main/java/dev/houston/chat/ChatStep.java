package dev.houston.chat;

import dev.houston.account.Settings;
import dev.houston.channel.Activity;
import dev.houston.chat.ChatFact.CallMissed;
import dev.houston.chat.ChatFact.ChatOpened;
import dev.houston.chat.ChatFact.ClientWrote;
import dev.houston.chat.ChatFact.LoggedOut;
import dev.houston.chat.ChatFact.MessageFailed;
import dev.houston.chat.ChatFact.MessageQueued;
import dev.houston.chat.ChatFact.MessageSent;
import dev.houston.chat.ChatFact.MessageTaken;
import dev.houston.chat.ChatFact.MessageUncertain;
import dev.houston.chat.ChatFact.NumberChecked;
import dev.houston.chat.ChatFact.StatusCameFirst;
import dev.houston.chat.ChatFact.StatusReached;
import dev.houston.chat.ChatFact.TimeCame;
import dev.houston.chat.DialogStage.Trigger;
import dev.houston.notice.FailureReason;
import dev.houston.notice.Notice;
import dev.houston.notice.NoticeKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chat machine: {@code (chat, fact, settings, channel) -> chat}, where the new chat's pending
 * lines are the effects.
 *
 * <p>Pure and total. A fact that is repeated changes nothing. Checks that were due before the fact
 * was learned fire first; a check due at that very moment waits for {@link TimeCame}, so that
 * whatever was received by then is told before it (DW-13).
 */
public final class ChatStep implements ChatFact.Cases {

  /** The subject of what is said of the chat itself. */
  private static final String DIALOG = "dialog";

  private final Chat chat;
  private final Settings settings;
  private final WatchStep watch;
  private final List<Line> decided;
  private final TellingStep telling;
  private long lines;
  private @Nullable Instant lastLineAt;
  private Memory memory;
  private Dialog dialog;

  private ChatStep(Chat chat, Instant now, Settings settings, Activity channel) {
    this.chat = chat;
    this.settings = settings;
    this.decided = new ArrayList<>(chat.pending());
    this.telling = new TellingStep(chat, now);
    this.lines = chat.lines();
    this.lastLineAt = chat.lastLineAt();
    this.memory = chat.memory().at(now);
    this.dialog = chat.dialog();
    this.watch =
        new WatchStep(
            chat.watch(),
            settings.deliveryWatch(),
            channel,
            now,
            (notice, subject) -> sayOfMessage(notice, subject, now));
  }

  /**
   * The chat after this fact.
   *
   * @param channel since when its channel is, or was, not Active (DW-14)
   */
  public static Chat step(Chat chat, ChatFact fact, Settings settings, Activity channel) {
    var step = new ChatStep(chat, fact.learnedAt(), settings, channel);
    step.watch.closeWhatWasSwitchedOff();
    step.watch.waitForStatuses();
    if (fact.letsTimePass()) {
      step.watch.letTimePass(due -> due.isBefore(fact.learnedAt()));
    }
    fact.visit(step);
    return step.result();
  }

  @Override
  public void messageSent(MessageSent fact) {
    moveDialog(Trigger.WRITTEN_OR_CALLED, fact.learnedAt());
    if (!chat.watch().follows(fact.message())) {
      telling.message(fact.message(), memory.highest(fact.message(), fact.status()), fact.at());
    }
    watch.sent(fact);
    for (Memory.Parked early : memory.waitingFor(fact.message())) {
      watch.hadReached(reached(fact.message(), early, fact.learnedAt()));
    }
    memory = memory.withoutParked(fact.message());
  }

  @Override
  public void statusReached(StatusReached fact) {
    if (watch.isNews(fact)) {
      telling.status(fact.message(), fact.status(), fact.at());
      moveDialog(fact);
    }
    watch.reached(fact);
  }

  private void moveDialog(StatusReached fact) {
    if (fact.status().reachedClient()) {
      moveDialog(Trigger.REACHED, fact.learnedAt());
    } else if (fact.failure() == FailureReason.NO_ACCOUNT) {
      moveDialog(Trigger.NO_ACCOUNT, fact.learnedAt());
    }
  }

  private static StatusReached reached(MessageId message, Memory.Parked early, Instant now) {
    return new StatusReached(message, early.status(), early.at(), early.failure(), now);
  }

  @Override
  public void statusCameFirst(StatusCameFirst fact) {
    memory =
        memory.withParked(
            new Memory.Parked(
                fact.message(), fact.status(), fact.at(), fact.learnedAt(), fact.failure()));
  }

  @Override
  public void clientWrote(ClientWrote fact) {
    moveDialog(Trigger.WRITTEN_OR_CALLED, fact.learnedAt());
    telling.message(fact.message(), null, fact.at());
    watch.clientWrote(fact);
  }

  @Override
  public void callMissed(CallMissed fact) {
    if (memory.knowsCall(fact.callId())) {
      return;
    }
    moveDialog(Trigger.WRITTEN_OR_CALLED, fact.learnedAt());
    memory = memory.withCall(fact.callId(), fact.learnedAt());
    say(
        Notice.missedCall(fact.video(), chat.key().client().e164(), fact.at(), settings.timeZone()),
        fact.callId(),
        fact.learnedAt());
  }

  @Override
  public void timeCame(TimeCame fact) {
    watch.letTimePass(due -> !due.isAfter(fact.learnedAt()));
  }

  @Override
  public void messageQueued(MessageQueued fact) {
    // Whoever had it accepted knows of it; others hear of what it comes to (AP-3).
    moveDialog(Trigger.OPENED, fact.learnedAt());
    watch.queued(fact);
  }

  @Override
  public void messageTaken(MessageTaken fact) {
    if (watch.isNotKnownToBeSent(fact.message())) {
      telling.status(fact.message(), MessageStatus.SENT, fact.learnedAt());
    }
    watch.taken(fact);
    MessageStatus already = fact.already();
    if (already != null) {
      statusReached(new StatusReached(fact.message(), already, fact.learnedAt(), fact.learnedAt()));
    }
    MessageId reported = fact.reportedAs();
    if (reported != null) {
      for (Memory.Parked early : memory.waitingFor(reported)) {
        statusReached(reached(fact.message(), early, fact.learnedAt()));
      }
      memory = memory.withoutParked(reported);
    }
  }

  @Override
  public void messageUncertain(MessageUncertain fact) {
    if (watch.awaitsHandover(fact.message())) {
      telling.status(fact.message(), MessageStatus.UNKNOWN, fact.learnedAt());
      watch.uncertain(fact.message());
    }
  }

  @Override
  public void messageFailed(MessageFailed fact) {
    statusReached(
        new StatusReached(
            fact.message(),
            MessageStatus.FAILED,
            fact.learnedAt(),
            fact.reason(),
            fact.learnedAt()));
  }

  @Override
  public void chatOpened(ChatOpened fact) {
    moveDialog(Trigger.OPENED, fact.learnedAt());
  }

  @Override
  public void numberChecked(NumberChecked fact) {
    moveDialog(dialog.meaning(fact.existence()), fact.learnedAt());
  }

  @Override
  public void loggedOut(LoggedOut fact) {
    if (settings.sending().houston() && !memory.knowsLogOut(fact.since())) {
      memory = memory.withLogOut(fact.since());
      say(
          Notice.of(NoticeKey.SCAN_QR),
          Long.toString(fact.since().toEpochMilli()),
          fact.learnedAt(),
          Telling.Audience.NATIVE_INTEGRATIONS);
    }
  }

  private void moveDialog(Trigger trigger, Instant now) {
    var moved = DialogStage.TRANSITIONS.on(dialog.stage(), trigger);
    dialog = dialog.after(trigger, now);
    moved.effect().ifPresent(key -> say(Notice.of(key), DIALOG, now));
  }

  /** That a number has no WhatsApp is said once, however many messages fail of it (DS-3). */
  private void sayOfMessage(Notice notice, String message, Instant now) {
    boolean said =
        dialog.stage() == DialogStage.IMPOSSIBLE
            && notice.equals(Notice.messageFailed(FailureReason.NO_ACCOUNT));
    if (!said) {
      say(notice, message, now);
    }
  }

  private void say(Notice notice, String subject, Instant now) {
    say(notice, subject, now, Telling.Audience.EVERYBODY);
  }

  private void say(Notice notice, String subject, Instant now, Telling.Audience audience) {
    Instant at = lastLineAt != null && lastLineAt.isAfter(now) ? lastLineAt : now;
    lines++;
    lastLineAt = at;
    var line = new Line(notice.key().code() + "/" + subject, notice, at, lines);
    decided.add(line);
    telling.line(MessageId.ofEffect(chat.key(), line.effect()), at, audience);
  }

  private Chat result() {
    boolean silent = decided.size() == chat.pending().size();
    return new Chat(
        chat.key(),
        silent || lastLineAt == null ? chat.profile() : chat.profile().active(lastLineAt),
        watch.result(),
        memory,
        lines,
        lastLineAt,
        decided,
        telling.result(),
        chat.waiting().forStatuses(watch.waitsForStatuses()),
        dialog,
        chat.stored());
  }
}
