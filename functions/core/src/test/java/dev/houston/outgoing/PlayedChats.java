package dev.houston.outgoing;

import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatEvent.LoggedOut;
import dev.houston.chat.ChatEvent.MessageNotSent;
import dev.houston.chat.ChatEvent.MessageTaken;
import dev.houston.chat.ChatEvent.MessageUncertain;
import dev.houston.chat.ChatEvent.NumberChecked;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chats that do with what the drain establishes what they promise: each thing once, whatever comes
 * twice.
 */
final class PlayedChats implements Settling, Dialogs {
  private static final Duration ASKED_AGAIN = Duration.ofHours(1);
  private static final int MOST_ATTEMPTS = 3;

  private final DrainStory story;

  /** What was decided, in order: {@code 10:00:01 m1 sent}. */
  final List<String> decided = new ArrayList<>();

  /** What was let out once more. */
  final List<String> letOut = new ArrayList<>();

  private final Map<ChatKey, Standing> standings = new HashMap<>();
  private final Map<ChatKey, Instant> noes = new HashMap<>();
  private final Map<ChatKey, Integer> unanswered = new HashMap<>();
  private final Set<String> logOuts = new HashSet<>();

  PlayedChats(DrainStory story) {
    this.story = story;
  }

  void unknownYet(ChatKey chat) {
    standings.putIfAbsent(chat, Standing.TO_CHECK);
  }

  /** The client has written. */
  void open(ChatKey chat) {
    standings.put(chat, Standing.OPEN);
  }

  @Override
  public Standing of(ChatKey chat, Instant now) {
    Standing standing = standings.getOrDefault(chat, Standing.OPEN);
    boolean old =
        standing == Standing.IMPOSSIBLE && !now.isBefore(noes.get(chat).plus(ASKED_AGAIN));
    return old ? Standing.TO_CHECK : standing;
  }

  @Override
  public void settle(ChatKey chat, ChatEvent event, boolean again) {
    if (event instanceof MessageTaken taken) {
      advance(chat, taken.message(), MessageStatus.SENT, "sent");
    } else if (event instanceof MessageNotSent failed) {
      advance(chat, failed.message(), MessageStatus.FAILED, "failed " + failed.reason().code());
    } else if (event instanceof MessageUncertain unknown) {
      advance(chat, unknown.message(), MessageStatus.UNKNOWN, "unknown");
    } else if (event instanceof NumberChecked checked) {
      check(chat, checked);
    } else if (event instanceof LoggedOut out && logOuts.add(chat + "#" + out.since())) {
      decided.add(story.line(story.name(chat.client()) + " logged out"));
    }
  }

  private void advance(ChatKey chat, MessageId message, MessageStatus status, String words) {
    MessageStatus standing = story.status(chat, message);
    boolean counts =
        standing == MessageStatus.WAITING
            || (standing == MessageStatus.UNKNOWN && status == MessageStatus.FAILED);
    if (counts) {
      story.conversations.advance(chat, message, status, story.now());
      decided.add(story.line(story.words(chat, message) + " " + words));
    }
  }

  private void check(ChatKey chat, NumberChecked checked) {
    switch (checked.existence()) {
      case EXISTS, CANNOT_BE_TOLD -> standings.put(chat, Standing.OPEN);
      case MISSING -> {
        if (of(chat, checked.receivedAt()) == Standing.OPEN) {
          break;
        }
        standings.put(chat, Standing.IMPOSSIBLE);
        noes.put(chat, checked.receivedAt());
      }
      case NOT_TOLD -> {
        if (unanswered.merge(chat, 1, Integer::sum) == MOST_ATTEMPTS) {
          standings.put(chat, Standing.OPEN);
        }
      }
    }
    decided.add(story.line(story.name(chat.client()) + " " + checked.existence().code()));
  }

  @Override
  public void letOut(ChatKey chat, MessageId message) {
    letOut.add(story.line(story.words(chat, message)));
  }
}
