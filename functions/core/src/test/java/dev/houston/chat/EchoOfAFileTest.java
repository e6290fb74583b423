package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connector shows a file otherwise than it was sent: it is one message all the same (OM-5). */
class EchoOfAFileTest {
  private final Dispatch dispatch = new Dispatch();

  private static Content file(Content.Type type, String words) {
    return new Content(type, words, "https://files.example.com/offer.pdf");
  }

  private void accepted(Content content) {
    Instant now = dispatch.story.now();
    dispatch.fifo(
        new ChatEvent.MessageAccepted(
            dispatch.accepting("A", "", now).message(), content, null, now));
  }

  private void echo(Content content) {
    Instant now = dispatch.story.now();
    dispatch.fifo(
        new ChatEvent.MessageReported("a", true, now, now, MessageStatus.SENT, content, null));
  }

  @Test
  void ofADocumentThatShowsItsNameIsToldAsItsStatusOnly_AP3() {
    dispatch.open();
    accepted(file(Content.Type.DOCUMENT, null));
    dispatch.handedOver("A").fromHere();
    echo(file(Content.Type.DOCUMENT, "offer.pdf"));
    dispatch.taken("A", "a");
    assertThat(dispatch.told()).containsExactly("status A sent");
  }

  @Test
  void ofADocumentIsNoWritingFromThePhoneInANewChat_DS2() {
    accepted(file(Content.Type.DOCUMENT, null));
    dispatch.checked(Existence.CANNOT_BE_TOLD).handedOver("A");
    echo(file(Content.Type.DOCUMENT, "offer.pdf"));
    dispatch.taken("A", "a").seconds(1).status("a", MessageStatus.DELIVERED);
    assertThat(dispatch.said()).containsExactly("10:00:01 " + StartingADialogTest.READY);
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE,DOCUMENT,",
    "VIDEO,DOCUMENT,look",
    "AUDIO,AUDIO,",
    "DOCUMENT,IMAGE,",
    "DOCUMENT,DOCUMENT,look"
  })
  void isItThoughItsTypeMayNotBeKnownYet_OM5(Content.Type sent, Content.Type shown, String words) {
    dispatch.open();
    accepted(file(sent, words));
    dispatch.handedOver("A");
    echo(file(shown, words));
    assertThat(dispatch.ours()).containsExactly("A sent");
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE,VIDEO,,",
    "IMAGE,DOCUMENT,look,offer.pdf",
    "IMAGE,TEXT,look,look",
    "DOCUMENT,TEXT,,",
    "DOCUMENT,DOCUMENT,look,offer.pdf"
  })
  void ofSomethingElseIsAMessageOfItsOwn_OM5(
      Content.Type sent, Content.Type shown, String words, String theirWords) {
    dispatch.open();
    accepted(file(sent, words));
    dispatch.handedOver("A");
    echo(file(shown, theirWords));
    assertThat(dispatch.message("A").status()).isEqualTo(MessageStatus.WAITING);
    assertThat(dispatch.ours()).hasSize(2);
  }
}
