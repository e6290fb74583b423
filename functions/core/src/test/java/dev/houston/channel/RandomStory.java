package dev.houston.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A story that comes from its seed alone: what happens to a channel, and after which pause. */
final class RandomStory {
  private static final int LONGEST = 60;
  private static final PhoneNumber[] PHONES = {
    null, ChannelStory.PHONE, ChannelStory.PHONE, ChannelStory.PHONE, ChannelStory.FOREIGN_PHONE
  };
  private static final UserCommand[] PRESSES = {
    UserCommand.USE_HERE, UserCommand.ENABLE, UserCommand.DISABLE
  };

  private final long seed;
  private final Random random;
  private final List<Happening> happenings = new ArrayList<>();

  /** What happens after a pause. */
  private record Happening(Duration pause, String words, Consumer<ChannelStory> happens) {
    @Override
    public String toString() {
      return pause + " " + words;
    }
  }

  RandomStory(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    int length = 5 + random.nextInt(LONGEST);
    for (int n = 0; n < length; n++) {
      add(n);
    }
    if (random.nextInt(5) == 0) {
      add("is deleted", story -> story.presses(UserCommand.DELETE, "delete"));
      add(length);
    }
  }

  void tellTo(ChannelStory story) {
    for (Happening happening : happenings) {
      story.seconds(happening.pause().toSeconds());
      happening.happens().accept(story);
    }
    story.hours(1);
  }

  private void add(int number) {
    int dice = random.nextInt(20);
    if (dice < 11) {
      report();
    } else if (dice < 13) {
      truth();
    } else if (dice < 16) {
      UserCommand command = PRESSES[random.nextInt(PRESSES.length)];
      String press = "press " + (random.nextInt(6) == 0 ? random.nextInt(number + 1) : number);
      add(press + " " + command, story -> story.presses(command, press));
    } else if (dice < 17) {
      boolean paid = random.nextBoolean();
      add("paid: " + paid, story -> story.balance(paid).tell(paymentChanged(story)));
    } else if (dice < 18) {
      add("puts back", ChannelStory::putsBack);
    } else {
      answers();
    }
  }

  /** Reports repeat, come late and belong to another phone. */
  private void report() {
    // A session that was taken is reported most: its attempts are what is limited.
    SessionStatus status =
        random.nextInt(4) == 0 ? SessionStatus.OPEN_ELSEWHERE : pick(SessionStatus.values());
    PhoneNumber phone = PHONES[random.nextInt(PHONES.length)];
    int late = random.nextInt(4) == 0 ? random.nextInt(120) : 0;
    add(
        "reports " + status + " by " + phone + ", " + late + " s late",
        story -> report(story, status, phone, story.now().minusSeconds(late)));
  }

  private static void report(
      ChannelStory story, SessionStatus status, PhoneNumber phone, Instant at) {
    story.session.phone = phone;
    story.becomes(status).reports(new SessionReport(status, phone, at, status.code()));
  }

  private void truth() {
    SessionStatus status = pick(SessionStatus.values());
    add("becomes " + status, story -> story.becomes(status));
  }

  private void answers() {
    Answer.Kind told = answer();
    Answer.Kind asked = answer();
    Answer.Kind fetched = answer();
    add(
        "answers " + told + ", " + asked + ", " + fetched,
        story -> {
          story.session.whenTold = told;
          story.session.whenAsked = asked;
          story.session.whenFetched = fetched;
        });
  }

  private Answer.Kind answer() {
    return random.nextBoolean() ? Answer.Kind.GIVEN : pick(Answer.Kind.values());
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static ChannelEvent paymentChanged(ChannelStory story) {
    return new ChannelEvent.PaymentChanged(story.now());
  }

  private void add(String words, Consumer<ChannelStory> happens) {
    happenings.add(new Happening(pause(), words, happens));
  }

  private Duration pause() {
    return switch (random.nextInt(8)) {
      case 0 -> Duration.ZERO;
      case 1, 2, 3 -> Duration.ofSeconds(random.nextInt(30));
      case 4, 5 -> Duration.ofSeconds(random.nextInt(240));
      case 6 -> Duration.ofMinutes(random.nextInt(15));
      default -> random.nextInt(4) == 0 ? Duration.ofHours(25) : Duration.ofMinutes(1);
    };
  }

  /** To be told again. */
  @Override
  public String toString() {
    return "seed "
        + seed
        + "\n"
        + happenings.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
