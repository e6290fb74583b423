package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.DyingPorts.Death;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The process dies at a call to the outside, at every one of them in turn, before and after it took
 * effect; the queue's message comes again, and those outside and the curators are told what they
 * are without a crash, once, and the channel ends where it does without (CH-6, NV-1).
 */
class CrashesTest {

  /** More calls than any story here makes. */
  private static final int MOST_CALLS = 400;

  private record Tale(String words, Consumer<ChannelStory> told) {
    @Override
    public String toString() {
      return words;
    }
  }

  static Stream<Arguments> tales() {
    return Stream.of(
            new Tale(
                "the phone goes and comes back",
                story -> {
                  story.session.pages = 3;
                  story.chats(2).reports(SessionStatus.PHONE_UNAVAILABLE).minutes(4);
                  story.becomes(SessionStatus.WORKING).minutes(5);
                }),
            new Tale(
                "opened elsewhere until it is let go, and taken back by the button",
                story ->
                    story
                        .reports(SessionStatus.OPEN_ELSEWHERE)
                        .minutes(7)
                        .presses(UserCommand.USE_HERE)
                        .seconds(5)
                        .reports(SessionStatus.WORKING)
                        .minutes(1)),
            new Tale(
                "logged out, scanned by a foreign phone, and by the right one",
                story ->
                    story
                        .reports(SessionStatus.LOGGED_OUT)
                        .seconds(20)
                        .reports(SessionStatus.QR)
                        .minutes(1)
                        .scannedWith(ChannelStory.FOREIGN_PHONE)
                        .seconds(3)
                        .reports(SessionStatus.QR)
                        .minutes(1)
                        .scannedWith(ChannelStory.PHONE)
                        .minutes(1)),
            new Tale(
                "it breaks down, twice",
                story ->
                    story
                        .reports(SessionStatus.FAILED)
                        .seconds(5)
                        .reports(SessionStatus.FAILED)
                        .minutes(4)
                        .reports(SessionStatus.WORKING)
                        .minutes(1)),
            new Tale(
                "a message is put back, and the session is open in another place",
                story ->
                    story
                        .becomes(SessionStatus.OPEN_ELSEWHERE)
                        .putsBack()
                        .minutes(2)
                        .reports(SessionStatus.WORKING)
                        .putsBack()
                        .minutes(1)),
            new Tale(
                "off and on, used up and topped up, and deleted",
                story ->
                    story
                        .presses(UserCommand.DISABLE)
                        .minutes(1)
                        .presses(UserCommand.ENABLE)
                        .usedUp()
                        .minutes(1)
                        .toppedUp()
                        .minutes(1)
                        .presses(UserCommand.DELETE)
                        .minutes(5)))
        .flatMap(tale -> Stream.of(Arguments.of(tale, false), Arguments.of(tale, true)));
  }

  @ParameterizedTest(name = "{0}, after the call: {1}")
  @MethodSource("tales")
  void changeNothingAboutWhatIsToldAndWhereItEnds(Tale tale, boolean afterwards) {
    ChannelStory clean = ChannelStory.working();
    tale.told().accept(clean);
    int deaths = 0;
    for (int call = 0; call < MOST_CALLS; call++) {
      var dying = ChannelStory.working();
      var ports = new DyingPorts(dying, call, afterwards);
      tale.told().accept(dying.through(ports.handling()).comingAgain());
      assertThat(known(dying)).as("call %d", call).isEqualTo(known(clean));
      assertThat(commandsButRepeated(dying)).as("call %d", call).isEqualTo(clean.commands());
      if (!ports.isOver()) {
        break;
      }
      deaths++;
    }
    assertThat(deaths).as("the story is walked to its end").isBetween(20, MOST_CALLS - 1);
  }

  /** What everybody knows of it in the end. */
  private static List<Object> known(ChannelStory story) {
    Channel channel = story.channel();
    return List.of(
        story.told(),
        story.alerts(),
        channel.standing(),
        channel.shown(),
        channel.power(),
        channel.activity(),
        channel.attention(),
        channel.errands(),
        channel.wakeAt(),
        new LinkedHashSet<>(story.walks),
        new LinkedHashSet<>(story.looks),
        new LinkedHashSet<>(story.session.fetched),
        story.channels.webhook(story.id()).isPresent());
  }

  /** A command may be given twice by a crash between it and the note of it: then at one moment. */
  private static List<String> commandsButRepeated(ChannelStory story) {
    List<String> all = story.commands();
    return IntStream.range(0, all.size())
        .filter(n -> n == 0 || !all.get(n).equals(all.get(n - 1)))
        .mapToObj(all::get)
        .toList();
  }

  @Test
  void aCommandThatCameToNothingForAMinuteIsNotGivenAnyMore_CH5() {
    var story = dyingBeforeItIsTold(SessionStatus.OPEN_ELSEWHERE);
    again(story, Duration.ofSeconds(60));
    assertThat(story.commands()).containsExactly("10:01:00 take-back");
    assertThat(story.channel().standing().takeBacks().automatic()).hasSize(2);
  }

  @Test
  void aCommandThatIsStillOfUseIsGivenLate_CH5() {
    var story = dyingBeforeItIsTold(SessionStatus.OPEN_ELSEWHERE);
    again(story, Duration.ofSeconds(59));
    assertThat(story.commands()).containsExactly("10:00:59 take-back");
    assertThat(story.channel().standing().takeBacks().automatic()).hasSize(1);
  }

  @Test
  void theSessionOfADeletedChannelIsStoppedHoweverLate_CH1() {
    var story = ChannelStory.working();
    var press = new ChannelEvent.Commanded(UserCommand.DELETE, "delete", story.now());
    dyingAtTheFirstCommand(story, press);
    story.clock.set(story.now().plus(Duration.ofMinutes(10)));
    story.tell(true, press).tell(true, press);
    assertThat(story.commands()).containsExactly("10:10:00 stop");
    assertThat(story.channels.webhook(story.id())).isEmpty();
  }

  private static ChannelStory dyingBeforeItIsTold(SessionStatus status) {
    var story = ChannelStory.working();
    dyingAtTheFirstCommand(story, report(story, status, story.now()));
    assertThat(story.commands()).isEmpty();
    return story;
  }

  /** Everything up to the command itself has taken effect. */
  private static void dyingAtTheFirstCommand(ChannelStory story, ChannelEvent event) {
    story.session.beforeEachCommand =
        () -> {
          throw new Death();
        };
    try {
      story.tell(event);
    } catch (Death death) {
      story.session.beforeEachCommand = () -> {};
    }
  }

  private static void again(ChannelStory story, Duration later) {
    Instant reported = story.now();
    story.clock.set(reported.plus(later));
    story.tell(true, report(story, SessionStatus.OPEN_ELSEWHERE, reported));
    story.seconds(0);
  }

  private static ChannelEvent report(ChannelStory story, SessionStatus status, Instant at) {
    return new ChannelEvent.SessionReported(
        new SessionReport(status, story.session.phone, at, status.code()), at);
  }
}
