package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.chat.CrashingPorts.Crash;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The process dies while it holds what clients write, or while it lets it in, before and after
 * every single call to the outside; the queue's messages come again, and nothing is lost, nothing
 * stands twice and all is in order (CH-2, NV-1, SM-4).
 */
class CrashesWhileHoldingTest {
  /** More than are released at a time, so that it takes several saves. */
  private static final int MANY = 25;

  /** More calls than any batch here makes. */
  private static final int MOST_CALLS = 130;

  static IntStream calls() {
    return IntStream.range(0, MOST_CALLS);
  }

  @ParameterizedTest(name = "before and after call {0}")
  @MethodSource("calls")
  void ofHoldingLoseAndDoubleNothing_CH2(int call) {
    for (boolean afterwards : new boolean[] {false, true}) {
      var story = new Story().usedUp();
      List<ChatEvent> events = batch(story);
      story.tell(events.subList(0, 10).toArray(ChatEvent[]::new));
      handle(story, events.subList(10, 20), call, afterwards);
      story.tell(events.subList(20, MANY).toArray(ChatEvent[]::new));
      story.hours(1).toppedUp();
      assertAllThere(story);
    }
  }

  @ParameterizedTest(name = "before and after call {0}")
  @MethodSource("calls")
  void ofHoldingHoldEachEventOnce_CH2(int call) {
    for (boolean afterwards : new boolean[] {false, true}) {
      var story = new Story().usedUp();
      handle(story, batch(story).subList(0, 10), call, afterwards);
      assertThat(story.chat().waiting().held()).isEqualTo(10);
    }
  }

  @ParameterizedTest(name = "before and after call {0}")
  @MethodSource("calls")
  void ofTheReleaseLoseAndDoubleNothing_CH2(int call) {
    for (boolean afterwards : new boolean[] {false, true}) {
      var story = new Story().usedUp();
      story.tell(batch(story).toArray(ChatEvent[]::new)).hours(1).walksSlowly().toppedUp();
      handle(story, List.copyOf(story.walked), call, afterwards);
      assertAllThere(story);
    }
  }

  @ParameterizedTest(name = "before and after call {0}")
  @MethodSource("calls")
  void ofABatchHalfOfWhichIsHeldLoseAndDoubleNothing_CH2(int call) {
    for (boolean afterwards : new boolean[] {false, true}) {
      var story = new Story();
      List<ChatEvent> batch = batch(story);
      story.usedUp().tell(batch.subList(0, MANY / 2).toArray(ChatEvent[]::new));
      story.walksSlowly().toppedUp();
      handle(story, batch.subList(MANY / 2, batch.size()), call, afterwards);
      assertAllThere(story);
    }
  }

  @ParameterizedTest(name = "before and after call {0}")
  @MethodSource("calls")
  void whileACheckWaitsForItsChannelNeitherForgetNorRepeatIt_DW14(int call) {
    for (boolean afterwards : new boolean[] {false, true}) {
      var story = new Story().sent("A").minutes(5).down().minutes(20).walksSlowly().back();
      handle(story, List.copyOf(story.walked), call, afterwards);
      assertThat(story.hours(1).said()).hasSize(1).first().asString().startsWith("10:28:00");
    }
  }

  @ParameterizedTest(name = "before and after call {0}")
  @MethodSource("calls")
  void whenACheckBeginsToWaitDoNotSayIt_DW14(int call) {
    for (boolean afterwards : new boolean[] {false, true}) {
      var story = new Story().sent("A").minutes(5).down().withoutWakeUps().minutes(5);
      var due = new ChatEvent.TimePassed(story.now(), story.now());
      handle(story, List.of(due), call, afterwards);
      story.minutes(10).back().minutes(3);
      assertThat(story.said()).isEmpty();
      story.tell(new ChatEvent.TimePassed(story.now(), story.now()));
      assertThat(story.said()).hasSize(1);
    }
  }

  /** What the client wrote, a call in the midst of it. */
  private static List<ChatEvent> batch(Story story) {
    var events = new ArrayList<ChatEvent>();
    for (int number = 0; number < MANY; number++) {
      var at = story.now().plusSeconds(number);
      events.add(
          number == MANY / 2
              ? new ChatEvent.CallReported("C", false, at, at)
              : new ChatEvent.MessageReported(
                  "X" + number, false, at, at, MessageStatus.SENT, Content.text("hi"), "Anna"));
    }
    return events;
  }

  private static void assertAllThere(Story story) {
    List<MessageId> all =
        IntStream.range(0, MANY)
            .mapToObj(
                number ->
                    number == MANY / 2
                        ? MessageId.ofEffect(Story.CHAT, "missed-call/C")
                        : MessageId.reported(Story.CHAT, false, "X" + number))
            .toList();
    assertThat(story.messages().map(Message::id)).containsExactlyElementsOf(all);
    assertThat(story.listeners.effects())
        .containsExactlyElementsOf(all.stream().map(id -> "message/" + id).toList());
    assertThat(story.chat().waiting().waits()).isFalse();
  }

  /** Handles a batch, which dies at this call and comes again. */
  private static void handle(Story story, List<ChatEvent> events, int call, boolean afterwards) {
    try {
      new CrashingPorts(story, call, afterwards)
          .handling()
          .handle(Story.CHAT, events, false, story.now());
    } catch (Crash crash) {
      story.handling.handle(Story.CHAT, events, true, story.now());
    }
  }
}
