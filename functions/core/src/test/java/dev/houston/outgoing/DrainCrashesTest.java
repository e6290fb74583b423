package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.Answer;
import dev.houston.channel.SessionStatus;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.WaitingMessage;
import dev.houston.notice.FailureReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The process dies at a call to the outside, at every one of them in turn, before and after it took
 * effect; or another drain of the channel runs just there. No message is lost, none is sent twice,
 * and none of a chat overtakes another (OM-3, OM-5).
 */
class DrainCrashesTest {

  /** More calls than any story here makes. */
  private static final int MOST_CALLS = 1_000;

  private record Tale(String words, Function<DrainStory, List<WaitingMessage>> told) {
    @Override
    public String toString() {
      return words;
    }
  }

  static Stream<Arguments> tales() {
    return Stream.of(
            new Tale("three chats, each with several messages", DrainCrashesTest::several),
            new Tale(
                "without a pause",
                story -> {
                  story.pause(Duration.ZERO);
                  return several(story);
                }),
            new Tale(
                "chats in which nobody has written yet",
                story -> {
                  story.connector.existences.add(Answer.none(Answer.Kind.IN_DOUBT, "no answer"));
                  story.opens("Eve");
                  return List.of(
                      story.acceptsFirst("Ann", "a1"),
                      story.acceptsFirst("Bob", "b1"),
                      story.acceptsFirst("Ann", "a2"));
                }),
            new Tale(
                "lost answers, refusals and failures",
                story -> {
                  story.connector.answers.add(Handover.inDoubt("no answer"));
                  story.connector.answers.add(Handover.putBack("401"));
                  story.connector.answers.add(Handover.failed(FailureReason.SPAM, "limited"));
                  return several(story);
                }),
            new Tale(
                "the phone goes and comes back",
                story -> {
                  List<WaitingMessage> all = several(story);
                  story.seconds(2);
                  story.channel.reports(SessionStatus.LOGGED_OUT);
                  story.minutes(6);
                  story.channel.reports(SessionStatus.WORKING);
                  return all;
                }),
            new Tale(
                "the session goes down without a word, and comes back",
                story -> {
                  List<WaitingMessage> all = several(story);
                  story.seconds(2);
                  story.goesDownUnheard(SessionStatus.OPEN_ELSEWHERE).minutes(6);
                  story.comesBack();
                  return all;
                }))
        .flatMap(
            tale ->
                Stream.of(true, false)
                    .flatMap(
                        knowsIds ->
                            Stream.of(
                                Arguments.of(tale, false, knowsIds),
                                Arguments.of(tale, true, knowsIds))));
  }

  private static List<WaitingMessage> several(DrainStory story) {
    var all = new ArrayList<WaitingMessage>();
    for (int n = 1; n <= 3; n++) {
      for (String chat : List.of("Ann", "Bob", "Eve")) {
        all.add(story.accepts(chat, chat + n));
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0}, after the call: {1}, with ids: {2}")
  @MethodSource("tales")
  void aDeathLosesNothingAndSendsNothingTwice(Tale tale, boolean afterwards, boolean knowsIds) {
    int deaths = 0;
    for (int call = 0; call < MOST_CALLS; call++) {
      var story = new DrainStory();
      story.connector.knowsIds = knowsIds;
      var ports = DyingDrain.dying(story, call, afterwards);
      story.through(ports.draining());
      check(story, tale.told().apply(story), "call " + call);
      if (!ports.isOver()) {
        break;
      }
      deaths++;
    }
    assertThat(deaths).as("the story is walked to its end").isBetween(20, MOST_CALLS - 1);
  }

  @ParameterizedTest(name = "{0}, after the call: {1}, with ids: {2}")
  @MethodSource("tales")
  void anotherDrainAtTheSameTimeSendsNothingTwice(Tale tale, boolean afterwards, boolean knowsIds) {
    int races = 0;
    for (int call = 0; call < MOST_CALLS; call++) {
      var story = new DrainStory();
      story.connector.knowsIds = knowsIds;
      Draining other = story.draining(new DrainQueue(story.drains, story.waiting, story.hints));
      var ports =
          new DyingDrain(
              story,
              call,
              afterwards,
              () -> other.drain(DrainHint.now(DrainStory.ACCOUNT, DrainStory.CHANNEL), true));
      story.through(ports.draining());
      check(story, tale.told().apply(story), "call " + call);
      if (!ports.isOver()) {
        break;
      }
      races++;
    }
    assertThat(races).as("the story is walked to its end").isBetween(20, MOST_CALLS - 1);
  }

  private static void check(DrainStory story, List<WaitingMessage> all, String call) {
    story.minutes(30);
    List<String> sent = story.connector.sent;
    assertThat(story.queue()).as(call).isEmpty();
    assertThat(story.hints.onTheirWay()).as(call).isEmpty();
    assertThat(story.drain().wakeAt()).as(call).isEmpty();
    assertThat(sent).as(call).doesNotHaveDuplicates();
    for (String chat : List.of("Ann", "Bob", "Eve")) {
      assertThat(sent.stream().filter(words -> words.startsWith(chat)).toList())
          .as(call)
          .isSorted();
    }
    for (WaitingMessage message : all) {
      String words = story.words(message.chat(), message.message());
      MessageStatus status = story.status(message);
      assertThat(status).as(call + " " + words).isNotEqualTo(MessageStatus.WAITING);
      if (status == MessageStatus.SENT) {
        assertThat(sent).as(call).contains(words);
      }
      if (status == MessageStatus.FAILED) {
        assertThat(sent).as(call).doesNotContain(words);
      }
    }
    assertThat(new LinkedHashSet<>(story.chats.decided))
        .as(call)
        .hasSameSizeAs(story.chats.decided);
  }
}
