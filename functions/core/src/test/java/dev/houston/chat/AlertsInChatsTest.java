package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.Account;
import dev.houston.channel.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The echo of an alert to a curator belongs to no chat (CU-4). */
class AlertsInChatsTest {
  /** What a {@link Story} sends. */
  private static final String ALERT = "hello";

  private static final String CURATOR = Story.CHAT.client().value();

  final Story story = new Story();

  private static Story curatorsOf(Story story, String... numbers) {
    Account account = story.accounts.find(Story.ACCOUNT).orElseThrow();
    story.accounts.save(account.with(account.alerted().now(Set.of(numbers), story.now())));
    return story;
  }

  private static Story alerted(Story story, String text) {
    story.echoes.expect(Story.CHAT.channel(), new PhoneNumber(CURATOR), text, story.now());
    return story;
  }

  @Test
  void leavesNoTraceInTheChat_CU4() {
    alerted(curatorsOf(story, CURATOR), ALERT).sent("A").hours(48);
    assertThat(story.chats.all()).isEmpty();
    assertThat(story.messages()).isEmpty();
  }

  @Test
  void isToldToNobody_CU4() {
    alerted(curatorsOf(story, CURATOR), ALERT).sent("A").hours(48);
    assertThat(story.listeners.effects()).isEmpty();
  }

  @Test
  void showsNoChatThoughItsStatusesCome_CU4() {
    alerted(curatorsOf(story, CURATOR), ALERT).sent("A").delivered("A").read("A").hours(48);
    assertThat(story.chats.of(Story.ACCOUNT, null, 10).items()).isEmpty();
    assertThat(story.said()).isEmpty();
  }

  @Test
  void leavesNoTraceWhileTheAccountIsNotPaid_CU4() {
    alerted(curatorsOf(story.usedUp(), CURATOR), ALERT).sent("A").hours(1).toppedUp();
    assertThat(story.messages()).isEmpty();
  }

  @Test
  void leavesNoTraceThoughTheCuratorIsNoneAnyMore_CU4() {
    alerted(curatorsOf(story, CURATOR), ALERT);
    curatorsOf(story, "79165550101").minutes(1).sent("A").hours(1);
    assertThat(story.messages()).isEmpty();
  }

  @Test
  void leavesNoTraceOnTheInstallationsChannelThoughTheCuratorIsAnothers_CU4() {
    var onInstallation = new Story(Optional.of(Story.CHAT.channel()));
    alerted(onInstallation, ALERT).sent("A").hours(1);
    assertThat(onInstallation.messages()).isEmpty();
  }

  @Test
  void leavesTheWatchOfTheChatAlone_CU4() {
    curatorsOf(story, CURATOR).sent("A").minutes(5);
    var other =
        new ChatEvent.MessageReported(
            "B", true, story.now(), story.now(), MessageStatus.SENT, Content.text("alert"), null);
    alerted(story, "alert").tell(other).minutes(5);
    assertThat(story.said()).hasSize(1);
  }

  @Test
  void isAMessageIfTheCuratorWroteIt_CU4() {
    story.echoes.expect(Story.CHAT.channel(), new PhoneNumber(CURATOR), "hi", story.now());
    curatorsOf(story, CURATOR).clientWrote("X");
    assertThat(story.written("X")).hasSize(1);
  }

  @Test
  void isAMessageIfItsTextWasNotAnAlert_CU4() {
    alerted(curatorsOf(story, CURATOR), "another text").sent("A");
    assertThat(story.messages()).hasSize(1);
  }

  @Test
  void isAMessageIfItWasTypedByHandADayLater_CU4() {
    alerted(curatorsOf(story, CURATOR), ALERT).advance(Duration.ofHours(24)).sent("A");
    assertThat(story.messages()).hasSize(1);
  }

  @Test
  void isAMessageIfItWentToAnotherNumber_CU4() {
    story.echoes.expect(Story.CHAT.channel(), new PhoneNumber("79165550101"), ALERT, story.now());
    curatorsOf(story, "79165550101", CURATOR).sent("A");
    assertThat(story.messages()).hasSize(1);
  }

  @Test
  void isAMessageIfNobodyIsACurator_CU4() {
    alerted(story, ALERT).sent("A");
    assertThat(story.messages()).hasSize(1);
  }
}
