package dev.houston.chat;

import static dev.houston.chat.MessageStatus.DELIVERED;
import static dev.houston.chat.MessageStatus.READ;
import static dev.houston.chat.MessageStatus.SENT;
import static dev.houston.chat.MessageStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.notice.FailureReason;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A message that was accepted, on its way to the connector, as timelines (OM-2, OM-3). */
class AcceptedTest {
  final Dispatch dispatch = new Dispatch().open().seconds(10);

  private List<WaitingMessage> queued() {
    return dispatch.story.sending.waiting();
  }

  @Nested
  class AtItsAcceptance {
    @Test
    void standsInTheChatAndWaits_OM2() {
      dispatch.accepted("A");
      assertThat(dispatch.ours()).containsExactly("A waiting");
      assertThat(dispatch.message("A").at()).isEqualTo(dispatch.story.now());
      assertThat(dispatch.story.chat().profile().lastMessageAt()).isEqualTo(dispatch.story.now());
    }

    @Test
    void isPutIntoTheQueueOfItsChannel_OM2() {
      dispatch.accepted("A");
      assertThat(queued())
          .containsExactly(
              new WaitingMessage(
                  Story.CHAT,
                  Dispatch.id("A"),
                  WaitingMessage.Kind.MESSAGE,
                  dispatch.story.now(),
                  false));
    }

    @Test
    void asksForItsHandOver_OM2() {
      dispatch.accepted("A");
      assertThat(dispatch.story.sending.asked()).containsExactly("accepted/" + Dispatch.id("A"));
    }

    @Test
    void isNotToldBeforeItComesToSomething_AP3() {
      dispatch.fromHere().accepted("A");
      assertThat(dispatch.told()).isEmpty();
    }

    @Test
    void remembersWhatItAnswers() {
      Instant now = dispatch.story.now();
      dispatch.fifo(
          new ChatEvent.MessageAccepted(
              Dispatch.id("A"), Content.text("yes"), Dispatch.id("Q"), now));
      assertThat(dispatch.message("A").sending().refersTo()).isEqualTo(Dispatch.id("Q"));
    }

    @Test
    void comesBehindWhatWaitsThoughItsClockIsBehind_OM3() {
      Instant now = dispatch.story.now();
      dispatch.accepted("A").accepted("B");
      dispatch.fifo(dispatch.accepting("C", "C", now.minusMillis(700)));
      assertThat(queued())
          .extracting(WaitingMessage::acceptedAt)
          .containsExactly(now, now.plusMillis(1), now.plusMillis(2));
      assertThat(dispatch.ours()).containsExactly("A waiting", "B waiting", "C waiting");
    }

    @Test
    void keepsItsTimeBehindWhatHasGoneOut_OM3() {
      dispatch.accepted("A").taken("A", "a").seconds(1).accepted("B");
      assertThat(dispatch.message("B").at()).isEqualTo(dispatch.story.now());
    }
  }

  @Nested
  class ReceivedOnceMore {
    private final Instant first = dispatch.story.now();

    private void again(String name) {
      dispatch.story.handling.handle(
          Story.CHAT, List.of(dispatch.accepting(name, name, first)), true, dispatch.story.now());
    }

    @Test
    void standsOnce_OM5() {
      dispatch.accepted("A").seconds(30);
      again("A");
      assertThat(dispatch.ours()).containsExactly("A waiting");
      assertThat(queued()).hasSize(1);
    }

    @Test
    void asksOnceMore_OM2() {
      dispatch.accepted("A").seconds(30);
      again("A");
      assertThat(dispatch.story.sending.asked()).hasSize(2);
    }

    @Test
    void isNotSentAgain_OM5() {
      dispatch.accepted("A").taken("A", "a").minutes(4);
      again("A");
      assertThat(queued()).isEmpty();
      assertThat(dispatch.ours()).containsExactly("A sent");
    }

    @Test
    void isNotSentAgainThoughItWasRead_OM5() {
      dispatch.accepted("A").taken("A", "a").status("a", READ).accepted("B").minutes(4);
      again("A");
      assertThat(queued()).extracting(WaitingMessage::message).containsExactly(Dispatch.id("B"));
    }

    @Test
    void isNotSentOnceItWasDropped_OM8() {
      dispatch.accepted("A").notSent("A", FailureReason.DROPPED).minutes(4);
      again("A");
      assertThat(queued()).isEmpty();
      assertThat(dispatch.said()).isEmpty();
    }

    @Test
    void saysNothingOfAFailureOnceMore_SM4() {
      dispatch.accepted("A").notSent("A", FailureReason.REJECTED).minutes(1);
      dispatch.let(story -> story.sent("P").delivered("P"));
      dispatch.fromHere();
      again("A");
      assertThat(dispatch.said()).hasSize(1);
      assertThat(dispatch.told()).isEmpty();
    }

    @Test
    void byAnotherRequestIsNotToldAgainThoughTheWatchHasLetGoOfIt_SM4() {
      dispatch.accepted("A").taken("A", "a").seconds(5).let(story -> story.sent("P").read("P"));
      dispatch.seconds(5).fromHere().accepted("A");
      assertThat(dispatch.told()).isEmpty();
    }

    @Test
    void byAnotherRequestOfTheSameMessageStandsOnce() {
      dispatch.accepted("A").seconds(5).accepted("A");
      assertThat(dispatch.ours()).containsExactly("A waiting");
      assertThat(queued()).extracting(WaitingMessage::acceptedAt).containsExactly(first);
    }
  }

  @Nested
  class TakenByTheConnector {
    @Test
    void isSent() {
      dispatch.accepted("A").seconds(2).taken("A", "a");
      assertThat(dispatch.ours()).containsExactly("A sent");
    }

    @Test
    void isToldAsSentAndAsWhatFollows_AP3() {
      dispatch.fromHere().accepted("A").taken("A", "a");
      dispatch.seconds(1).status("a", DELIVERED).seconds(1).status("a", READ);
      assertThat(dispatch.told())
          .containsExactly("status A sent", "status A delivered", "status A read");
    }

    @Test
    void isToldAsSentThoughItsAcceptanceHasNotBeenSavedYet_AP3() {
      ChatEvent.MessageAccepted accepting = dispatch.accepting("A", "A", dispatch.story.now());
      dispatch.story.conversations.add(
          new Message(
              Dispatch.id("A"),
              Story.CHAT,
              Message.Author.US,
              Content.text("A"),
              dispatch.story.now(),
              dispatch.story.now(),
              WAITING,
              0));
      dispatch.fromHere().taken("A", "a").fifo(accepting);
      assertThat(dispatch.told()).containsExactly("status A sent");
    }

    @Test
    void isKnownByTheIdOfTheConnector() {
      dispatch.accepted("A").taken("A", "a").status("a", DELIVERED);
      assertThat(dispatch.ours()).containsExactly("A delivered");
      assertThat(dispatch.message("A").sending().connectorId()).isEqualTo("a");
    }

    @Test
    void isKnownByItWhenTheWatchHasLetGoOfIt() {
      dispatch.accepted("A").taken("A", "a").seconds(5).accepted("B").taken("B", "b");
      dispatch.status("b", READ).seconds(5);
      assertThat(dispatch.story.chat().watch().follows(Dispatch.id("A"))).isFalse();

      dispatch.status("a", DELIVERED);
      assertThat(dispatch.ours()).containsExactly("A delivered", "B read");
      assertThat(dispatch.told()).contains("status A delivered");
    }

    @Test
    void isKnownByOurOwnIdWhereTheConnectorTakesThat() {
      String own = Dispatch.id("A").value();
      dispatch.accepted("A").taken("A", own).status(own, DELIVERED);
      assertThat(dispatch.ours()).containsExactly("A delivered");
    }

    @Test
    void isKnownByOurOwnIdWhenTheWatchHasLetGoOfIt() {
      String own = Dispatch.id("A").value();
      dispatch.accepted("A").taken("A", own).seconds(5).accepted("B").taken("B", "b");
      dispatch.status("b", READ).seconds(5).status(own, DELIVERED);
      assertThat(dispatch.ours()).containsExactly("A delivered", "B read");
    }

    @Test
    void takesWhatWasReportedBeforeTheAnswer_DW12() {
      dispatch.accepted("A").handedOver("A").status("a", DELIVERED).taken("A", "a");
      assertThat(dispatch.ours()).containsExactly("A delivered");
      assertThat(dispatch.story.chat().memory().parked()).isEmpty();
    }

    @Test
    void toldTwiceIsToldOnce() {
      dispatch.accepted("A").taken("A", "a").seconds(3).taken("A", "a");
      assertThat(dispatch.told()).filteredOn("status A sent"::equals).hasSize(1);
    }

    @Test
    void doesNotGoBackFromWhatItHasReached_DW12() {
      dispatch.accepted("A").taken("A", "a").status("a", READ).seconds(1).taken("A", "a");
      assertThat(dispatch.ours()).containsExactly("A read");
    }

    @Test
    void costsNoReadOfItsStatuses() {
      dispatch.accepted("A").taken("A", "a");
      var counting = new CountingConversations(dispatch.story);
      counting.handle(new ChatEvent.StatusReported("a", DELIVERED, null, dispatch.story.now()));
      assertThat(counting.calls()).containsExactly("advance");
    }

    @Test
    void costsNothingForItsEchoBehindTheAnswer() {
      dispatch.accepted("A").taken("A", "a");
      var counting = new CountingConversations(dispatch.story);
      counting.handle(
          new ChatEvent.MessageReported(
              "a", true, null, dispatch.story.now(), SENT, Content.text("A"), null));
      assertThat(counting.calls()).isEmpty();
      assertThat(dispatch.story.sending.questions()).isZero();
    }
  }

  @Nested
  class OfMany {
    @Test
    void theWatchKeepsWhatWaitsThoughSomethingNewerWasRead_OM3() {
      dispatch.accepted("A").seconds(5).let(story -> story.sent("P").read("P"));
      assertThat(dispatch.story.chat().watch().outgoing())
          .extracting(Outgoing::status)
          .containsExactly(WAITING, READ);
    }

    @Test
    void eachIsSentThoughTheWatchHasLetGoOfIt() {
      IntStream.range(0, 30).forEach(n -> dispatch.accepted("M" + n));
      IntStream.range(0, 30).forEach(n -> dispatch.taken("M" + n, "m" + n));
      dispatch.seconds(1).status("m0", READ);
      assertThat(dispatch.ours()).hasSize(30).startsWith("M0 read", "M1 sent");
      assertThat(dispatch.told()).contains("status M0 sent", "status M0 read", "status M29 sent");
    }

    @Test
    void aFailureIsSaidThoughTheWatchHasLetGoOfTheMessage_DW11() {
      IntStream.range(0, 30).forEach(n -> dispatch.accepted("M" + n));
      dispatch.notSent("M0", FailureReason.SPAM).notSent("M0", FailureReason.SPAM);
      assertThat(dispatch.said())
          .containsExactly(
              "10:00:10 The message was not sent: WhatsApp limits how much this number may send.");
    }
  }
}
