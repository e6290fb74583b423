package dev.houston.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.connector.generic.GenericWebhook;
import dev.houston.local.endtoend.RunningHouston.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A hundred chats over HTTP, their webhooks shuffled, doubled and delayed: each chat says exactly
 * what the rules say of its story as it was.
 */
class ShuffledStoriesIT {
  private static final int CHATS = 100;
  private static final long SEED = 20_261_122;

  /** Webhooks come this much late at most; no story has two moments nearer to each other. */
  private static final int MOST_SECONDS_LATE = 30;

  private static final String PREFIX = "=== SYSTEM Wazzup === ";
  private static final String NOT_DELIVERED =
      "Till now is not delivered to the client (it has passed 10 minutes).";
  private static final String DELIVERED_AND_READ = "The message is delivered and read.";
  private static final String FINALLY_DELIVERED = "The message is finally delivered!";
  private static final String NOT_READ = "Not yet read by the client (passed 24 hours).";
  private static final String FINALLY_READ = "All right, all messages are finally read.";
  private static final String UNAVAILABLE =
      "The status of messages for this number can not be obtained.";
  private static final String FAILED = "The message was not sent: WhatsApp did not take it.";

  /** What happens in a chat, each event at a minute, and what is said of it. */
  private enum Plot {
    READ_IN_TIME("0 sent A|1 delivered A|1 read A"),
    READ_LATER("0 sent A|5 delivered A|600 read A"),
    READ_BEFORE_ITS_RECEIPT("0 sent A|5 read A|6 delivered A"),
    NOT_DELIVERED_THEN_READ("0 sent A|15 delivered A|30 read A", NOT_DELIVERED, DELIVERED_AND_READ),
    NOT_DELIVERED_THEN_READ_AT_ONCE("0 sent A|20 read A", NOT_DELIVERED, DELIVERED_AND_READ),
    NOT_DELIVERED_THEN_DELIVERED(
        "0 sent A|15 delivered A|50 read A", NOT_DELIVERED, FINALLY_DELIVERED),
    NOT_READ_FOR_A_DAY("0 sent A|1 delivered A|1500 read A", NOT_READ, FINALLY_READ),
    NEITHER_DELIVERED_NOR_READ(
        "0 sent A|15 delivered A|1560 read A",
        NOT_DELIVERED,
        FINALLY_DELIVERED,
        NOT_READ,
        FINALLY_READ),
    ANSWERED("0 sent A|1 delivered A|5 wrote W"),
    ANSWERED_AFTER_THE_ANNOUNCEMENT(
        "0 sent A|15 delivered A|20 wrote W", NOT_DELIVERED, DELIVERED_AND_READ),
    UNKNOWN("0 sent A|1 unknown A", UNAVAILABLE),
    UNKNOWN_THEN_READ("0 sent A|1 unknown A|30 read A", UNAVAILABLE),
    REFUSED("0 sent A|1 failed A", FAILED),
    SENT_ONCE_MORE("0 sent A|5 sent B|20 delivered B|30 read B", NOT_DELIVERED, DELIVERED_AND_READ),
    STATUS_BEFORE_ITS_MESSAGE("0 delivered A|0 sent A|5 read A");

    private final String events;
    private final String lines;

    Plot(String events, String... lines) {
      this.events = events;
      this.lines = String.join("\n", lines);
    }

    private List<String> lines() {
      return lines.lines().map(PREFIX::concat).toList();
    }
  }

  private record Happening(int minute, String client, String what, String message) {

    GenericWebhook webhook(Instant begin) {
      Instant at = begin.plus(Duration.ofMinutes(minute));
      return switch (what) {
        case "sent" -> GenericWebhook.fromUs(message, client, at);
        case "wrote" -> GenericWebhook.fromClient(message, client, at);
        default -> GenericWebhook.status(message, client, what, at);
      };
    }
  }

  private static String client(int chat) {
    return Long.toString(79_170_000_000L + chat);
  }

  private static Plot plot(int chat) {
    return Plot.values()[chat % Plot.values().length];
  }

  private static List<Happening> happenings(int chat) {
    return Arrays.stream(plot(chat).events.split("\\|", -1))
        .map(event -> event.split(" ", -1))
        .map(parts -> new Happening(Integer.parseInt(parts[0]), client(chat), parts[1], parts[2]))
        .toList();
  }

  @Test
  void sayWhatTheUnshuffledStoriesSay_DW12() {
    var random = new Random(SEED);
    var byMinute = new TreeMap<Integer, List<Happening>>();
    for (int chat = 0; chat < CHATS; chat++) {
      for (Happening happening : happenings(chat)) {
        List<Happening> sameMinute =
            byMinute.computeIfAbsent(happening.minute(), minute -> new ArrayList<>());
        sameMinute.add(happening);
        if (random.nextInt(3) == 0) {
          sameMinute.add(happening);
        }
      }
    }
    try (var houston = RunningHouston.start()) {
      Channel channel = houston.createChannel("79161112233", RunningHouston.KEY, "generic");
      Instant begin = houston.now();
      List<Happening> past = new ArrayList<>();
      byMinute.forEach(
          (minute, happenings) -> {
            Duration left = Duration.between(houston.now(), begin.plus(Duration.ofMinutes(minute)));
            houston.advance(left.isNegative() ? Duration.ZERO : left);
            List<Happening> told = new ArrayList<>(happenings);
            for (int repeated = 0; repeated < past.size() / 20; repeated++) {
              told.add(past.get(random.nextInt(past.size())));
            }
            Collections.shuffle(told, random);
            tell(houston, channel, told, begin, random);
            past.addAll(happenings);
          });
      houston.advance(Duration.ofDays(3));
      for (int chat = 0; chat < CHATS; chat++) {
        assertThat(houston.said(channel, client(chat)))
            .as("seed %d, chat %d: %s", SEED, chat, plot(chat))
            .containsExactlyElementsOf(plot(chat).lines());
      }
    }
  }

  private static void tell(
      RunningHouston houston, Channel channel, List<Happening> told, Instant begin, Random random) {
    int late = 0;
    for (Happening happening : told) {
      assertThat(houston.webhook(channel, happening.webhook(begin)).status()).isEqualTo(200);
      if (random.nextInt(20) == 0 && late < MOST_SECONDS_LATE) {
        int seconds = 1 + random.nextInt(15);
        houston.advance(Duration.ofSeconds(seconds));
        late += seconds;
      }
    }
    houston.settle();
  }
}
