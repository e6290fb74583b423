package dev.houston.simulation;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelEvent.Commanded;
import dev.houston.channel.ChannelId;
import dev.houston.channel.UserCommand;
import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import dev.houston.outgoing.Acceptance;
import dev.houston.outgoing.Addressee;
import dev.houston.outgoing.Draft;
import dev.houston.outgoing.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * People and programs at the API: what is broken off they ask for again under the same name until
 * somebody answers.
 */
final class Operators {
  static final String BROKEN = "broken";
  static final String ACCEPTED = "accepted";
  static final String UNNAMED = "unnamed-";

  private static final Duration TIMEOUT = Duration.ofSeconds(28);
  private static final int MOST_ATTEMPTS = 200;

  private final World world;
  private final Dice dice;

  Operators(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  /** The answer to a message, in words, and our id of it. */
  record Answered(String answer, String message) {
    boolean isAccepted() {
      return answer.equals(ACCEPTED);
    }
  }

  /**
   * What somebody writes.
   *
   * @param name under which it is asked for; {@link #UNNAMED} and a number if it is told none
   * @param refersTo our id of the message that it answers; null for none
   */
  record Wish(Gateway channel, String client, String name, String words, String refersTo) {
    boolean isNamed() {
      return !name.startsWith(UNNAMED);
    }

    private Draft draft() {
      return new Draft(
          new AccountId(channel.account()),
          new ChannelId(channel.channel()),
          addressee(client),
          Content.text(words),
          refersTo == null ? null : new MessageId(refersTo),
          isNamed() ? name : null);
    }
  }

  /** Writes a message to a client, under a name. */
  void write(Gateway channel, String client, String name, String words) {
    write(new Wish(channel, client, name, words, null), answered -> {});
  }

  /**
   * Writes a message; nobody dares to ask again for one without a name.
   *
   * @param then what is done with the first answer
   */
  void write(Wish wish, Consumer<Answered> then) {
    write(wish, then, wish.isNamed() ? MOST_ATTEMPTS : 1);
  }

  private void write(Wish wish, Consumer<Answered> then, int attempts) {
    Instant begin = now();
    Answered answered = ask(wish.draft());
    world
        .chronicle()
        .add(
            new Fact.Written(
                begin,
                now(),
                wish.channel().account(),
                wish.channel().channel(),
                wish.client(),
                wish.name(),
                wish.words(),
                answered.answer(),
                answered.message()));
    if (!answered.answer().equals(BROKEN)) {
      then.accept(answered);
    } else if (attempts > 1) {
      world.time().in(pause(), () -> write(wish, then, attempts - 1));
    }
  }

  /** Writes a message to a channel that the account does not have. */
  void stray(String account, String channel, String client, String words) {
    Instant begin = now();
    Answered answered =
        ask(
            new Draft(
                new AccountId(account),
                new ChannelId(channel),
                addressee(client),
                Content.text(words),
                null,
                null));
    world
        .chronicle()
        .add(new Fact.Strayed(begin, account, channel, client, words, answered.answer()));
  }

  private Answered ask(Draft draft) {
    return world
        .invoke("api", TIMEOUT, () -> inWords(world.wired().acceptingMessage.accept(draft, now())))
        .orElse(new Answered(BROKEN, null));
  }

  static Answered inWords(Acceptance acceptance) {
    return acceptance.fold(
        new Acceptance.Cases<Answered>() {
          @Override
          public Answered accepted(Acceptance.Accepted accepted) {
            return new Answered(ACCEPTED, accepted.message().value());
          }

          @Override
          public Answered refused(Acceptance.Refused refused) {
            return new Answered(refused.reason().error(), null);
          }

          @Override
          public Answered repeated(Acceptance.Repeated repeated) {
            return new Answered("repeated", null);
          }
        });
  }

  /** Opens a chat without writing. */
  void open(Gateway channel, String client) {
    var account = new AccountId(channel.account());
    var id = new ChannelId(channel.channel());
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
                            account,
                            id,
                            addressee(client),
                            now(),
                            chat -> ACCEPTED,
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
