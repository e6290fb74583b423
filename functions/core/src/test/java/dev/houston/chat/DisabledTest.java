package dev.houston.chat;

import static dev.houston.chat.MessageStatus.DELIVERED;
import static dev.houston.chat.MessageStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.ChannelCounts.Counted;
import dev.houston.channel.UserCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What clients write while the user has switched the channel off (CH-3). */
class DisabledTest {
  final Story story = new Story();

  private Map<Counted, Long> counted() {
    return story.counts.of(Story.ACCOUNT, Story.CHAT.channel());
  }

  private static Instant at(long minutes) {
    return Story.BEGIN.plus(Duration.ofMinutes(minutes));
  }

  @Nested
  class WhileItIsOff {
    @Test
    void whatClientsWriteIsDropped_CH3() {
      story.pressed(UserCommand.DISABLE).clientWrote("X").hours(1).pressed(UserCommand.ENABLE);
      assertThat(story.hours(1).messages()).isEmpty();
    }

    @Test
    void callsAreDropped_CH3() {
      story.pressed(UserCommand.DISABLE).called("C", true).hours(1).pressed(UserCommand.ENABLE);
      assertThat(story.hours(1).said()).isEmpty();
    }

    @Test
    void nobodyIsToldOfThem_CH3() {
      story.pressed(UserCommand.DISABLE).clientWrote("X").called("C", true);
      assertThat(story.listeners.effects()).isEmpty();
    }

    @Test
    void nothingOfThemIsKept_CH3() {
      story.pressed(UserCommand.DISABLE).clientWrote("X").called("C", true);
      assertThat(story.chats.all()).isEmpty();
    }

    @Test
    void messagesAreCounted_CH3() {
      story.pressed(UserCommand.DISABLE).clientWrote("X").minutes(1).clientWrote("Y");
      assertThat(counted()).containsExactly(Map.entry(Counted.DROPPED_MESSAGES, 2L));
    }

    @Test
    void callsAreCounted_CH3() {
      story.pressed(UserCommand.DISABLE).called("C", true);
      assertThat(counted()).containsExactly(Map.entry(Counted.DROPPED_CALLS, 1L));
    }

    @Test
    void statusesApply_CH3() {
      story.sent("A").pressed(UserCommand.DISABLE).minutes(1).delivered("A");
      assertThat(story.statusOf("A")).isEqualTo(DELIVERED);
    }

    @Test
    void whatIsSentFromThePhoneStandsInTheChat_CH3() {
      story.pressed(UserCommand.DISABLE).sent("A");
      assertThat(story.statusOf("A")).isEqualTo(SENT);
    }

    @Test
    void whatIsDroppedAnswersNothing_DW10() {
      story.sent("A").minutes(20).delivered("A").minutes(1).pressed(UserCommand.DISABLE);
      story.clientWrote("X").pressed(UserCommand.ENABLE);
      assertThat(story.said()).hasSize(1);
    }
  }

  @Nested
  class WhatComesLater {
    @Test
    void isDroppedIfItWasWrittenWhileItWasOff_CH3() {
      story.pressed(UserCommand.DISABLE).minutes(10).pressed(UserCommand.ENABLE).minutes(1);
      assertThat(story.clientWrote("X", at(5)).messages()).isEmpty();
    }

    @Test
    void isDroppedAlsoIfItIsACall_CH3() {
      story.pressed(UserCommand.DISABLE).minutes(10).pressed(UserCommand.ENABLE).minutes(1);
      assertThat(story.called("C", false, at(5)).said()).isEmpty();
    }

    @Test
    void isLetInIfItWasWrittenBefore_NV1() {
      story.minutes(5).pressed(UserCommand.DISABLE).minutes(5).pressed(UserCommand.ENABLE);
      assertThat(story.minutes(1).clientWrote("X", at(4)).written("X"))
          .containsExactly("10:04:00 X");
    }

    @Test
    void isLetInIfItWasWrittenAfterwards_NV1() {
      story.pressed(UserCommand.DISABLE).minutes(5).pressed(UserCommand.ENABLE).minutes(5);
      assertThat(story.clientWrote("X", at(6)).written("X")).containsExactly("10:06:00 X");
    }

    @Test
    void isLetInIfItTellsNoTime_NV1() {
      story.pressed(UserCommand.DISABLE).minutes(5).pressed(UserCommand.ENABLE).minutes(1);
      assertThat(story.clientWrote("X", null).written("X")).containsExactly("10:06:00 X");
    }

    @Test
    void isDroppedIfItWasWrittenInTheEarlierOfTwoSuchTimes_CH3() {
      story.pressed(UserCommand.DISABLE).minutes(5).pressed(UserCommand.ENABLE).minutes(5);
      story.pressed(UserCommand.DISABLE).minutes(5).pressed(UserCommand.ENABLE).minutes(5);
      assertThat(story.clientWrote("X", at(2)).messages()).isEmpty();
    }

    @Test
    void isLetInIfItWasWrittenBetweenTwoSuchTimes_NV1() {
      story.pressed(UserCommand.DISABLE).minutes(5).pressed(UserCommand.ENABLE).minutes(5);
      story.pressed(UserCommand.DISABLE).minutes(5).pressed(UserCommand.ENABLE).minutes(5);
      assertThat(story.clientWrote("X", at(7)).written("X")).containsExactly("10:07:00 X");
    }

    @Test
    void isLetInIfItWasWrittenInTheSecondInWhichItWasSwitchedOn_NV1() {
      story.pressed(UserCommand.DISABLE).minutes(5).advance(Duration.ofMillis(400));
      story.pressed(UserCommand.ENABLE).advance(Duration.ofMillis(300));
      assertThat(story.clientWrote("X", at(5)).written("X")).containsExactly("10:05:00 X");
    }

    @Test
    void isCountedAsWell_CH3() {
      story.pressed(UserCommand.DISABLE).minutes(10).pressed(UserCommand.ENABLE).minutes(1);
      story.clientWrote("X", at(5));
      assertThat(counted()).containsExactly(Map.entry(Counted.DROPPED_MESSAGES, 1L));
    }
  }

  @Nested
  class AfterItsDeletion {
    @Test
    void whatClientsWriteIsDropped_CH3() {
      assertThat(story.pressed(UserCommand.DELETE).clientWrote("X").messages()).isEmpty();
    }

    @Test
    void callsAreDropped_CH3() {
      assertThat(story.pressed(UserCommand.DELETE).called("C", false).said()).isEmpty();
    }

    @Test
    void whatWasWrittenBeforeAndComesOnlyNowIsDropped_CH3() {
      story.minutes(5).pressed(UserCommand.DELETE).minutes(1);
      assertThat(story.clientWrote("X", at(1)).messages()).isEmpty();
    }

    @Test
    void statusesApply_CH3() {
      story.sent("A").pressed(UserCommand.DELETE).minutes(1).delivered("A");
      assertThat(story.statusOf("A")).isEqualTo(DELIVERED);
    }

    @Test
    void itIsCounted_CH3() {
      story.pressed(UserCommand.DELETE).clientWrote("X").called("C", false);
      assertThat(counted())
          .containsOnly(
              Map.entry(Counted.DROPPED_MESSAGES, 1L), Map.entry(Counted.DROPPED_CALLS, 1L));
    }
  }
}
