package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.PlayedSession.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random stories in which everything happens to a channel at any time. Each comes from its seed
 * alone; what must hold holds after every step of it.
 */
class RandomStoriesTest {
  private static final int EACH = 100;

  /** What a session in one of these comes out of is waited for, and so something is always due. */
  private static final Set<SessionState> WAITING =
      EnumSet.of(
          SessionState.STARTING,
          SessionState.TAKING_BACK,
          SessionState.PHONE_UNAVAILABLE,
          SessionState.FOREIGN_PHONE);

  static LongStream hundreds() {
    return LongStream.range(0, 30);
  }

  @ParameterizedTest(name = "seeds from {0}00")
  @MethodSource("hundreds")
  void keepWhatTheyPromise(long hundred) {
    for (long seed = hundred * EACH; seed < hundred * EACH + EACH; seed++) {
      var random = new RandomStory(seed);
      ChannelStory story = begun(seed);
      story.afterEachStep = () -> assertStep(story);
      try {
        random.tellTo(story);
        assertTellings(story.tellings.all());
        assertAlerts(story.alerts.all());
        assertTakeBacks(story);
      } catch (AssertionError broken) {
        throw new AssertionError(broken.getMessage() + "\n" + random, broken);
      }
    }
  }

  private static ChannelStory begun(long seed) {
    return seed % 3 == 0 ? ChannelStory.fresh() : ChannelStory.working();
  }

  private static void assertStep(ChannelStory story) {
    Channel channel = story.channel();
    assertThat(channel.shown()).as("CH-1").isEqualTo(channel.status(story.isPaid()));
    assertThat(channel.activity().downSince() == null)
        .as("DW-14: it is up")
        .isEqualTo(channel.shown() == ChannelStatus.ACTIVE);
    if (channel.state() == SessionState.ACTIVE) {
      assertThat(channel.standing().outSince()).as("CH-4: since when it is out").isNull();
    }
    if (channel.power() == Power.OFF) {
      assertThat(channel.wakeAt()).as("CH-3: what falls due while it is off").isEmpty();
    }
    if (channel.power() == Power.DELETED && channel.errands().command() == null) {
      assertThat(channel.wakeAt()).as("CH-1: what falls due when it is gone").isEmpty();
    }
    channel
        .wakeAt()
        .ifPresent(due -> assertThat(due).as("what falls due").isAfterOrEqualTo(story.now()));
    if (channel.power() == Power.ON && WAITING.contains(channel.state())) {
      assertThat(channel.wakeAt()).as("CH-4, CH-5: it is waited for").isPresent();
      assertThat(channel.wakeAt().orElseThrow())
          .isBeforeOrEqualTo(story.now().plus(SessionStep.ASKING_PAUSE));
    }
    assertCommands(story, channel);
    assertThat(channel.standing().takeBacks().automatic()).hasSizeLessThanOrEqualTo(5);
    assertThat(channel.obeyed()).hasSizeLessThanOrEqualTo(ChannelStep.MOST_OBEYED);
    assertThat(channel.notices().tellings()).hasSizeLessThanOrEqualTo(10);
    assertThat(channel.notices().alerts()).hasSizeLessThanOrEqualTo(10);
  }

  private static void assertCommands(ChannelStory story, Channel channel) {
    if (channel.power() != Power.ON && !story.pressed.contains(story.now())) {
      assertThat(story.session.commands)
          .filteredOn(given -> given.at().equals(story.now()))
          .extracting(Given::command)
          .as("CH-3, CH-7: while it is off")
          .allMatch(
              command ->
                  command == SessionCommand.LOG_OUT
                      || (channel.power() == Power.DELETED && command == SessionCommand.STOP));
    }
  }

  private static void assertTellings(List<ChannelTelling> tellings) {
    for (int n = 1; n < tellings.size(); n++) {
      assertThat(tellings.get(n).state())
          .as("CH-6: telling %d is a change", n + 1)
          .isNotEqualTo(tellings.get(n - 1).state());
    }
  }

  private static void assertAlerts(List<ChannelAlert> alerts) {
    ChannelStatus before = ChannelStatus.ACTIVE;
    for (ChannelAlert alert : alerts) {
      assertThat(alert.status())
          .as("CU-2: alert %d", alert.number())
          .isNotIn(ChannelStatus.DISABLED, ChannelStatus.NOT_PAID, ChannelStatus.DELETED);
      if (alert.status() != ChannelStatus.FOREIGN_PHONE) {
        assertThat(alert.status()).as("CU-3: alert %d", alert.number()).isNotEqualTo(before);
      }
      if (alert.status() == ChannelStatus.SCAN_THE_QR_CODE
          || alert.status() == ChannelStatus.LOG_OUT_FROM_ALL_DEVICES) {
        assertThat(before)
            .as("CU-3: a log-out and its code are one alert")
            .isNotIn(ChannelStatus.SCAN_THE_QR_CODE, ChannelStatus.LOG_OUT_FROM_ALL_DEVICES);
      }
      before = alert.status();
    }
  }

  /** Whatever was not pressed is automatic. */
  private static void assertTakeBacks(ChannelStory story) {
    List<Instant> automatic =
        story.session.commands.stream()
            .filter(given -> given.command() == SessionCommand.TAKE_BACK)
            .map(Given::at)
            .filter(at -> !story.pressed.contains(at))
            .toList();
    for (int n = TakeBacks.MOST; n < automatic.size(); n++) {
      assertThat(Duration.between(automatic.get(n - TakeBacks.MOST), automatic.get(n)))
          .as("CH-5: six attempts")
          .isGreaterThanOrEqualTo(TakeBacks.SPAN);
    }
  }

  @Test
  void areNotAllTheSame() {
    var shown = EnumSet.noneOf(ChannelStatus.class);
    var alerted = EnumSet.noneOf(ChannelStatus.class);
    var commands = EnumSet.noneOf(SessionCommand.class);
    for (long seed = 0; seed < EACH; seed++) {
      ChannelStory story = begun(seed);
      story.afterEachStep = () -> shown.add(story.shown());
      new RandomStory(seed).tellTo(story);
      story.alerts.all().forEach(alert -> alerted.add(alert.status()));
      story.session.commands.forEach(given -> commands.add(given.command()));
    }
    assertThat(shown).containsExactly(ChannelStatus.values());
    assertThat(commands).containsExactly(SessionCommand.values());
    assertThat(alerted)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.range(ChannelStatus.ACTIVE, ChannelStatus.FOREIGN_PHONE));
  }
}
