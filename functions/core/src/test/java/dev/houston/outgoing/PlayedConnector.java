package dev.houston.outgoing;

import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.chat.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A connector that writes down what it is handed, and answers what the test makes it answer. */
final class PlayedConnector implements Handovers {
  private final DrainStory story;

  /** What reached it, in order: {@code 10:00:01 m1}. */
  final List<String> handed = new ArrayList<>();

  /** What clients got, in order, each as often as they got it. */
  final List<String> sent = new ArrayList<>();

  /** How often it was asked whether it has a message. */
  final List<String> looks = new ArrayList<>();

  /** Whom it was asked about. */
  final List<String> questions = new ArrayList<>();

  /** What it answers next; when none is left, it takes what it is handed. */
  final Deque<Handover> answers = new ArrayDeque<>();

  /** What it answers next to a question; when none is left, "yes". */
  final Deque<Answer<Boolean>> existences = new ArrayDeque<>();

  /** How long it takes to answer. */
  Duration takes = Duration.ofMillis(300);

  /** Whether it takes ids of ours: sends nothing twice, and knows what it has. */
  boolean knowsIds;

  /** Whether one can see what was sent in the history of the chat. */
  boolean showsHistory = true;

  /** Whether it can be asked for a message at all. */
  boolean canFind = true;

  /** What it has taken although it answers that nobody knows. */
  boolean takesInDoubt = true;

  /** What it refuses, whenever it comes. */
  final Set<String> neverTakes = new HashSet<>();

  /** Whether the session does not work: nothing is taken. */
  boolean isDown;

  Runnable duringHand = () -> {};
  Runnable duringQuestion = () -> {};
  Instant lastHanded = Instant.EPOCH;

  PlayedConnector(DrainStory story) {
    this.story = story;
  }

  @Override
  public Handover hand(Channel channel, Parcel parcel) {
    String words = Objects.requireNonNull(parcel.content().text());
    handed.add(story.line(words));
    lastHanded = story.now();
    Handover answer = answers.isEmpty() ? Handover.taken("wa-" + words) : answers.poll();
    if (isDown) {
      answer = Handover.putBack("409");
    }
    if (neverTakes.contains(words)) {
      answer = Handover.putBack("422");
    }
    boolean takes =
        switch (answer.kind()) {
          case TAKEN -> true;
          case IN_DOUBT -> takesInDoubt;
          case FAILED, PUT_BACK -> false;
        };
    if (takes && !(knowsIds && sent.contains(words))) {
      sent.add(words);
    }
    duringHand.run();
    story.passes(this.takes);
    return answer;
  }

  @Override
  public Answer<Found> find(Channel channel, Parcel parcel, Instant handedAt) {
    String words = Objects.requireNonNull(parcel.content().text());
    looks.add(story.line(words));
    if (!canFind) {
      return Answer.none(Answer.Kind.UNABLE, "no such call");
    }
    boolean there = sent.contains(words) && (knowsIds || showsHistory);
    return Answer.of(
        there
            ? new Found(Trace.THERE, "wa-" + words)
            : new Found(knowsIds ? Trace.NOT_THERE : Trace.NOT_SEEN, null));
  }

  @Override
  public Answer<Boolean> exists(Channel channel, ChatId client) {
    questions.add(story.line(story.name(client)));
    duringQuestion.run();
    return existences.isEmpty() ? Answer.of(true) : existences.poll();
  }
}
