package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.chat.CrashingPorts.Crash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The process dies at a call to the outside, at every one of them in turn, before and after it took
 * effect; the queue's messages come again, and the chat says, and those outside are told, what they
 * are without a crash (SM-4).
 */
class CrashesTest {
  private static final MessageStatus[] STATUSES = {
    MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.READ, MessageStatus.FAILED
  };

  /** More calls than any batch here makes. */
  private static final int MOST_CALLS = 40;

  static List<Long> seeds() {
    return new Random(20_261_122).longs(150).boxed().toList();
  }

  @Test
  void aReceiptThatWasBeforeItsMessageInABatchIsNotForgotten_DW12() {
    var clean = new Story();
    Instant at = clean.now();
    List<ChatEvent> batch =
        List.of(
            new ChatEvent.StatusReported("A", MessageStatus.DELIVERED, at, at),
            sent("A", at.plusMillis(5)));
    for (int call = 0; call < MOST_CALLS; call++) {
      for (boolean afterwards : new boolean[] {false, true}) {
        var story = new Story();
        handle(story, batch, call, afterwards, story.now().plusMillis(5));
        assertThat(story.minutes(30).said()).as("call %d", call).isEmpty();
        assertThat(story.statusOf("A")).isEqualTo(MessageStatus.DELIVERED);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void changeNothingAboutWhatIsSaidAndTold(long seed) {
    List<String> clean = said(seed, -1, false);
    for (int call = 0; call < MOST_CALLS; call++) {
      assertThat(said(seed, call, false)).as("before call %d", call).isEqualTo(clean);
      assertThat(said(seed, call, true)).as("after call %d", call).isEqualTo(clean);
    }
  }

  /**
   * A few batches of events of three messages, a call and the client's words, one of them dying at
   * this call.
   */
  private static List<String> said(long seed, int call, boolean afterwards) {
    var random = new Random(seed);
    var story = new Story();
    int dying = random.nextInt(4);
    for (int batch = 0; batch < 4; batch++) {
      story.minutes(random.nextInt(25));
      List<ChatEvent> events = events(random, story.now());
      Instant handled = story.now().plusMillis(events.size());
      handle(story, events, batch == dying ? call : -1, afterwards, handled);
    }
    story.hours(30);
    return Stream.concat(
            story.said().stream().map(line -> line.substring(line.indexOf(' ') + 1)),
            story.listeners.effects().stream())
        .toList();
  }

  private static List<ChatEvent> events(Random random, Instant begin) {
    var events = new ArrayList<ChatEvent>();
    int count = 1 + random.nextInt(5);
    for (int n = 0; n < count; n++) {
      Instant now = begin.plusMillis(n);
      String message = "M" + random.nextInt(3);
      switch (random.nextInt(9)) {
        case 0, 1 -> events.add(sent(message, now));
        case 2 -> events.add(new ChatEvent.CallReported("C", false, now, now));
        case 3 -> events.add(written("W" + random.nextInt(1_000), now));
        default ->
            events.add(
                new ChatEvent.StatusReported(
                    message, STATUSES[random.nextInt(STATUSES.length)], now, now));
      }
    }
    return events;
  }

  private static ChatEvent sent(String id, Instant now) {
    return new ChatEvent.MessageReported(
        id, true, now, now, MessageStatus.SENT, Content.text("hello"), null);
  }

  private static ChatEvent written(String id, Instant now) {
    return new ChatEvent.MessageReported(
        id, false, now, now, MessageStatus.SENT, Content.text("hi"), "Anna");
  }

  /** Handles a batch, which dies at this call and comes again; -1 for one that lives. */
  private static void handle(
      Story story, List<ChatEvent> events, int call, boolean afterwards, Instant now) {
    try {
      new CrashingPorts(story, call, afterwards).handling().handle(Story.CHAT, events, false, now);
    } catch (Crash crash) {
      story.handling.handle(Story.CHAT, events, true, now);
    }
  }
}
