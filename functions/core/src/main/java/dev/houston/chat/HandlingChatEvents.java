package dev.houston.chat;

import dev.houston.account.Account;
import dev.houston.account.Accounts;
import dev.houston.account.Settings;
import dev.houston.notice.Catalogue;
import dev.houston.wake.WakeUp;
import dev.houston.wake.WakeUps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Applies what happened to a chat: reads it, steps, saves it, and then lets its effects out.
 *
 * <p>Every part of it may run again at any time. A crash after the save leaves the effects in the
 * item; the queue message that caused them comes again, finds them, and sends them first. A crash
 * before the save leaves nothing but messages that will be added once more, to no effect.
 */
public final class HandlingChatEvents {

  /** Lost races against other writers of the same chat; more than this is a fault. */
  private static final int MOST_RACES = 10;

  /** One fact decides at most so many lines, so a step begun below this stays within its limit. */
  private static final int ROOM_FOR_ONE_FACT = 8;

  private final Accounts accounts;
  private final Chats chats;
  private final Conversations conversations;
  private final Listeners listeners;
  private final WakeUps wakeUps;
  private final Surroundings surroundings;
  private final Holding holding;

  public HandlingChatEvents(
      Accounts accounts,
      Chats chats,
      Conversations conversations,
      Listeners listeners,
      WakeUps wakeUps,
      Surroundings surroundings) {
    this.accounts = accounts;
    this.chats = chats;
    this.conversations = conversations;
    this.listeners = listeners;
    this.wakeUps = wakeUps;
    this.surroundings = surroundings;
    this.holding = new Holding(surroundings.held());
  }

  /**
   * Applies the events in their order.
   *
   * @param again whether any of them may have been tried before
   */
  public void handle(ChatKey key, List<ChatEvent> events, boolean again, Instant now) {
    Waiting waiting = handleAll(key, events, again, now);
    if (waiting.waits() && waitsInVain(key, waiting)) {
      handleAll(key, List.of(new ChatEvent.TimePassed(now, now)), true, now);
    }
  }

  private Waiting handleAll(ChatKey key, List<ChatEvent> events, boolean again, Instant now) {
    int done = 0;
    int lostRaces = 0;
    Waiting waiting = Waiting.NONE;
    while (done < events.size()) {
      // Who lost a race does not know whether the winner lived to arm the deadline.
      boolean surely = again || lostRaces > 0;
      Optional<Handled> handled = handleSome(key, events.subList(done, events.size()), surely, now);
      done += handled.map(Handled::events).orElse(0);
      waiting = handled.map(Handled::waiting).orElse(waiting);
      lostRaces = handled.isPresent() ? 0 : lostRaces + 1;
      if (lostRaces == MOST_RACES) {
        throw new IllegalStateException(key + " was changed by others " + MOST_RACES + " times");
      }
    }
    return waiting;
  }

  /** How many events found room in one save, and for what the chat waits behind them. */
  private record Handled(int events, Waiting waiting) {}

  /** Handles as many events as have room in one save; nothing for a lost race. */
  private Optional<Handled> handleSome(
      ChatKey key, List<ChatEvent> events, boolean again, Instant now) {
    Chat found = chats.find(key).orElseGet(() -> Chat.fresh(key));
    Account account = account(key, again);
    letOut(found, account.settings(), again);
    var admission = new Admission(key, account, surroundings, again);
    var asking = new Asking(surroundings.sending());
    Applying applying =
        (before, event) ->
            event.fold(
                new ChatEventStep(
                    before,
                    new Stepping(account.settings(), admission::activity),
                    conversations,
                    surroundings.sending(),
                    asking));
    Chat chat = release(found.withoutPending(), found, account, applying, now);
    int handled = 0;
    boolean released = !chat.waiting().holds() || !account.isPaid();
    while (released && handled < events.size() && hasRoom(chat, found)) {
      chat = admit(chat, events.get(handled), admission, applying);
      handled++;
    }
    long alreadyTold = found.told().count();
    Chat before = found.withoutPending().with(found.told().behind(alreadyTold));
    Chat after = chat.with(account.listenedTo() ? chat.told().behind(alreadyTold) : before.told());
    if (!after.equals(before)) {
      if (!chats.save(after, now)) {
        return Optional.empty();
      }
      letOut(after, account.settings(), true);
    }
    asking.ask(key);
    arm(found, after, again || wokenEarly(found, events), now);
    return Optional.of(new Handled(handled, after.waiting()));
  }

  /** What is tried again may hang on what has changed a moment ago. */
  private Account account(ChatKey key, boolean again) {
    return (again ? accounts.find(key.account()) : accounts.lately(key.account()))
        .orElseThrow(() -> new IllegalStateException("no account " + key.account()));
  }

  /**
   * CH-2: what was held comes first, in order and with its own times. Whoever listens is told of it
   * as of now, so that nothing of it is too old to be tried again (AP-3).
   */
  private Chat release(Chat chat, Chat found, Account account, Applying applying, Instant now) {
    if (!chat.waiting().holds() || !account.isPaid()) {
      return chat;
    }
    List<ChatEvent> held = holding.next(chat);
    Chat after = chat;
    for (ChatEvent event : held) {
      if (!hasRoom(after, found)) {
        return after;
      }
      long told = after.told().count();
      after = applying.apply(after, event);
      after = after.with(after.told().decidedBehind(told, now));
      after = after.with(after.waiting().releasedOneMore());
    }
    // What has expired meanwhile is not waited for.
    return held.isEmpty() ? after.with(after.waiting().releasedAll()) : after;
  }

  private Chat admit(Chat chat, ChatEvent event, Admission admission, Applying applying) {
    return switch (admission.verdict(event)) {
      case LET_IN -> applying.apply(chat, event);
      case HELD -> holding.hold(chat, event, admission.again());
      case DROPPED, LEFT_OUT -> chat;
    };
  }

  /** How an event becomes a step of the chat, for one save. */
  private interface Applying {
    Chat apply(Chat chat, ChatEvent event);
  }

  /** Whether a chat began to wait at the moment at which those that wait were woken. */
  private boolean waitsInVain(ChatKey key, Waiting waiting) {
    boolean paid =
        waiting.holds() && accounts.find(key.account()).filter(Account::isPaid).isPresent();
    boolean back =
        waiting.forStatuses()
            && surroundings
                .channels()
                .find(key.account(), key.channel())
                .filter(channel -> channel.activity().downSince() == null)
                .isPresent();
    return paid || back;
  }

  private static boolean hasRoom(Chat chat, Chat found) {
    return chat.pending().size() + ROOM_FOR_ONE_FACT <= Chat.MOST_PENDING
        && chat.told().count() - found.told().count() + 2 * ROOM_FOR_ONE_FACT <= Told.MOST_TELLINGS;
  }

  /** Whether the hint for the very deadline that stands has come, and came too early to fire it. */
  private static boolean wokenEarly(Chat found, List<ChatEvent> events) {
    return events.stream()
        .filter(ChatEvent.TimePassed.class::isInstance)
        .map(event -> ((ChatEvent.TimePassed) event).dueAt())
        .anyMatch(due -> found.wakeAt().filter(due::equals).isPresent());
  }

  /** Lines stand in the conversation before anybody is told of them. */
  private void letOut(Chat chat, Settings settings, boolean surely) {
    if (!chat.pending().isEmpty()) {
      var catalogue = Catalogue.in(settings.locale());
      for (Line line : chat.pending()) {
        conversations.add(inWords(chat.key(), line, catalogue));
      }
    }
    if (!chat.told().tellings().isEmpty()) {
      listeners.tell(chat.key(), chat.told().tellings(), surely);
    }
  }

  private static Message inWords(ChatKey chat, Line line, Catalogue catalogue) {
    Content.Type type =
        switch (line.notice().key()) {
          case MISSED_CALL, MISSED_VIDEO_CALL -> Content.Type.MISSING_CALL;
          case CHAT_READY,
              CHAT_IMPOSSIBLE,
              NOT_DELIVERED,
              DELIVERED_AND_READ,
              FINALLY_DELIVERED,
              NOT_READ,
              FINALLY_READ,
              STATUS_UNAVAILABLE,
              SCAN_QR,
              CHANNEL_DISABLED,
              CHANNEL_NOT_PAID,
              CHANNEL_MISSING,
              MESSAGE_FAILED,
              MESSAGE_UNCERTAIN ->
              Content.Type.SYSTEM;
        };
    return new Message(
        MessageId.ofEffect(chat, line.effect()),
        chat,
        Message.Author.SYSTEM,
        new Content(type, catalogue.text(line.notice()), null),
        line.at(),
        line.at(),
        null,
        line.number());
  }

  /** A deadline soon is armed at once; the sweep finds the others, and this one if it gets lost. */
  private void arm(Chat before, Chat after, boolean surely, Instant now) {
    after
        .wakeAt()
        .filter(due -> !due.isAfter(now.plus(WakeUps.SOON)))
        .filter(due -> surely || before.wakeAt().filter(due::equals).isEmpty())
        .map(due -> new WakeUp(after.key().account(), after.key().item(), due))
        .ifPresent(wakeUp -> wakeUps.arm(List.of(wakeUp), now));
  }
}
