package dev.houston.simulation;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.Chat;
import dev.houston.chat.Message;
import dev.houston.chat.WaitingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Operators who look at what hangs: what is uncertain, and what waits (OM-5, OM-8). */
final class Settlers {
  private static final Duration TIMEOUT = Duration.ofSeconds(28);
  private static final int SEEN = 100;

  private final World world;
  private final Dice dice;

  Settlers(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  /** Sends again or drops what is uncertain on a channel, or leaves it for another time. */
  void settleUncertain(Gateway channel) {
    for (Message message : uncertain(channel)) {
      int choice = dice.below(10);
      if (choice < 5) {
        settle(channel, message.id().value(), "again", () -> sendAgain(message));
      } else if (choice < 8) {
        settle(channel, message.id().value(), "drop", () -> drop(message));
      }
    }
  }

  private List<Message> uncertain(Gateway channel) {
    return world.stores().chats.all().stream()
        .map(Chat::key)
        .filter(chat -> chat.channel().value().equals(channel.channel()))
        .flatMap(chat -> world.stores().conversations.of(chat, null, true, SEEN).items().stream())
        .filter(Message::isUncertain)
        .toList();
  }

  private String sendAgain(Message message) {
    return world
        .wired()
        .settlingUncertain
        .sendAgain(message, now())
        .map(acceptance -> Operators.inWords(acceptance).answer())
        .orElse("known");
  }

  private String drop(Message message) {
    return world.wired().settlingUncertain.drop(message, now()) ? Operators.ACCEPTED : "known";
  }

  /** Drops one of what waits on a channel. */
  void dropWaiting(Gateway channel) {
    var account = new AccountId(channel.account());
    var id = new ChannelId(channel.channel());
    List<WaitingMessage> waiting =
        world.stores().waiting.all(account, id).stream()
            .filter(one -> one.kind() != WaitingMessage.Kind.QUESTION)
            .toList();
    if (waiting.isEmpty()) {
      return;
    }
    WaitingMessage one = dice.pick(waiting);
    settle(
        channel,
        one.message().value(),
        "drop",
        () -> {
          world.wired().droppingWaiting.drop(account, id, one.message(), now());
          return Operators.ACCEPTED;
        });
  }

  private void settle(Gateway channel, String message, String what, Callable<String> how) {
    Instant begin = now();
    Optional<String> answer = world.invoke("api", TIMEOUT, how);
    world
        .chronicle()
        .add(
            new Fact.Settled(
                begin,
                channel.account(),
                channel.channel(),
                message,
                what,
                answer.orElse(Operators.BROKEN)));
  }

  private Instant now() {
    return world.time().instant();
  }
}
