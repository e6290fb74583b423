package dev.houston.curator;

import static dev.houston.channel.ChannelStatus.ACTIVE;
import static dev.houston.channel.ChannelStatus.NO_CONNECTION_WITH_THE_PHONE;
import static dev.houston.channel.ChannelStatus.SCAN_THE_QR_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.Answer;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process dies at a call to the outside, at every one of them in turn, before and after it took
 * effect; the queue's message comes again, and curators hear what they do without a crash, once. A
 * connector that knows no ids may swallow an alert then, but brings none twice.
 */
class AlertCrashesTest {

  /** More calls than any message here makes. */
  private static final int MOST_CALLS = 30;

  /** After so long the queue shows a message again. */
  private static final Duration SHOWN_AGAIN = Duration.ofMinutes(4);

  /** What the first of two channels does that could carry the alerts. */
  enum Fate {
    TAKES,
    REFUSES_FOR_A_WHILE,
    LOSES_ITS_ANSWERS_FOR_A_WHILE,
    IS_NOT_ACTIVE_FOR_A_WHILE,
    IS_NOT_ACTIVE_AFTER_THE_CRASH
  }

  @ParameterizedTest
  @EnumSource(Fate.class)
  void changeNothingAboutWhatIsHeard_CU3(Fate fate) {
    List<List<String>> clean = heard(room -> {}, fate, -1, -1, false);
    for (int message = 0; message < 3; message++) {
      for (int call = 0; call < MOST_CALLS; call++) {
        assertThat(heard(room -> {}, fate, message, call, false))
            .as("before call %d of message %d", call, message)
            .isEqualTo(clean);
        assertThat(heard(room -> {}, fate, message, call, true))
            .as("after call %d of message %d", call, message)
            .isEqualTo(clean);
      }
    }
  }

  /** Each of the three messages says something else, so what is heard twice was told twice. */
  @ParameterizedTest
  @EnumSource(Fate.class)
  void tellNobodyTwiceWhereNoIdsAreKnown_CU4(Fate fate) {
    for (int message = 0; message < 3; message++) {
      for (int call = 0; call < MOST_CALLS; call++) {
        for (boolean afterwards : new boolean[] {false, true}) {
          assertThat(heard(AlertCrashesTest::knowsNoIds, fate, message, call, afterwards))
              .as("%s call %d of message %d", afterwards ? "after" : "before", call, message)
              .allSatisfy(heard -> assertThat(heard).doesNotHaveDuplicates());
        }
      }
    }
  }

  private static void knowsNoIds(Watchroom room) {
    room.channels.of(Watchroom.ACCOUNT).forEach(each -> room.gateway.knowsNoIds(each.id()));
  }

  /** Three messages, half an hour apart, of which one dies at this call. */
  private static List<List<String>> heard(
      Consumer<Watchroom> kind, Fate fate, int dying, int call, boolean afterwards) {
    var room = new Watchroom();
    ChannelId sales = room.channel(1);
    ChannelId first = room.channel(2);
    ChannelId second = room.channel(3);
    kind.accept(room);
    room.curator(1);
    room.curator(2, sales);
    room.curator(3, second);
    AlertSubject subject = AlertSubject.channel(Watchroom.ACCOUNT, sales);
    List<ChannelStatus> story = List.of(NO_CONNECTION_WITH_THE_PHONE, SCAN_THE_QR_CODE, ACTIVE);
    for (int message = 0; message < story.size(); message++) {
      room.statuses.put(sales, SCAN_THE_QR_CODE);
      begin(fate, room, first, second);
      News news = room.next(sales, story.get(message));
      if (message == dying && dies(room, subject, news, call, afterwards)) {
        room.pass(SHOWN_AGAIN);
        if (fate == Fate.IS_NOT_ACTIVE_AFTER_THE_CRASH) {
          room.statuses.put(first, SCAN_THE_QR_CODE);
        }
      }
      room.settle(subject, Optional.of(news));
      room.gateway.losesAnswers(first, false);
      room.gateway.answers(first, Answer.Kind.GIVEN);
      room.statuses.put(first, ACTIVE);
      room.statuses.put(second, ACTIVE);
      room.advance(Duration.ofMinutes(30), subject);
    }
    return IntStream.rangeClosed(1, 3).mapToObj(room::heard).toList();
  }

  private static void begin(Fate fate, Watchroom room, ChannelId first, ChannelId second) {
    switch (fate) {
      case TAKES, IS_NOT_ACTIVE_AFTER_THE_CRASH -> {}
      case REFUSES_FOR_A_WHILE -> room.gateway.answers(first, Answer.Kind.REFUSED);
      case LOSES_ITS_ANSWERS_FOR_A_WHILE -> room.gateway.losesAnswers(first, true);
      case IS_NOT_ACTIVE_FOR_A_WHILE -> {
        room.statuses.put(first, SCAN_THE_QR_CODE);
        room.statuses.put(second, SCAN_THE_QR_CODE);
      }
    }
  }

  private static boolean dies(
      Watchroom room, AlertSubject subject, News news, int call, boolean afterwards) {
    try {
      new CrashingRoom(room, call, afterwards).alerting().alert(subject, Optional.of(news));
      return false;
    } catch (CrashingRoom.Crash crash) {
      return true;
    }
  }
}
