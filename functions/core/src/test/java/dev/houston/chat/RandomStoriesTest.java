package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.notice.NoticeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random stories, with receipts doubled, late and out of order, must say what the {@link Judge}
 * says they owe. Each story comes from its seed alone.
 */
class RandomStoriesTest {
  private static final Duration ND = Duration.ofMinutes(10);
  private static final Duration NR = Duration.ofHours(24);
  private static final MessageStatus[] REPORTED = {
    MessageStatus.SENT,
    MessageStatus.DELIVERED,
    MessageStatus.DELIVERED,
    MessageStatus.DELIVERED,
    MessageStatus.READ,
    MessageStatus.READ,
    MessageStatus.FAILED,
    MessageStatus.UNKNOWN
  };

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "seeds from {0}00")
  @MethodSource("seeds")
  void sayWhatTheyOwe(long hundred) {
    for (long seed = hundred * 100; seed < hundred * 100 + 100; seed++) {
      assertStory(seed, story(seed), false);
    }
  }

  @ParameterizedTest(name = "seeds from {0}00")
  @MethodSource("seeds")
  void sayTheSameWhenNoWakeUpEverComes_DW13(long hundred) {
    for (long seed = hundred * 100; seed < hundred * 100 + 100; seed++) {
      // What fell due before the switch, and was not woken, is not known to have fallen due (DW-8).
      assertStory(seed, story(seed).stream().filter(one -> repeatable(one)).toList(), true);
    }
  }

  @ParameterizedTest(name = "seeds from {0}00")
  @MethodSource("seeds")
  void sayWhatTheyOweThroughOutages_DW14(long hundred) {
    for (long seed = hundred * 100; seed < hundred * 100 + 100; seed++) {
      assertStory(seed, withOutages(story(seed), seed), false);
    }
  }

  @Test
  void ofWhichManyAreChangedByTheirOutages_DW14() {
    assertThat(
            LongStream.range(0, 200)
                .filter(seed -> !owed(withOutages(story(seed), seed)).equals(owed(story(seed)))))
        .hasSizeGreaterThan(20);
  }

  private static List<String> owed(List<Happening> story) {
    return Judge.owed(story, end(story), ND, NR);
  }

  @Test
  void areNotAllSilent() {
    String everything =
        LongStream.range(0, 200)
            .mapToObj(seed -> owed(story(seed)).toString())
            .collect(Collectors.joining());
    assertThat(everything)
        .contains(
            "not-delivered/",
            "delivered-and-read/",
            "finally-delivered/",
            "not-read/",
            "finally-read/",
            "status-unavailable/",
            "message-failed/",
            "missed-call/");
  }

  private static void assertStory(long seed, List<Happening> happenings, boolean asleep) {
    var story = new Story();
    if (asleep) {
      story.withoutWakeUps();
    }
    for (Happening happening : happenings) {
      story.upTo(happening.arrival());
      tell(story, happening);
      if (new Random(seed ^ happening.hashCode()).nextInt(10) == 0 && repeatable(happening)) {
        tell(story, happening);
      }
    }
    story.advance(Duration.between(story.now(), end(happenings)));
    story.tell(new ChatEvent.TimePassed(story.now(), story.now()));
    assertThat(said(story))
        .as("seed %d%n%s", seed, words(happenings))
        .isEqualTo(Judge.owed(happenings, end(happenings), ND, NR));
  }

  private static boolean repeatable(Happening happening) {
    return switch (happening.kind()) {
      case SENT, STATUS, CLIENT_WROTE, CALLED -> true;
      case SWITCHED_OFF, SWITCHED_ON, WENT_DOWN, CAME_BACK -> false;
    };
  }

  private static Instant end(List<Happening> story) {
    Instant last = story.isEmpty() ? Story.BEGIN : story.get(story.size() - 1).arrival();
    return last.plus(Duration.ofHours(30));
  }

  /** Up to five messages and thirty happenings; pauses from seconds to a day. */
  private static List<Happening> story(long seed) {
    var random = new Random(seed);
    var story = new ArrayList<Happening>();
    Instant now = Story.BEGIN;
    int length = 3 + random.nextInt(28);
    int messages = 1 + random.nextInt(5);
    boolean on = true;
    for (int n = 0; n < length; n++) {
      now = now.plus(pause(random));
      String message = "M" + random.nextInt(messages);
      Instant at = random.nextInt(4) == 0 ? now.minusSeconds(random.nextInt(2400)) : now;
      int dice = random.nextInt(20);
      if (dice < 6) {
        story.add(Happening.sent(now, message, at));
      } else if (dice < 15) {
        MessageStatus status = REPORTED[random.nextInt(REPORTED.length)];
        story.add(Happening.status(now, message, status, at));
      } else if (dice < 17) {
        story.add(Happening.clientWrote(now, "C" + n));
      } else if (dice < 18) {
        story.add(Happening.called(now, "K" + random.nextInt(3)));
      } else if (random.nextInt(3) == 0) {
        on = !on;
        story.add(Happening.switched(now, on));
      }
    }
    if (story.isEmpty()) {
      story.add(Happening.sent(now, "M0", now));
    }
    return story;
  }

  /**
   * The same story with outages of the channel in it and without switches of the watch; some follow
   * so soon that the three minutes are not over, and the last may never end. They lie between whole
   * seconds, so that each is before or behind whatever else happens.
   */
  private static List<Happening> withOutages(List<Happening> story, long seed) {
    var random = new Random(~seed);
    var outages = new ArrayList<Happening>();
    Instant now = Story.BEGIN.plusMillis(500);
    boolean down = false;
    while (outages.size() < 8) {
      now = now.plus(pause(random)).plusSeconds(1 + random.nextInt(300));
      outages.add(down ? Happening.cameBack(now) : Happening.wentDown(now));
      down = !down;
    }
    Instant end = end(story);
    return Stream.concat(story.stream().filter(one -> repeatable(one)), outages.stream())
        .filter(one -> one.arrival().isBefore(end))
        .sorted(Comparator.comparing(Happening::arrival))
        .toList();
  }

  private static Duration pause(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Duration.ZERO;
      case 1 -> Duration.ofSeconds(random.nextInt(120));
      case 2 -> Duration.ofMinutes(random.nextInt(12));
      case 3 -> Duration.ofMinutes(10);
      case 4 -> Duration.ofMinutes(random.nextInt(60));
      default -> random.nextInt(4) == 0 ? Duration.ofHours(24) : Duration.ofMinutes(30);
    };
  }

  private static void tell(Story story, Happening happening) {
    switch (happening.kind()) {
      case SENT -> story.sent(happening.subject(), happening.at());
      case STATUS -> story.status(happening.subject(), happening.status(), happening.at());
      case CLIENT_WROTE -> story.clientWrote(happening.subject(), happening.at());
      case CALLED -> story.called(happening.subject(), false, happening.at());
      case SWITCHED_OFF -> story.switchedOff();
      case SWITCHED_ON -> story.switchedOn();
      case WENT_DOWN -> story.down();
      case CAME_BACK -> story.back();
    }
  }

  /** The lines as {@code rule/subject}: ids of our messages are put back into the story's names. */
  private static List<String> said(Story story) {
    List<String> names = IntStream.range(0, 5).mapToObj(number -> "M" + number).toList();
    List<String> calls = IntStream.range(0, 3).mapToObj(number -> "K" + number).toList();
    return story
        .messages()
        .filter(message -> message.author() == Message.Author.SYSTEM)
        .map(message -> name(message, names, calls))
        .toList();
  }

  private static String name(Message line, List<String> names, List<String> calls) {
    for (var key : NoticeKey.values()) {
      for (String name : names) {
        String effect = key.code() + "/" + MessageId.reported(Story.CHAT, true, name);
        if (line.id().equals(MessageId.ofEffect(Story.CHAT, effect))) {
          return key.code() + "/" + name;
        }
      }
      for (String call : calls) {
        if (line.id().equals(MessageId.ofEffect(Story.CHAT, key.code() + "/" + call))) {
          return key.code() + "/" + call;
        }
      }
    }
    return line.content().text();
  }

  private static String words(List<Happening> story) {
    return story.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
