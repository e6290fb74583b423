package dev.houston.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.chat.ChatEvent;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.notice.FailureReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a subscriber is told of a message that was accepted here (AP-3). */
class TellingOfSentTest {
  private static final int CLIENT = 1;
  private static final MessageId MESSAGE = new MessageId("6f0c4f8e-6d3b-4c8e-8a53-2f9d1c5b7a10");

  private final Broadcast broadcast = new Broadcast();
  private int before;

  @BeforeEach
  void register() {
    broadcast.register();
    broadcast.clientWrote(CLIENT, "first").deliver();
    before = broadcast.server.received().size();
  }

  @AfterEach
  void close() {
    broadcast.close();
  }

  private Broadcast accepted() {
    return broadcast.tell(
        CLIENT,
        new ChatEvent.MessageAccepted(MESSAGE, Content.text("hello"), null, broadcast.now()));
  }

  private Broadcast taken() {
    return broadcast.tell(CLIENT, new ChatEvent.MessageTaken(MESSAGE, "3EB0", broadcast.now()));
  }

  private Broadcast notSent(FailureReason reason) {
    return broadcast.tell(CLIENT, new ChatEvent.MessageNotSent(MESSAGE, reason, broadcast.now()));
  }

  private Broadcast status(MessageStatus status) {
    broadcast.passes(Duration.ofSeconds(1));
    return broadcast.status(CLIENT, "3EB0", status);
  }

  private List<SubscriberServer.Received> told() {
    broadcast.deliver();
    List<SubscriberServer.Received> all = broadcast.server.received();
    return all.subList(before, all.size());
  }

  private List<String> words() {
    return told().stream().map(SubscriberServer.Received::told).toList();
  }

  @Test
  void isNothingWhileItWaits_AP3() {
    accepted();
    assertThat(told()).isEmpty();
  }

  @Test
  void areItsStatusesInTheirOrder() {
    accepted();
    taken();
    status(MessageStatus.DELIVERED);
    status(MessageStatus.READ);
    assertThat(words()).containsExactly("sent", "delivered", "read");
  }

  @Test
  void areItsStatusesOnceAndNeverBackwards_DW12() {
    accepted();
    taken();
    status(MessageStatus.SENT);
    taken();
    status(MessageStatus.READ);
    status(MessageStatus.DELIVERED);
    status(MessageStatus.SENT);
    taken();
    status(MessageStatus.READ);
    assertThat(words()).containsExactly("sent", "read");
  }

  @ParameterizedTest
  @EnumSource
  void isWhyItIsNotSent_AP1(FailureReason reason) {
    accepted();
    notSent(reason);
    JsonNode status = told().get(0).body().at("/statuses/0");
    assertThat(status.path("messageId").asText()).isEqualTo(MESSAGE.value());
    assertThat(status.path("status").asText()).isEqualTo("error");
    assertThat(status.at("/error/error").asText()).isEqualTo(reason.error());
    assertThat(status.at("/error/description").asText())
        .startsWith("The message was not sent: ")
        .doesNotContain("{0}", reason.code() + ".");
  }

  @Test
  void isThatNobodyKnows_OM5() {
    accepted();
    broadcast.tell(CLIENT, new ChatEvent.MessageUncertain(MESSAGE, broadcast.now()));
    assertThat(words()).hasSize(2).startsWith("unknown");
  }

  @Test
  void isNotToScanTheQrCode_OM6() {
    accepted();
    broadcast.tell(CLIENT, new ChatEvent.LoggedOut(broadcast.now(), broadcast.now()));
    taken();
    assertThat(words()).containsExactly("sent");
  }
}
