package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.Answer;
import dev.houston.channel.SessionStatus;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Before the first message of a chat its connector is asked (DS-2 to DS-4). */
class AskingFirstTest {
  private final DrainStory story = new DrainStory();

  private void doesNotTell(Answer.Kind kind, int times) {
    story.connector.existences.addAll(
        Collections.nCopies(times, Answer.<Boolean>none(kind, "no answer")));
  }

  @Test
  void whoHasWhatsAppIsAskedForOnceAndWrittenTo_DS2() {
    story.acceptsFirst("Ann", "m1");
    story.acceptsFirst("Ann", "m2");
    story.seconds(10);
    assertThat(story.connector.questions).containsExactly("10:00:00 Ann");
    assertThat(story.connector.handed).containsExactly("10:00:00 m1", "10:00:01 m2");
    assertThat(story.chats.decided).first().isEqualTo("10:00:00 Ann exists");
  }

  @Test
  void whoHasNoneIsNotWrittenTo_DS2() {
    story.connector.existences.add(Answer.of(false));
    story.acceptsFirst("Ann", "m1");
    story.acceptsFirst("Ann", "m2");
    story.seconds(10);
    assertThat(story.connector.handed).isEmpty();
    assertThat(story.connector.questions).hasSize(1);
    assertThat(story.chats.decided)
        .containsExactly(
            "10:00:00 Ann missing",
            "10:00:00 m1 failed no-account",
            "10:00:01 m2 failed no-account");
    assertThat(story.queue()).isEmpty();
  }

  @Test
  void anHourLaterItIsAskedAgain_DS4() {
    story.connector.existences.add(Answer.of(false));
    story.acceptsFirst("Ann", "m1");
    story.minutes(60);
    story.acceptsFirst("Ann", "m2");
    story.seconds(5);
    assertThat(story.connector.sent).containsExactly("m2");
  }

  @Test
  void aConnectorWithoutSuchACallIsGivenTheMessage_DS4() {
    doesNotTell(Answer.Kind.UNABLE, 1);
    story.acceptsFirst("Ann", "m1");
    story.seconds(1);
    assertThat(story.connector.handed).containsExactly("10:00:00 m1");
  }

  @Test
  void afterThreeQuestionsWithoutAnAnswerTheMessageGoes_DS4() {
    doesNotTell(Answer.Kind.IN_DOUBT, 3);
    story.acceptsFirst("Ann", "m1");
    story.accepts("Bob", "m2");
    story.minutes(1);
    assertThat(story.connector.questions)
        .containsExactly("10:00:00 Ann", "10:00:05 Ann", "10:00:10 Ann");
    assertThat(story.connector.handed).containsExactly("10:00:01 m2", "10:00:10 m1");
  }

  @Test
  void aConnectorThatIsNotReachedWasNotAsked_DS4() {
    doesNotTell(Answer.Kind.UNREACHED, 1);
    story.acceptsFirst("Ann", "m1");
    story.minutes(1);
    assertThat(story.chats.decided).containsExactly("10:00:10 Ann exists", "10:00:10 m1 sent");
  }

  @Test
  void aChatThatIsOpenedIsAskedForWithoutWriting_DS2() {
    story.opens("Ann");
    story.seconds(5);
    assertThat(story.connector.questions).containsExactly("10:00:00 Ann");
    assertThat(story.connector.handed).isEmpty();
    assertThat(story.queue()).isEmpty();
  }

  @Test
  void aQuestionThatIsAnsweredAlreadyIsNotAsked_DS3() {
    story.opens("Ann");
    story.acceptsFirst("Ann", "m1");
    story.opens("Ann");
    story.seconds(5);
    assertThat(story.connector.questions).hasSize(1);
    assertThat(story.connector.sent).containsExactly("m1");
  }

  @Test
  void aStatusThatChangesDuringTheQuestionHoldsTheMessage_OM2() {
    story.acceptsFirst("Ann", "m1");
    story.connector.duringQuestion = () -> story.channel.reports(SessionStatus.PHONE_UNAVAILABLE);
    story.minutes(1);
    assertThat(story.connector.handed).isEmpty();
    assertThat(story.chats.decided).containsExactly("10:00:00 Ann exists");
    story.channel.reports(SessionStatus.WORKING);
    story.seconds(1);
    assertThat(story.connector.sent).containsExactly("m1");
  }

  @Test
  void aFaultOfOursIsNoAnswer() {
    story.connector.duringQuestion =
        () -> {
          throw new IllegalStateException("broken");
        };
    story.acceptsFirst("Ann", "m1");
    story.minutes(1);
    assertThat(story.connector.sent).containsExactly("m1");
  }

  @Test
  void manyQuestionsWithoutAnAnswerLeaveTheItemSmall() {
    story.pause(Duration.ZERO);
    doesNotTell(Answer.Kind.IN_DOUBT, 400);
    for (int n = 0; n < 100; n++) {
      story.acceptsFirst("chat " + n, "m" + n);
    }
    for (int n = 0; n < 60; n++) {
      story.seconds(1);
      assertThat(story.drain().handed()).hasSizeLessThanOrEqualTo(Drain.MOST_HANDED);
    }
    story.minutes(10);
    assertThat(story.connector.sent).hasSize(100);
  }

  @Test
  void aClientWhoWroteDuringTheQuestionIsWrittenToWhateverItsAnswer_DS1() {
    story.acceptsFirst("Ann", "m1");
    story.connector.existences.add(Answer.of(false));
    story.connector.duringQuestion = () -> story.chats.open(story.chat("Ann"));
    story.minutes(1);
    assertThat(story.connector.sent).containsExactly("m1");
  }
}
