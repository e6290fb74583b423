package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.chat.MessageStatus;
import dev.houston.chat.WaitingMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every tenth answer gets lost after the connector took the message (OM-5). */
class LostAnswersTest {
  private static final int MESSAGES = 200;

  private final DrainStory story = new DrainStory();

  private List<WaitingMessage> acceptsMany() {
    var all = new ArrayList<WaitingMessage>();
    for (int n = 0; n < MESSAGES; n++) {
      boolean lost = n % 10 == 9;
      story.connector.answers.add(lost ? Handover.inDoubt("no answer") : Handover.taken("wa-" + n));
      all.add(story.accepts("chat " + n % 20, "%03d".formatted(n)));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eachIsSentOnceAndInTheOrderOfItsChat(boolean knowsIds) {
    story.connector.knowsIds = knowsIds;
    List<WaitingMessage> all = acceptsMany();
    story.minutes(10);
    assertThat(story.connector.sent).hasSize(MESSAGES).doesNotHaveDuplicates();
    assertThat(story.connector.handed).as("never handed over twice").hasSize(MESSAGES);
    assertThat(all).allMatch(message -> story.status(message) == MessageStatus.SENT);
    for (int chat = 0; chat < 20; chat++) {
      int name = chat;
      assertThat(
              story.connector.sent.stream()
                  .filter(words -> Integer.parseInt(words) % 20 == name)
                  .toList())
          .hasSize(10)
          .isSorted();
    }
  }

  @Test
  void whatCannotBeSeenIsUnknownAndTheOthersAreSent() {
    story.connector.showsHistory = false;
    List<WaitingMessage> all = acceptsMany();
    story.minutes(60);
    assertThat(story.connector.sent).hasSize(MESSAGES).doesNotHaveDuplicates();
    assertThat(all.stream().filter(m -> story.status(m) == MessageStatus.UNKNOWN)).hasSize(20);
    assertThat(all.stream().filter(m -> story.status(m) == MessageStatus.SENT)).hasSize(180);
  }
}
