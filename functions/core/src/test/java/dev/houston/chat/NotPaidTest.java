package dev.houston.chat;

import static dev.houston.chat.DeliveryWatchTest.DELIVERED_AND_READ;
import static dev.houston.chat.DeliveryWatchTest.FINALLY_DELIVERED;
import static dev.houston.chat.DeliveryWatchTest.NOT_DELIVERED;
import static dev.houston.chat.MessageStatus.DELIVERED;
import static dev.houston.chat.MessageStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.SessionStatus;
import dev.houston.channel.UserCommand;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What clients write while the account is not paid for (CH-2). */
class NotPaidTest {
  private static final int MANY = 50;

  final Story story = new Story();

  private static String id(int number) {
    return "X" + number;
  }

  private Story clientWroteMany() {
    IntStream.range(0, MANY).forEach(number -> story.clientWrote(id(number)).seconds(1));
    return story;
  }

  private static String[] many() {
    return IntStream.range(0, MANY).mapToObj(NotPaidTest::id).toArray(String[]::new);
  }

  private List<String> writtenOfMany() {
    return story.written(many()).stream()
        .map(line -> line.substring("hh:mm:ss ".length()))
        .toList();
  }

  @Nested
  class WhileItIsNotPaid {
    @Test
    void whatClientsWriteIsNotShown_CH2() {
      story.usedUp().clientWrote("X").hours(1);
      assertThat(story.messages()).isEmpty();
    }

    @Test
    void callsAreNotSaid_CH2() {
      story.usedUp().called("C", false).hours(1);
      assertThat(story.said()).isEmpty();
    }

    @Test
    void nobodyIsToldOfThem_CH2() {
      story.usedUp().clientWrote("X").called("C", false).hours(1);
      assertThat(story.listeners.effects()).isEmpty();
    }

    @Test
    void theChatIsInNoListForWhatIsHeld_CH2() {
      story.usedUp().clientWrote("X");
      assertThat(story.chats.of(Story.ACCOUNT, null, 10).items()).isEmpty();
    }

    @Test
    void nothingIsCountedAsDropped_CH2() {
      story.usedUp().clientWrote("X").called("C", false);
      assertThat(story.counts.of(Story.ACCOUNT, Story.CHAT.channel())).isEmpty();
    }

    @Test
    void statusesApply_CH2() {
      story.sent("A").usedUp().minutes(1).delivered("A");
      assertThat(story.statusOf("A")).isEqualTo(DELIVERED);
    }

    @Test
    void statusesApplyInAChatThatHoldsSomething_CH2() {
      story.sent("A").usedUp().clientWrote("X").minutes(1).delivered("A");
      assertThat(story.statusOf("A")).isEqualTo(DELIVERED);
    }

    @Test
    void whatIsSentFromThePhoneStandsInTheChat_CH2() {
      story.usedUp().clientWrote("X").sent("A");
      assertThat(story.statusOf("A")).isEqualTo(SENT);
    }

    @Test
    void whatTheClientWritesAnswersNothingYet_DW10() {
      story.sent("A").minutes(20).delivered("A").minutes(1).usedUp().clientWrote("X");
      assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
    }
  }

  @Nested
  class AtTheTopUp {
    @Test
    void whatWasHeldComesInOrderWithItsOwnTimes_CH2() {
      story.usedUp().minutes(1).clientWrote("X").minutes(1).clientWrote("Y").hours(1).toppedUp();
      assertThat(story.written("X", "Y")).containsExactly("10:01:00 X", "10:02:00 Y");
    }

    @Test
    void callsComeWithTheirOwnTimes_CH2() {
      story.usedUp().minutes(1).called("C", false).hours(1).toppedUp();
      assertThat(story.said())
          .singleElement()
          .asString()
          .startsWith("10:01:00 ")
          .endsWith("from the number +79161234567 at 10:01");
    }

    @Test
    void messagesAndCallsKeepTheirCommonOrder_CH2() {
      story.usedUp().clientWrote("X").seconds(1).called("C", true).seconds(1).clientWrote("Y");
      story.hours(1).toppedUp();
      assertThat(story.messages())
          .extracting(Message::author)
          .containsExactly(Message.Author.CLIENT, Message.Author.SYSTEM, Message.Author.CLIENT);
    }

    @Test
    void whoListensIsToldInOrder_CH2() {
      story.usedUp().clientWrote("X").clientWrote("Y").hours(1).toppedUp();
      assertThat(story.listeners.effects())
          .containsExactly(
              "message/" + MessageId.reported(Story.CHAT, false, "X"),
              "message/" + MessageId.reported(Story.CHAT, false, "Y"));
    }

    @Test
    void whatWasHeldIsToldOfAsDecidedThen_AP3() {
      story.usedUp().clientWrote("X").hours(100).toppedUp();
      List<Telling> told = story.chat().told().tellings();
      assertThat(told).extracting(Telling::decidedAt).containsExactly(story.now());
    }

    @Test
    void aMessageThatComesBeforeTheWalkStandsBehindWhatWasHeld_CH2() {
      story.usedUp().clientWrote("X").minutes(1).walksSlowly().toppedUp().clientWrote("Y");
      assertThat(story.listeners.effects())
          .containsExactly(
              "message/" + MessageId.reported(Story.CHAT, false, "X"),
              "message/" + MessageId.reported(Story.CHAT, false, "Y"));
    }

    @Test
    void theWalkThatComesAfterThatChangesNothing_CH2() {
      story.usedUp().clientWrote("X").minutes(1).walksSlowly().toppedUp().clientWrote("Y");
      long version = story.chat().stored().version();
      story.walkArrives();
      assertThat(story.chat().stored().version()).isEqualTo(version);
    }

    @Test
    void moreThanAPageComes_CH2() {
      story.usedUp();
      clientWroteMany().hours(1).toppedUp();
      assertThat(writtenOfMany()).containsExactly(many());
    }

    @Test
    void ofMoreThanAPageEachIsToldOnceAndInOrder_CH2() {
      story.usedUp();
      clientWroteMany().hours(1).toppedUp();
      assertThat(story.listeners.effects())
          .containsExactlyElementsOf(
              IntStream.range(0, MANY)
                  .mapToObj(number -> MessageId.reported(Story.CHAT, false, id(number)))
                  .map(message -> "message/" + message)
                  .toList());
    }

    @Test
    void moreCallsThanOneSaveHasRoomForAreAllSaid_CH2() {
      story.usedUp();
      IntStream.range(0, MANY).forEach(call -> story.called("C" + call, false).seconds(1));
      story.hours(1).toppedUp();
      assertThat(story.said()).hasSize(MANY);
    }

    @Test
    void whatComesAfterMoreThanAPageStandsBehindIt_CH2() {
      story.usedUp();
      clientWroteMany().hours(1).walksSlowly().toppedUp().clientWrote("Y");
      assertThat(story.listeners.effects())
          .hasSize(MANY + 1)
          .endsWith("message/" + MessageId.reported(Story.CHAT, false, "Y"));
    }

    @Test
    void nothingIsHeldAnyMore_CH2() {
      story.usedUp();
      clientWroteMany().hours(1).toppedUp();
      assertThat(story.chat().waiting().waits()).isFalse();
    }

    @Test
    void itComesThoughTheSessionIsNotWorking_CH2() {
      story.down().usedUp().clientWrote("X").hours(1).toppedUp();
      assertThat(story.written("X")).containsExactly("10:00:00 X");
    }

    @Test
    void itComesAgainFromANewBeginningTheNextTime_CH2() {
      story.usedUp().clientWrote("X").minutes(1).toppedUp().usedUp().clientWrote("Y").minutes(1);
      assertThat(story.written("X", "Y")).containsExactly("10:00:00 X");

      story.toppedUp();
      assertThat(story.written("X", "Y")).containsExactly("10:00:00 X", "10:01:00 Y");
    }

    @Test
    void whatIsUsedUpAgainBeforeTheWalkStaysHeld_CH2() {
      story.usedUp().clientWrote("X").walksSlowly().toppedUp().usedUp();
      story.minutes(1).clientWrote("Y").walkArrives();
      assertThat(story.messages()).isEmpty();

      story.toppedUp().walkArrives();
      assertThat(story.written("X", "Y")).containsExactly("10:00:00 X", "10:01:00 Y");
    }

    @Test
    void anAnswerClosesTheAnnouncement_DW10() {
      story.sent("A").minutes(20).delivered("A").minutes(1).usedUp().clientWrote("X").hours(2);
      story.toppedUp().hours(1);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "10:21:00 " + DELIVERED_AND_READ);
    }

    @Test
    void anAnswerAfterHalfAnHourIsFinallyDelivered_DW3() {
      story.sent("A").minutes(20).delivered("A").minutes(1).usedUp().minutes(40).clientWrote("X");
      story.hours(1).toppedUp().hours(1);
      assertThat(story.said())
          .containsExactly("10:10:00 " + NOT_DELIVERED, "11:01:00 " + FINALLY_DELIVERED);
    }
  }

  @Nested
  class WhatComesTwice {
    @Test
    void isHeldAndShownOnce_SM4() {
      story.usedUp().clientWrote("X").seconds(1).clientWrote("X", Story.BEGIN).hours(1).toppedUp();
      assertThat(story.written("X")).containsExactly("10:00:00 X");
    }

    @Test
    void isToldOnce_SM4() {
      story.usedUp().clientWrote("X").seconds(1).clientWrote("X", Story.BEGIN).hours(1).toppedUp();
      assertThat(story.listeners.effects()).hasSize(1);
    }

    @Test
    void isOneCall_MC2() {
      story.usedUp().called("C", false).minutes(1).called("C", false, Story.BEGIN).hours(1);
      assertThat(story.toppedUp().said()).hasSize(1);
    }

    @Test
    void isNothingIfItStoodInTheChatBefore_SM4() {
      story.clientWrote("X").called("C", false).minutes(1).usedUp();
      story.clientWrote("X", Story.BEGIN).called("C", false, Story.BEGIN).hours(1).toppedUp();
      assertThat(story.listeners.effects()).hasSize(2);
    }

    @Test
    void isNothingIfItComesAgainAfterItsRelease_SM4() {
      story.usedUp().clientWrote("X").called("C", false).minutes(1).toppedUp();
      story.clientWrote("X", Story.BEGIN).called("C", false, Story.BEGIN);
      assertThat(story.listeners.effects()).hasSize(2);
    }
  }

  @Nested
  class TogetherWithOtherThings {
    @Test
    void whatWasHeldIsShownThoughTheChannelWasSwitchedOffSince_CH2() {
      story.usedUp().clientWrote("X").minutes(1).pressed(UserCommand.DISABLE).minutes(1).toppedUp();
      assertThat(story.written("X")).containsExactly("10:00:00 X");
    }

    @Test
    void whatComesWhileItIsAlsoSwitchedOffIsDropped_CH3() {
      story.usedUp().pressed(UserCommand.DISABLE).clientWrote("X").minutes(1);
      story.pressed(UserCommand.ENABLE).toppedUp();
      assertThat(story.messages()).isEmpty();
    }

    @Test
    void aQrCodeMeanwhileIsNoHindrance_CH2() {
      story.usedUp().clientWrote("X").seconds(1);
      story.channel.reported(SessionStatus.QR, story.now());
      story.minutes(1).toppedUp();
      assertThat(story.written("X")).containsExactly("10:00:00 X");
    }

    @Test
    void historyFetchedWhileItIsNotPaidIsHeldWithItsOwnTimes_CH4() {
      story.down().minutes(5).usedUp().minutes(5).back();
      story.clientWrote("X", Story.BEGIN.plus(Duration.ofMinutes(2))).hours(1).toppedUp();
      assertThat(story.written("X")).containsExactly("10:02:00 X");
    }
  }
}
