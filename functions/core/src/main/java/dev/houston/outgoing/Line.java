package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.Page;
import dev.houston.chat.WaitingMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The front of a channel's queue, as far as it was read. Where nobody can move, it is read on, but
 * not without end.
 */
final class Line {
  private static final int FIRST_PAGE = 25;
  private static final int PAGE = 100;
  private static final int MOST_READ = 1_000;

  private static final Comparator<WaitingMessage> ORDER =
      Comparator.comparing(WaitingMessage::acceptedAt)
          .thenComparing(waiting -> waiting.message().value());

  private final WaitingMessages queue;
  private final AccountId account;
  private final ChannelId channel;
  private final List<WaitingMessage> entries = new ArrayList<>();
  private @Nullable WaitingMessage last;
  private @Nullable String next;
  private boolean complete;
  private int read;

  Line(WaitingMessages queue, AccountId account, ChannelId channel) {
    this.queue = queue;
    this.account = account;
    this.channel = channel;
    readOn(FIRST_PAGE);
  }

  private void readOn(int most) {
    Page<WaitingMessage> page = queue.of(account, channel, next, most);
    entries.addAll(page.items());
    read += page.items().size();
    last = page.items().isEmpty() ? last : page.items().get(page.items().size() - 1);
    next = page.next().orElse(null);
    complete = next == null;
  }

  /** Whether nothing waits. */
  boolean isEmpty() {
    return complete && entries.isEmpty();
  }

  /** Whether something waits besides this. */
  boolean hasOthersThan(WaitingMessage entry) {
    return !complete || entries.stream().anyMatch(other -> !other.equals(entry));
  }

  /** The first ones of which this holds, in order. */
  List<WaitingMessage> first(int most, Predicate<WaitingMessage> wanted) {
    List<WaitingMessage> found = wanted(most, wanted);
    while (found.size() < most && !complete && read < MOST_READ) {
      readOn(PAGE);
      found = wanted(most, wanted);
    }
    return found;
  }

  private List<WaitingMessage> wanted(int most, Predicate<WaitingMessage> wanted) {
    return entries.stream().filter(wanted).limit(most).toList();
  }

  void remove(WaitingMessage entry) {
    entries.removeIf(other -> ORDER.compare(other, entry) == 0);
  }

  /** Whether it is certain that this does not wait any more. */
  boolean isGone(WaitingMessage entry) {
    boolean isBehind = !complete && (last == null || ORDER.compare(entry, last) > 0);
    return !isBehind && entries.stream().noneMatch(other -> ORDER.compare(other, entry) == 0);
  }
}
