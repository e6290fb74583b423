package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.notice.FailureReason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An operator sends an uncertain message again: the client has it once, as far as we know (OM-5).
 */
class SendingAgainTest {
  private final Dispatch dispatch = new Dispatch().open();

  @BeforeEach
  void uncertain() {
    dispatch.accepted("A").handedOver("A").minutes(2).uncertain("A").minutes(1);
  }

  private ChatEvent.MessageAccepted pressed() {
    Instant now = dispatch.story.now();
    ChatEvent.MessageAccepted accepted = dispatch.accepting("again", "A", now);
    return new ChatEvent.MessageAccepted(
        accepted.message(), accepted.content(), null, Dispatch.id("A"), now);
  }

  private List<MessageId> queued() {
    return dispatch.story.sending.waiting().stream().map(WaitingMessage::message).toList();
  }

  @Test
  void theOldOneIsDroppedAndTheNewOneWaits_OM5() {
    dispatch.fifo(pressed());
    assertThat(dispatch.ours()).containsExactly("A failed", "again waiting");
    assertThat(dispatch.message("A").sending().failure()).isEqualTo(FailureReason.DROPPED);
    assertThat(queued()).contains(Dispatch.id("again"));
  }

  @Test
  void theOldOneIsToldAsFailedAndSaysNothing_OM5() {
    int said = dispatch.said().size();
    dispatch.fromHere().fifo(pressed());
    assertThat(dispatch.told()).contains("status A failed");
    assertThat(dispatch.said()).hasSize(said);
  }

  @Test
  void nothingIsSentIfTheClientHasItMeanwhile_OM5() {
    ChatEvent.MessageAccepted pressed = pressed();
    dispatch.echo("a", "A").status("a", MessageStatus.DELIVERED).fifo(pressed);
    assertThat(dispatch.ours()).containsExactly("A delivered");
    assertThat(queued()).doesNotContain(Dispatch.id("again"));
  }

  @Test
  void nothingIsSentIfItTurnsOutToBeSentMeanwhile_OM5() {
    ChatEvent.MessageAccepted pressed = pressed();
    dispatch.taken("A", "a").fifo(pressed);
    assertThat(dispatch.ours()).containsExactly("A sent");
  }

  @Test
  void nothingIsSentIfAnotherOperatorDroppedItMeanwhile_OM5() {
    ChatEvent.MessageAccepted pressed = pressed();
    dispatch.seconds(1).notSent("A", FailureReason.DROPPED).fifo(pressed);
    assertThat(dispatch.ours()).containsExactly("A failed");
  }

  @Test
  void receivedTwiceItIsSentOnce_OM5() {
    ChatEvent.MessageAccepted pressed = pressed();
    dispatch.fifo(pressed).taken("again", "b").minutes(4).fifo(pressed);
    assertThat(dispatch.ours()).containsExactly("A failed", "again sent");
    assertThat(queued()).doesNotContain(Dispatch.id("again"));
  }

  @Test
  void pressedTwiceItIsSentOnce_OM5() {
    dispatch.fifo(pressed()).seconds(1).fifo(pressed());
    assertThat(dispatch.ours()).containsExactly("A failed", "again waiting");
  }

  @Test
  void itIsSentThoughTheFirstTryDiedOnceTheOldOneWasDropped_OM5() {
    ChatEvent.MessageAccepted pressed = pressed();
    dispatch.story.conversations.advance(
        Story.CHAT,
        Dispatch.id("A"),
        new Conversations.Reached(
            MessageStatus.FAILED,
            pressed.receivedAt(),
            null,
            FailureReason.DROPPED,
            Conversations.To.ONLY_UNCERTAIN));
    dispatch.fromHere().seconds(30).fifo(pressed);
    assertThat(dispatch.ours()).containsExactly("A failed", "again waiting");
    assertThat(dispatch.told()).contains("status A failed");
  }
}
