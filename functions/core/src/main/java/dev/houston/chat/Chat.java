package dev.houston.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One conversation as we keep it: the state of its watch, the system messages that are decided and
 * not yet known to be out, and when it next needs attention. No message texts.
 *
 * <p>All of it is one item, saved by one conditional write.
 *
 * @param lines how many system messages have been decided
 * @param lastLineAt when the last of them was decided
 * @param pending those of the last step; the next step sees to them first
 * @param told what those outside are told of it
 * @param waiting for what it waits of its channel
 * @param dialog whether messages may go to the client
 */
public record Chat(
    ChatKey key,
    Profile profile,
    Watch watch,
    Memory memory,
    long lines,
    @Nullable Instant lastLineAt,
    List<Line> pending,
    Told told,
    Waiting waiting,
    Dialog dialog,
    Stored stored) {

  /** The most effects that may be pending: one step of several facts stops before. */
  public static final int MOST_PENDING = 20;

  public Chat {
    pending = List.copyOf(pending);
  }

  /** A chat that was kept before dialogs were: it exists if there is something in it (DS-3). */
  public Chat(
      ChatKey key,
      Profile profile,
      Watch watch,
      Memory memory,
      long lines,
      @Nullable Instant lastLineAt,
      List<Line> pending,
      Told told,
      Waiting waiting,
      Stored stored) {
    this(
        key,
        profile,
        watch,
        memory,
        lines,
        lastLineAt,
        pending,
        told,
        waiting,
        profile.lastMessageAt() == null ? Dialog.UNKNOWN : Dialog.OPEN,
        stored);
  }

  /**
   * What a list of chats shows.
   *
   * @param contactName what the client calls himself
   * @param lastMessageAt the own time of the newest message or the time of the newest line
   */
  public record Profile(@Nullable String contactName, @Nullable Instant lastMessageAt) {

    private static final int LONGEST_NAME = 100;

    /** As much of a name as is kept. */
    public static String cut(String name) {
      int length = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
      return name.substring(0, name.offsetByCodePoints(0, length));
    }

    Profile named(@Nullable String name) {
      return name == null || name.isBlank() ? this : new Profile(cut(name), lastMessageAt);
    }

    Profile active(Instant at) {
      return lastMessageAt != null && lastMessageAt.isAfter(at)
          ? this
          : new Profile(contactName, at);
    }
  }

  /**
   * How the item was found: what the next write must be conditional on.
   *
   * @param version 0 for a chat that was never saved
   * @param lookAt when the index of wake-ups says to look at it
   */
  public record Stored(long version, @Nullable Instant lookAt) {
    public static final Stored NEVER = new Stored(0, null);
  }

  /** A chat of which nothing is known yet. */
  public static Chat fresh(ChatKey key) {
    return new Chat(
        key,
        new Profile(null, null),
        Watch.idle(),
        Memory.empty(),
        0,
        null,
        List.of(),
        Told.nothing(),
        Waiting.NONE,
        Dialog.UNKNOWN,
        Stored.NEVER);
  }

  /** When something falls due in it; nothing if it waits only for others. */
  public Optional<Instant> wakeAt() {
    return waiting.forStatuses() ? watch.nextDueMeanwhile() : watch.nextDue();
  }

  /** The same after its pending lines went out. */
  Chat withoutPending() {
    return new Chat(
        key, profile, watch, memory, lines, lastLineAt, List.of(), told, waiting, dialog, stored);
  }

  Chat with(Profile changed) {
    return new Chat(
        key, changed, watch, memory, lines, lastLineAt, pending, told, waiting, dialog, stored);
  }

  Chat with(Told changed) {
    return new Chat(
        key, profile, watch, memory, lines, lastLineAt, pending, changed, waiting, dialog, stored);
  }

  Chat with(Waiting changed) {
    return new Chat(
        key, profile, watch, memory, lines, lastLineAt, pending, told, changed, dialog, stored);
  }
}
