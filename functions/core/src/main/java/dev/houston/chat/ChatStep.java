package dev.houston.chat;

import dev.houston.account.Settings;
import dev.houston.channel.Activity;
import dev.houston.chat.ChatFact.CallMissed;
import dev.houston.chat.ChatFact.ClientWrote;
import dev.houston.chat.ChatFact.MessageSent;
import dev.houston.chat.ChatFact.StatusCameFirst;
import dev.houston.chat.ChatFact.StatusReached;
import dev.houston.chat.ChatFact.TimeCame;
import dev.houston.notice.Notice;
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
  private final Chat chat;
  private final Settings settings;
  private final WatchStep watch;
  private final List<Line> decided;
  private final TellingStep telling;
  private long lines;
  private @Nullable Instant lastLineAt;
  private Memory memory;

  private ChatStep(Chat chat, Instant now, Settings settings, Activity channel) {
    this.chat = chat;
    this.settings = settings;
    this.decided = new ArrayList<>(chat.pending());
    this.telling = new TellingStep(chat, now);
    this.lines = chat.lines();
    this.lastLineAt = chat.lastLineAt();
    this.memory = chat.memory().at(now);
    this.watch =
        new WatchStep(
            chat.watch(),
            settings.deliveryWatch(),
            channel,
            now,
            (notice, subject) -> say(notice, subject, now));
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
    step.watch.letTimePass(due -> due.isBefore(fact.learnedAt()));
    fact.visit(step);
    return step.result();
  }

  @Override
  public void messageSent(MessageSent fact) {
    if (!chat.watch().follows(fact.message())) {
      telling.message(fact.message(), memory.highest(fact.message(), fact.status()), fact.at());
    }
    watch.sent(fact);
    for (Memory.Parked early : memory.waitingFor(fact.message())) {
      watch.hadReached(
          new StatusReached(fact.message(), early.status(), early.at(), fact.learnedAt()));
    }
    memory = memory.withoutParked(fact.message());
  }

  @Override
  public void statusReached(StatusReached fact) {
    if (watch.isNews(fact)) {
      telling.status(fact.message(), fact.status(), fact.at());
    }
    watch.reached(fact);
  }

  @Override
  public void statusCameFirst(StatusCameFirst fact) {
    memory =
        memory.withParked(
            new Memory.Parked(fact.message(), fact.status(), fact.at(), fact.learnedAt()));
  }

  @Override
  public void clientWrote(ClientWrote fact) {
    telling.message(fact.message(), null, fact.at());
    watch.clientWrote(fact);
  }

  @Override
  public void callMissed(CallMissed fact) {
    if (memory.knowsCall(fact.callId())) {
      return;
    }
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

  private void say(Notice notice, String subject, Instant now) {
    Instant at = lastLineAt != null && lastLineAt.isAfter(now) ? lastLineAt : now;
    lines++;
    lastLineAt = at;
    var line = new Line(notice.key().code() + "/" + subject, notice, at, lines);
    decided.add(line);
    telling.message(MessageId.ofEffect(chat.key(), line.effect()), null, at);
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
        chat.stored());
  }
}
