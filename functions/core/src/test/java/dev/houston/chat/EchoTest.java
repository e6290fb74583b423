package dev.houston.chat;

import static dev.houston.chat.MessageStatus.DELIVERED;
import static dev.houston.chat.MessageStatus.READ;
import static dev.houston.chat.MessageStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The connector reports what was sent from here before it answers, or without ever answering: it is
 * one message (OM-5). What somebody writes on the phone is another one.
 */
class EchoTest {
  final Dispatch dispatch = new Dispatch().open().seconds(10);

  /** What is asked of the conversation when this is reported. */
  private List<String> callsFor(String connectorId, String text) {
    var counting = new CountingConversations(dispatch.story);
    counting.handle(
        new ChatEvent.MessageReported(
            connectorId, true, null, dispatch.story.now(), SENT, Content.text(text), null));
    return counting.calls();
  }

  @Nested
  class BeforeTheAnswer {
    @Test
    void isTheMessageThatIsAtTheConnector_OM5() {
      dispatch.accepted("A").handedOver("A").echo("a", "A");
      assertThat(dispatch.ours()).containsExactly("A sent");
    }

    @Test
    void isToldAsItsStatusAndNotAsAnotherMessage_AP3() {
      dispatch.fromHere().accepted("A").handedOver("A").echo("a", "A").taken("A", "a");
      assertThat(dispatch.told()).containsExactly("status A sent");
    }

    @Test
    void namesIt_OM5() {
      dispatch.accepted("A").handedOver("A").echo("a", "A").status("a", DELIVERED);
      assertThat(dispatch.ours()).containsExactly("A delivered");
      assertThat(dispatch.message("A").sending().connectorId()).isEqualTo("a");
    }

    @Test
    void leavesNothingToDoForTheAnswer() {
      dispatch.accepted("A").handedOver("A").echo("a", "A");
      var counting = new CountingConversations(dispatch.story);
      counting.handle(new ChatEvent.MessageTaken(Dispatch.id("A"), "a", dispatch.story.now()));
      assertThat(counting.calls()).isEmpty();
    }

    @Test
    void isItThoughTheWatchHasLetGoOfIt_OM5() {
      for (int n = 0; n < 30; n++) {
        dispatch.accepted("M" + n);
      }
      dispatch.handedOver("M0").echo("m0", "M0");
      assertThat(dispatch.ours()).hasSize(30).startsWith("M0 sent", "M1 waiting");
    }

    @Test
    void isItUnderOurOwnIdWhateverItSays() {
      dispatch.accepted("A").echo(Dispatch.id("A").value(), "shortened");
      assertThat(dispatch.ours()).containsExactly("A sent");
    }

    @Test
    void underOurOwnIdCostsNoRead() {
      dispatch.accepted("A");
      assertThat(callsFor(Dispatch.id("A").value(), "A")).containsExactly("advance");
    }

    @Test
    void takesTheStatusThatItBrings_DW12() {
      Instant now = dispatch.story.now();
      dispatch.accepted("A").handedOver("A");
      dispatch.fifo(
          new ChatEvent.MessageReported("a", true, now, now, READ, Content.text("A"), null));
      assertThat(dispatch.ours()).containsExactly("A read");
    }

    @Test
    void takesTheStatusThatCameBeforeIt_DW12() {
      dispatch.accepted("A").handedOver("A").status("a", DELIVERED).echo("a", "A");
      assertThat(dispatch.ours()).containsExactly("A delivered");
    }

    @Test
    void receivedTwiceIsOneMessage() {
      dispatch.accepted("A").handedOver("A").echo("a", "A").taken("A", "a").seconds(3);
      dispatch.echo("a", "A");
      assertThat(dispatch.ours()).containsExactly("A sent");
    }

    @Test
    void receivedTwiceIsOneMessageWhenTheWatchHasLetGoOfIt() {
      dispatch.accepted("A").handedOver("A").echo("a", "A").taken("A", "a").seconds(5);
      dispatch.accepted("B").taken("B", "b").status("b", READ).echo("a", "A");
      assertThat(dispatch.ours()).containsExactly("A sent", "B read");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {"' Hello\nyou '|'Hello\r\nyou'", "'Hello\ryou'|'\nHello\nyou\n'"})
    void isItThoughBlanksAndLineEndsDiffer_OM5(String sent, String reported) {
      dispatch.accepted("A", sent).handedOver("A").echo("a", reported);
      assertThat(dispatch.ours()).containsExactly("A sent");
    }

    @Test
    void isItThoughTheConnectorsClockIsBehind_OM5() {
      Instant behind = dispatch.story.now().minus(Echoes.CLOCK_DIFFERENCE);
      dispatch.accepted("A").handedOver("A").echo("a", "A", behind);
      assertThat(dispatch.ours()).containsExactly("A sent");
    }

    @Test
    void ofAFileIsKnownByItsTypeAndItsWords_OM5() {
      Instant now = dispatch.story.now();
      dispatch.accepted("A");
      var sent = new Content(Content.Type.IMAGE, "look", "https://files.example.com/1.png");
      dispatch.fifo(new ChatEvent.MessageAccepted(Dispatch.id("B"), sent, null, now));
      dispatch.handedOver("B");
      var reported = new Content(Content.Type.IMAGE, "look", "https://waha.example.com/x");
      dispatch.fifo(new ChatEvent.MessageReported("b", true, now, now, SENT, reported, null));
      assertThat(dispatch.message("B").status()).isEqualTo(SENT);
      assertThat(dispatch.ours()).hasSize(2).contains("A waiting");
    }
  }

  @Nested
  class OfSomethingElse {
    @Test
    void writtenOnThePhoneBeforeOursIsHandedOverIsAMessageOfItsOwn_OM5() {
      dispatch.accepted("A").echo("p", "A");
      assertThat(dispatch.ours()).containsExactlyInAnyOrder("A waiting", "A sent");
    }

    @Test
    void thatSaysSomethingElseIsAMessageOfItsOwn_OM5() {
      dispatch.accepted("A").handedOver("A").echo("p", "B");
      assertThat(dispatch.ours()).containsExactlyInAnyOrder("A waiting", "B sent");
    }

    @Test
    void ofAnotherTypeIsAMessageOfItsOwn_OM5() {
      Instant now = dispatch.story.now();
      dispatch.accepted("A").handedOver("A");
      dispatch.fifo(
          new ChatEvent.MessageReported(
              "p", true, now, now, SENT, new Content(Content.Type.IMAGE, "A", null), null));
      assertThat(dispatch.ours()).hasSize(2).contains("A waiting");
    }

    @Test
    void clearlyOlderThanOursIsAMessageOfItsOwn_OM5() {
      Instant older = dispatch.story.now().minus(Echoes.CLOCK_DIFFERENCE).minusMillis(1);
      dispatch.accepted("A").handedOver("A").echo("p", "A", older);
      assertThat(dispatch.ours()).containsExactly("A sent", "A waiting");
    }

    @Test
    void knownBeforeIsNotTakenForOurs_OM5() {
      dispatch.echo("p", "A").seconds(1).let(story -> story.sent("Q").read("Q")).seconds(1);
      dispatch.accepted("A").handedOver("A").echo("p", "A");
      assertThat(dispatch.message("A").status()).isEqualTo(MessageStatus.WAITING);
    }

    @Test
    void isNotLookedUpWhenItIsKnown() {
      dispatch.echo("p", "A").seconds(1).accepted("A").handedOver("A");
      assertThat(callsFor("p", "A")).containsExactly("add", "advance");
      assertThat(dispatch.story.sending.questions()).isZero();
    }

    @Test
    void thatSaysTheSameAsOneThatIsNamedAlreadyIsAMessageOfItsOwn_OM5() {
      dispatch.accepted("A").accepted("B").handedOver("A").echo("a", "A").echo("p", "A");
      assertThat(dispatch.ours()).containsExactlyInAnyOrder("A sent", "B waiting", "A sent");
    }

    @Test
    void underTheIdOfAMessageOfTheClientsIsAMessageOfItsOwn() {
      dispatch.echo(MessageId.reported(Story.CHAT, false, "first").value(), "P");
      assertThat(dispatch.ours()).containsExactly("P sent");
    }

    @Test
    void isNotLookedUpForWhatWaitsInThePhone() {
      dispatch.let(story -> story.sent("w", story.now(), MessageStatus.WAITING));
      assertThat(callsFor("p", "A")).containsExactly("add");
      assertThat(dispatch.story.sending.questions()).isZero();
    }

    @Test
    void isNotLookedUpWhileNothingOfOursIsOnItsWay() {
      assertThat(callsFor("p", "A")).containsExactly("add");
      assertThat(dispatch.story.sending.questions()).isZero();
    }

    @Test
    void namedByTheAnswerAfterAllIsTheSameMessage_OM5() {
      dispatch.accepted("A").handedOver("A").echo("a", "A with a link").status("a", READ);
      dispatch.taken("A", "a");
      assertThat(dispatch.ours()).containsExactly("A read");
      assertThat(dispatch.story.chat().watch().outgoing())
          .extracting(Outgoing::id)
          .containsExactly(Dispatch.id("A"));
      assertThat(dispatch.minutes(60).said()).isEmpty();
    }

    @Test
    void namedByTheAnswerAfterAllIsWhatWasAnnounced_DW2() {
      dispatch.accepted("A").handedOver("A").echo("a", "A with a link").minutes(10);
      dispatch.taken("A", "a").minutes(1).status("a", READ);
      assertThat(dispatch.said())
          .containsExactly(
              "10:10:10 " + DeliveryWatchTest.NOT_DELIVERED,
              "10:11:10 " + DeliveryWatchTest.DELIVERED_AND_READ);
    }

    @Test
    void thatIsOfAnotherOfOursIsNotGivenAway_OM5() {
      dispatch.accepted("A", "ok").taken("A", "a").seconds(1).accepted("B", "ok");
      dispatch.taken("B", "a").status("a", READ);
      assertThat(dispatch.ours()).containsExactly("A read", "B sent");
      assertThat(dispatch.message("B").sending().connectorId()).isNull();
    }
  }

  @Nested
  class WithoutAnAnswer {
    @Test
    void namesTheMessageThatWasTakenWithoutAnId_OM5() {
      dispatch.accepted("A").taken("A", null).seconds(2).echo("a", "A").status("a", READ);
      assertThat(dispatch.ours()).containsExactly("A read");
      assertThat(dispatch.told()).filteredOn("status A sent"::equals).hasSize(1);
    }

    @Test
    void ofAMessageThatBecameUncertainShowsThatItWasSent_OM5() {
      dispatch.accepted("A").uncertain("A").minutes(5).echo("a", "A");
      assertThat(dispatch.ours()).containsExactly("A sent");
      assertThat(dispatch.told()).last().isEqualTo("status A sent");
    }

    @Test
    void ofAMessageThatBecameUncertainLetsItsReceiptArrive_OM5() {
      dispatch.accepted("A").uncertain("A").minutes(5).echo("a", "A").status("a", DELIVERED);
      assertThat(dispatch.ours()).containsExactly("A delivered");
    }

    @Test
    void belongsToTheOldestThatSaysTheSame_OM5() {
      dispatch.accepted("A", "ok").taken("A", null).seconds(2);
      dispatch.accepted("B", "ok").taken("B", null).seconds(2).echo("a", "ok").echo("b", "ok");
      assertThat(dispatch.message("A").sending().connectorId()).isEqualTo("a");
      assertThat(dispatch.message("B").sending().connectorId()).isEqualTo("b");
    }

    @Test
    void belongsToTheOneAtTheConnectorBeforeAnyOther_OM5() {
      dispatch.accepted("A", "ok").taken("A", null).seconds(5);
      dispatch.accepted("B", "ok").handedOver("B").echo("b", "ok");
      assertThat(dispatch.message("B").sending().connectorId()).isEqualTo("b");
    }

    @Test
    void goesToOneMessageOnly_OM5() {
      dispatch.accepted("A", "ok").uncertain("A").seconds(5).echo("a", "ok").seconds(5);
      dispatch.echo("p", "ok");
      assertThat(dispatch.ours()).containsExactly("A sent", "ok sent");
    }
  }
}
