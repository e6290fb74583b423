package dev.houston.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one step has to tell those outside, in order. What the chat still remembers to have told is
 * not told again when a step is repeated. Lives for one step only.
 */
final class TellingStep {
  private final Chat chat;
  private final Instant now;
  private final List<Telling> tellings;
  private long count;

  TellingStep(Chat chat, Instant now) {
    this.chat = chat;
    this.now = now;
    this.tellings = new ArrayList<>(chat.told().tellings());
    this.count = chat.told().count();
  }

  /** A message is new in the chat; one from us has this status. */
  void message(MessageId message, @Nullable MessageStatus status, Instant at) {
    tell(Telling.What.MESSAGE, message, status, at, Telling.Audience.EVERYBODY);
  }

  /** A system message is new in the chat, for these. */
  void line(MessageId message, Instant at, Telling.Audience audience) {
    tell(Telling.What.MESSAGE, message, null, at, audience);
  }

  /** A message from us has reached this status. */
  void status(MessageId message, MessageStatus status, Instant at) {
    tell(Telling.What.STATUS, message, status, at, Telling.Audience.EVERYBODY);
  }

  private void tell(
      Telling.What what,
      MessageId message,
      @Nullable MessageStatus status,
      Instant at,
      Telling.Audience audience) {
    String contactName = chat.profile().contactName();
    var telling = new Telling(count + 1, what, message, status, at, now, contactName, audience);
    if (tellings.stream().noneMatch(told -> told.effect().equals(telling.effect()))) {
      tellings.add(telling);
      count++;
    }
  }

  Told result() {
    return new Told(count, tellings);
  }
}
