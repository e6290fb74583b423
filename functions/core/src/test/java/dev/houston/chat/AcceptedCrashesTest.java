package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.chat.CrashingPorts.Crash;
import dev.houston.notice.FailureReason;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process dies at a call to the outside, at every one of them in turn, before and after it took
 * effect, while two messages are on their way; what was queued comes again, and the drain looks
 * again. The chat says, shows and tells what it does without a crash, and nothing that went out, or
 * was dropped, is queued once more (SM-4, OM-5).
 */
class AcceptedCrashesTest {

  /** More calls than any of the steps makes. */
  private static final int MOST_CALLS = 40;

  /** What becomes of the first message. */
  enum Way {
    ANSWERED(true, false, false),
    ANSWERED_AFTER_ITS_ECHO(true, true, false),
    ANSWERED_WITHOUT_AN_ID(false, false, true),
    LOST_AND_SEEN_BY_ITS_ECHO(false, true, false),
    UNCERTAIN(false, false, false),
    UNCERTAIN_AND_SEEN_LATER(false, false, true),
    REFUSED(false, false, false),
    NO_ACCOUNT(false, false, false);

    private final boolean named;
    private final boolean echoedBefore;
    private final boolean echoedAfter;

    Way(boolean named, boolean echoedBefore, boolean echoedAfter) {
      this.named = named;
      this.echoedBefore = echoedBefore;
      this.echoedAfter = echoedAfter;
    }

    ChatEvent outcome(Instant now) {
      MessageId message = Dispatch.id("A");
      return switch (this) {
        case ANSWERED, ANSWERED_AFTER_ITS_ECHO, ANSWERED_WITHOUT_AN_ID, LOST_AND_SEEN_BY_ITS_ECHO ->
            new ChatEvent.MessageTaken(message, named ? "a" : null, now);
        case UNCERTAIN, UNCERTAIN_AND_SEEN_LATER -> new ChatEvent.MessageUncertain(message, now);
        case REFUSED -> new ChatEvent.MessageNotSent(message, FailureReason.SPAM, now);
        case NO_ACCOUNT -> new ChatEvent.MessageNotSent(message, FailureReason.NO_ACCOUNT, now);
      };
    }

    Existence existence() {
      return this == NO_ACCOUNT ? Existence.MISSING : Existence.EXISTS;
    }

    boolean arrives() {
      return named || echoedBefore || echoedAfter;
    }
  }

  /** What is left in the end. */
  private record End(
      List<String> ours, List<String> said, Set<String> told, List<MessageId> queued) {}

  @ParameterizedTest
  @EnumSource
  void changeNothing(Way way) {
    End clean = walk(way, -1, -1, false);
    assertThat(clean.queued()).containsExactly(Dispatch.id("B"));
    for (int step = 0; step < 6; step++) {
      for (int call = 0; call < MOST_CALLS; call++) {
        assertThat(walk(way, step, call, false))
            .as("step %d dies before call %d", step, call)
            .isEqualTo(clean);
        assertThat(walk(way, step, call, true))
            .as("step %d dies after call %d", step, call)
            .isEqualTo(clean);
      }
    }
  }

  private static End walk(Way way, int dying, int call, boolean afterwards) {
    return new Walked(dying, call, afterwards).through(way);
  }

  /** One walk, of which one step dies at one call. */
  private static final class Walked {
    private final Dispatch dispatch = new Dispatch();
    private final Story story = dispatch.story;
    private final int dying;
    private final int call;
    private final boolean afterwards;
    private int step;

    Walked(int dying, int call, boolean afterwards) {
      this.dying = dying;
      this.call = call;
      this.afterwards = afterwards;
    }

    End through(Way way) {
      List<ChatEvent> accepted =
          List.of(
              dispatch.accepting("A", "A", story.now()), dispatch.accepting("B", "B", story.now()));
      queued(accepted);
      step(List.of(new ChatEvent.NumberChecked(way.existence(), story.now())), this::again);
      dispatch.handedOver("A");
      queued(way.echoedBefore ? List.of(echo()) : List.of());
      ChatEvent outcome = way.outcome(story.now());
      step(List.of(outcome), events -> drainAgain(outcome));
      story.sending.settled(Story.CHAT, Dispatch.id("A"));
      queued(way.echoedAfter ? List.of(echo()) : List.of());
      queued(way.arrives() ? List.of(delivered()) : List.of());
      again(accepted);
      story.minutes(30);
      return new End(
          dispatch.ours(),
          story.said().stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList(),
          new LinkedHashSet<>(dispatch.told()),
          story.sending.waiting().stream().map(WaitingMessage::message).toList());
    }

    private ChatEvent echo() {
      Instant now = story.now();
      return new ChatEvent.MessageReported(
          "a", true, now, now, MessageStatus.SENT, Content.text("A"), null);
    }

    private ChatEvent delivered() {
      return new ChatEvent.StatusReported("a", MessageStatus.DELIVERED, story.now(), story.now());
    }

    /** Comes by the chat's queue, and comes again if it dies. */
    private void queued(List<ChatEvent> events) {
      step(events, this::again);
    }

    private void step(List<ChatEvent> events, Consumer<List<ChatEvent>> again) {
      int dies = step++ == dying ? call : -1;
      var ports = new CrashingPorts(story, dies, afterwards);
      try {
        ports.handling().handle(Story.CHAT, events, false, story.now());
      } catch (Crash crash) {
        story.seconds(30);
        again.accept(events);
      }
      story.seconds(1);
    }

    private void again(List<ChatEvent> events) {
      story.handling.handle(Story.CHAT, events, true, story.now());
    }

    /**
     * The drain knows no more than that it had the message in hand. It finds out what became of it
     * as long as it waits; of one that does not it lets out whatever was decided.
     */
    private void drainAgain(ChatEvent outcome) {
      Instant now = story.now();
      boolean waits = dispatch.message("A").status() == MessageStatus.WAITING;
      again(List.of(waits ? outcome : new ChatEvent.MessageUncertain(Dispatch.id("A"), now)));
    }
  }
}
