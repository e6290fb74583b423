package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.notice.FailureReason;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chat that cannot be told holds up nobody but itself, and is tried again (OM-3). */
class FaultyChatsTest {
  private static final DrainHint NOW = DrainHint.now(DrainStory.ACCOUNT, DrainStory.CHANNEL);

  private final DrainStory story = new DrainStory();
  private boolean broken = true;
  private int faults;
  private Draining draining;

  @BeforeEach
  void breakOne() {
    ChatKey ann = story.chat("Ann");
    draining =
        story.draining(
            story.chats,
            new Settling() {
              @Override
              public void settle(ChatKey chat, ChatEvent event, boolean again) {
                if (broken && chat.equals(ann)) {
                  throw new IllegalStateException("this chat is broken");
                }
                story.chats.settle(chat, event, again);
              }

              @Override
              public void letOut(ChatKey chat, MessageId message) {
                story.chats.letOut(chat, message);
              }
            });
  }

  /** Hints come for so long, and those that somebody failed over come again. */
  private void drains(int times) {
    for (int n = 0; n < times; n++) {
      try {
        draining.drain(NOW, true);
      } catch (IllegalStateException fault) {
        faults++;
      }
      story.passes(Duration.ofSeconds(10));
    }
  }

  @Test
  void othersAreSentMeanwhile_OM3() {
    story.accepts("Ann", "m1");
    story.accepts("Bob", "m2");
    story.accepts("Bob", "m3");
    drains(20);
    story.accepts("Eve", "m4");
    drains(2);
    assertThat(story.connector.sent).containsExactly("m1", "m2", "m3", "m4");
  }

  @Test
  void itIsAFaultOfTheCallAndTriedLessAndLessOften() {
    story.accepts("Ann", "m1");
    drains(100);
    assertThat(faults).isBetween(5, 12);
  }

  @Test
  void itIsToldWhenItCanBe_OM5() {
    story.accepts("Ann", "m1");
    drains(6);
    broken = false;
    drains(30);
    assertThat(story.connector.handed).hasSize(1);
    assertThat(story.chats.decided).hasSize(1).first().asString().endsWith("m1 sent");
    assertThat(story.queue()).isEmpty();
  }

  @Test
  void whatIsKnownToHaveFailedIsNotAskedFor_OM5() {
    story.connector.answers.add(Handover.failed(FailureReason.SPAM, "limited"));
    story.accepts("Ann", "m1");
    drains(6);
    broken = false;
    drains(30);
    assertThat(story.connector.looks).isEmpty();
    assertThat(story.chats.decided).hasSize(1).first().asString().endsWith("m1 failed spam");
  }

  @Test
  void aQuestionWhoseAnswerCannotBeToldHoldsUpNobody_DS2() {
    story.acceptsFirst("Ann", "m1");
    story.accepts("Bob", "m2");
    drains(3);
    assertThat(story.connector.sent).containsExactly("m2");
    broken = false;
    drains(30);
    assertThat(story.connector.sent).containsExactly("m2", "m1");
  }

  @Test
  void theItemKnowsWhenToLookAgainEvenIfEveryHintIsLost() {
    story.accepts("Ann", "m1");
    drains(1);
    assertThat(story.drain().wakeAt()).isPresent();
  }

  @Test
  void whatIsGivenUpIsKnownByItsEchoUntilItsChatIsTold_OM5() {
    story.connector.answers.add(Handover.inDoubt("no answer"));
    story.connector.showsHistory = false;
    story.accepts("Ann", "m1");
    drains(20);
    assertThat(story.drain().atConnector(story.chat("Ann"))).contains(DrainStory.id("m1"));
  }
}
