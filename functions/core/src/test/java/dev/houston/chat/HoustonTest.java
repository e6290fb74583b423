package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.SendingSettings;
import dev.houston.account.Settings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The channel is logged out while a message of the chat is being sent, as timelines (OM-6). */
class HoustonTest {
  static final String SCAN = "Houston, scan the QR code";

  final Dispatch dispatch = new Dispatch().open();

  private final Instant since = Story.BEGIN.plusSeconds(1);

  @Test
  void isSaidInTheChat_OM6() {
    dispatch.accepted("A").seconds(2).loggedOut(since);
    assertThat(dispatch.said()).containsExactly("10:00:02 " + SCAN);
  }

  @Test
  void leavesTheMessageQueued_OM6() {
    dispatch.accepted("A").seconds(2).loggedOut(since);
    assertThat(dispatch.ours()).containsExactly("A waiting");
  }

  @Test
  void isSaidOnceALogOut_OM6() {
    dispatch.accepted("A").loggedOut(since).minutes(1).loggedOut(since);
    assertThat(dispatch.said()).hasSize(1);
    assertThat(dispatch.story.chat().lines()).isEqualTo(1);
  }

  @Test
  void isSaidAgainAtTheNextLogOut_OM6() {
    dispatch.accepted("A").loggedOut(since).minutes(1).loggedOut(since.plusSeconds(50));
    assertThat(dispatch.said()).containsExactly("10:00:00 " + SCAN, "10:01:00 " + SCAN);
  }

  @Test
  void isNotSaidOfALogOutBeforeTheLastOne_OM6() {
    dispatch.accepted("A").loggedOut(since).loggedOut(since.minusSeconds(1));
    assertThat(dispatch.said()).hasSize(1);
  }

  @Test
  void isRememberedWhateverElseComes_OM6() {
    dispatch.accepted("A").loggedOut(since).let(story -> story.called("c", false));
    dispatch.status("early", MessageStatus.READ).minutes(60 * 25).fromHere();
    dispatch.let(story -> story.called("d", false)).loggedOut(since);
    assertThat(dispatch.said()).filteredOn(line -> line.endsWith(SCAN)).hasSize(1);
  }

  @Test
  void isForNativeIntegrationsOnly_OM6() {
    dispatch.accepted("A").fromHere().loggedOut(since);
    assertThat(dispatch.story.listeners.tellings())
        .extracting(Telling::audience)
        .containsExactly(Telling.Audience.NATIVE_INTEGRATIONS);
  }

  @Test
  void isForEverybodyInAllOtherCases_AP3() {
    dispatch.accepted("A").uncertain("A");
    assertThat(dispatch.story.listeners.tellings())
        .extracting(Telling::audience)
        .containsOnly(Telling.Audience.EVERYBODY);
  }

  @Test
  void isNotSaidIfTheAccountDoesNotWantIt_OM6() {
    var silent = new SendingSettings(Duration.ofSeconds(1), false);
    Settings defaults = Settings.defaults();
    dispatch.let(
        story ->
            story.settings(
                new Settings(
                    defaults.systemName(),
                    defaults.timeZone(),
                    defaults.locale(),
                    defaults.deliveryWatch(),
                    null,
                    silent)));
    dispatch.accepted("A").loggedOut(since);
    assertThat(dispatch.said()).isEmpty();
  }
}
