package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.chat.Conversations.Reached;
import dev.houston.notice.FailureReason;
import org.junit.jupiter.api.Test;

/**
 * Who died between the conversation and the chat left a chat that lags behind; the next event of
 * the message catches up (SM-4).
 */
class LaggingBehindTest {
  final Dispatch dispatch = new Dispatch().open().seconds(10).accepted("A");

  /** The conversation has it, and whoever wrote it there died. */
  private void died(MessageStatus status, String connectorId, FailureReason reason) {
    dispatch.story.conversations.advance(
        Story.CHAT,
        Dispatch.id("A"),
        new Reached(status, dispatch.story.now(), connectorId, reason, Conversations.To.ANY));
    dispatch.seconds(5);
  }

  @Test
  void withAMessageThatWasTaken_SM4() {
    died(MessageStatus.SENT, "a", null);
    dispatch.uncertain("A").status("a", MessageStatus.READ);
    assertThat(dispatch.told()).contains("status A sent");
    assertThat(dispatch.said()).isEmpty();
    assertThat(isNamed()).isTrue();
  }

  private boolean isNamed() {
    MessageId reported = MessageId.reported(Story.CHAT, true, "a");
    return dispatch.story.chat().watch().reportedAs(reported).isPresent();
  }

  @Test
  void withAMessageThatWasTakenWhichIsNotDroppedAnyMore_OM8() {
    died(MessageStatus.SENT, "a", null);
    dispatch.notSent("A", FailureReason.DROPPED);
    assertThat(dispatch.ours()).containsExactly("A sent");
    assertThat(dispatch.told()).contains("status A sent");
  }

  @Test
  void withAnEchoOfWhichOnlyTheNameIsKept_OM5() {
    MessageId reported = MessageId.reported(Story.CHAT, true, "a");
    dispatch.story.conversations.alias(
        Story.CHAT, reported, Dispatch.id("A"), dispatch.story.now());
    dispatch.seconds(5).echo("a", "A");
    assertThat(dispatch.ours()).containsExactly("A sent");
    assertThat(isNamed()).isTrue();
  }

  @Test
  void withTheNameOfAMessageThatIsTakenWithoutOne_OM5() {
    died(MessageStatus.SENT, "a", null);
    dispatch.taken("A", null);
    assertThat(isNamed()).isTrue();
  }

  @Test
  void withAMessageThatFailed_DW11() {
    died(MessageStatus.FAILED, null, FailureReason.SPAM);
    dispatch.uncertain("A");
    assertThat(dispatch.said())
        .containsExactly(
            "10:00:15 The message was not sent: WhatsApp limits how much this number may send.");
    assertThat(dispatch.told()).contains("status A failed");
  }

  @Test
  void withAMessageThatFailedAndIsTakenAfterAll_DW11() {
    died(MessageStatus.FAILED, null, FailureReason.SPAM);
    dispatch.taken("A", "a");
    assertThat(dispatch.said()).hasSize(1);
    assertThat(dispatch.told()).contains("status A failed").doesNotContain("status A sent");
  }

  @Test
  void withAMessageOfWhichNobodyKnows_OM5() {
    died(MessageStatus.UNKNOWN, null, null);
    dispatch.uncertain("A");
    assertThat(dispatch.said()).containsExactly("10:00:15 " + UncertainTest.UNCERTAIN);
  }

  @Test
  void withAMessageThatWasReadMeanwhile_DW12() {
    died(MessageStatus.READ, "a", null);
    dispatch.notSent("A", FailureReason.DROPPED);
    assertThat(dispatch.said()).isEmpty();
    assertThat(dispatch.ours()).containsExactly("A read");
  }
}
