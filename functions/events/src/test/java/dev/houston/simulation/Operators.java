package dev.houston.simulation;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelEvent.Commanded;
import dev.houston.channel.ChannelId;
import dev.houston.channel.UserCommand;
import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.outgoing.Acceptance;
import dev.houston.outgoing.Addressee;
import dev.houston.outgoing.Draft;
import dev.houston.outgoing.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * People and programs at the API: what is broken off they ask for again under the same name until
 * somebody answers.
 */
final class Operators {
  private static final Duration TIMEOUT = Duration.ofSeconds(28);
  private static final int MOST_ATTEMPTS = 200;
  private static final String BROKEN = "broken";

  private final World world;
  private final Dice dice;

  Operators(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  /** The answer to a message, in words, and our id of it. */
  private record Answered(String answer, String message) {}

  /** Writes a message to a client, under a name. */
  void write(Gateway channel, String client, String name, String words) {
    write(channel, client, name, words, MOST_ATTEMPTS);
  }

  private void write(Gateway channel, String client, String name, String words, int attempts) {
    Instant begin = now();
    Answered answered =
        world
            .invoke("api", TIMEOUT, () -> accepted(channel, client, name, words))
            .orElse(new Answered(BROKEN, null));
    world
        .chronicle()
        .add(
            new Fact.Written(
                begin,
                now(),
                channel.account(),
                channel.channel(),
                client,
                name,
                words,
                answered.answer(),
                answered.message()));
    if (answered.answer().equals(BROKEN) && attempts > 1) {
      world.time().in(pause(), () -> write(channel, client, name, words, attempts - 1));
    }
  }

  private Answered accepted(Gateway channel, String client, String name, String words) {
    var draft =
        new Draft(
            new AccountId(channel.account()),
            new ChannelId(channel.channel()),
            addressee(client),
            Content.text(words),
            null,
            name);
    return world
        .wired()
        .acceptingMessage
        .accept(draft, now())
        .fold(
            new Acceptance.Cases<Answered>() {
              @Override
              public Answered accepted(Acceptance.Accepted acceptance) {
                return new Answered("accepted", acceptance.message().value());
              }

              @Override
              public Answered refused(Acceptance.Refused acceptance) {
                return new Answered(acceptance.reason().error(), null);
              }

              @Override
              public Answered repeated(Acceptance.Repeated acceptance) {
                return new Answered("repeated", null);
              }
            });
  }

  /** Opens a chat without writing. */
  void open(Gateway channel, String client) {
    String answer =
        world
            .invoke(
                "api",
                TIMEOUT,
                () ->
                    world
                        .wired()
                        .openingChat
                        .open(
                            new AccountId(channel.account()),
                            new ChannelId(channel.channel()),
                            addressee(client),
                            now(),
                            chat -> "accepted",
                            RefusalReason::error))
            .orElse(BROKEN);
    world
        .chronicle()
        .add(new Fact.ChatOpened(now(), channel.account(), channel.channel(), client, answer));
  }

  /** Presses a button, once, however often it has to be asked for. */
  void press(Gateway channel, UserCommand command, String id) {
    var account = new AccountId(channel.account());
    Instant begin = now();
    Optional<Boolean> answer =
        world.invoke(
            "api",
            TIMEOUT,
            () -> {
              world
                  .wired()
                  .channelEvents
                  .put(
                      account,
                      new ChannelId(channel.channel()),
                      new Commanded(command, id, now()),
                      "command/" + id);
              return true;
            });
    world
        .chronicle()
        .add(
            new Fact.Commanded(
                begin,
                channel.account(),
                channel.channel(),
                command.code(),
                id,
                answer.isPresent()));
    if (answer.isEmpty()) {
      world.time().in(pause(), () -> press(channel, command, id));
    }
  }

  private Duration pause() {
    return dice.between(Duration.ofSeconds(1), Duration.ofSeconds(40));
  }

  private static Addressee addressee(String client) {
    return Addressee.number(new ChatId(client));
  }

  private Instant now() {
    return world.time().instant();
  }
}
