package dev.houston.simulation;

import dev.houston.account.Settings;
import dev.houston.chat.Message;
import dev.houston.chat.Telling;
import dev.houston.outbox.Post;
import dev.houston.subscriber.SubscriberPosts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Those who subscribed to webhooks: an account's is found by the host of its address. */
final class SimulatedSubscribers implements SubscriberPosts {
  private static final List<Integer> STATUSES = List.of(500, 502, 503);
  private static final Duration SLOW = Duration.ofSeconds(8);

  private final World world;
  private final Dice dice;
  private final Map<String, Instant> slow = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  SimulatedSubscribers(World world, Dice dice) {
    this.world = world;
    this.dice = dice;
  }

  @Override
  public boolean isPossible(URI uri) {
    return true;
  }

  @Override
  public Answer test(Address to, String id, Instant at) {
    return new Answer(Answer.Kind.ANSWERED, 200, null, "answered 200");
  }

  @Override
  public Answer tell(Address to, Telling telling, Message message, Settings settings, Instant at) {
    boolean isStatus = telling.status() != null;
    return answer(
        account(to),
        taken ->
            new Fact.Told(
                world.time().instant(),
                account(to),
                telling.effect(),
                message.chat().channel().value(),
                message.chat().client().value(),
                message.id().value(),
                isStatus ? "status" : "message",
                isStatus ? telling.status().code() : String.valueOf(message.content().text()),
                taken));
  }

  @Override
  public Answer tell(Address to, Post.OfChannel changed, Instant at) {
    return answer(
        account(to),
        taken ->
            new Fact.ChannelTold(
                world.time().instant(),
                account(to),
                changed.effect(),
                changed.channel().value(),
                changed.telling().state().code(),
                taken));
  }

  private interface Telt {
    Fact fact(boolean taken);
  }

  /** It takes long over each answer until then. */
  void isSlowUntil(String account, Instant end) {
    slow.put(account, end);
  }

  /** It says that there is nobody any more. */
  void leaves(String account) {
    gone.add(account);
  }

  /** It is there again. */
  void returns(String account) {
    gone.remove(account);
  }

  private Answer answer(String account, Telt telling) {
    if (world.time().instant().isBefore(slow.getOrDefault(account, Instant.MIN))) {
      world.chronicle().add(new Fact.Fault(world.time().instant(), FaultKind.SLOW, "post"));
      world.elapse(SLOW);
    }
    if (gone.contains(account)) {
      world.chronicle().add(telling.fact(false));
      world.chronicle().add(new Fact.SubscriberLeft(world.time().instant(), account));
      return new Answer(Answer.Kind.ANSWERED, 410, null, "answered 410");
    }
    if (world.goesWrong(FaultKind.SUBSCRIBER_FAILED, "post")) {
      world.chronicle().add(telling.fact(false));
      return new Answer(Answer.Kind.ANSWERED, dice.pick(STATUSES), null, "answered 5xx");
    }
    world.chronicle().add(telling.fact(true));
    return world.goesWrong(FaultKind.SUBSCRIBER_ANSWER_LOST, "post")
        ? new Answer(Answer.Kind.SILENT, 0, null, "did not answer")
        : new Answer(Answer.Kind.ANSWERED, 200, null, "answered 200");
  }

  private static String account(Address to) {
    return to.uri().getHost().replace(".example.com", "");
  }
}
