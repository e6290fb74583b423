package dev.houston.simulation;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What clients and operators write to each other in a day, and what else they do. */
final class PlanningChats {
  /** Clients who write to several channels, and to both accounts. */
  static final List<String> SHARED = List.of("79170000001", "79170000002", "79170000003");

  private final Day day;
  private final World world;
  private final Dice dice;
  private final Operators operators;
  private final Settlers settlers;
  private int names;

  PlanningChats(Day day, Operators operators) {
    this.day = day;
    this.world = day.world();
    this.dice = day.dice("chats");
    this.operators = operators;
    this.settlers = new Settlers(world, day.dice("settlers"));
  }

  /** One channel and one client of it. */
  private record Pair(Gateway channel, String client) {}

  void plan() {
    List<Gateway> channels = world.gateways().all();
    List<Pair> chats = channels.stream().flatMap(channel -> chats(channel).stream()).toList();
    List<Pair> possible = chats.stream().filter(chat -> !isImpossible(chat)).toList();
    for (int n = dice.between(50, 56); n > 0; n--) {
      operatorWrites(dice.pick(chats));
    }
    for (int n = dice.between(34, 40); n > 0; n--) {
      clientDoes(dice.pick(possible));
    }
    chats.stream().filter(chat -> dice.happens(0.2)).forEach(this::isOpened);
    channels.forEach(this::planLooks);
    Gateway first = channels.get(0);
    Gateway last = channels.get(channels.size() - 1);
    stray(first, last.channel());
    stray(last, first.channel());
    stray(last, new UUID(day.seed(), 1).toString());
  }

  private List<Pair> chats(Gateway channel) {
    List<Pair> chats = new ArrayList<>();
    SHARED.stream()
        .filter(client -> dice.happens(0.6))
        .forEach(client -> chats.add(new Pair(channel, client)));
    chats.add(new Pair(channel, "7917" + channel.phone().substring(4)));
    return chats;
  }

  /** Never all of a day's: the first client of the first channel has WhatsApp. */
  private boolean isImpossible(Pair chat) {
    boolean impossible = dice.happens(0.1) && chat.channel() != world.gateways().all().get(0);
    if (impossible) {
      chat.channel().postbox().isWithoutWhatsApp(chat.client());
    }
    return impossible;
  }

  private void isOpened(Pair chat) {
    at(() -> operators.open(chat.channel(), chat.client()));
  }

  /** Operators look at what hangs. */
  private void planLooks(Gateway channel) {
    for (int look = dice.between(1, 3); look > 0; look--) {
      at(() -> settlers.settleUncertain(channel));
    }
    if (dice.happens(0.4)) {
      at(() -> settlers.dropWaiting(channel));
    }
  }

  // ---- operators ---------------------------------------------------------------------------

  private void operatorWrites(Pair chat) {
    Gateway channel = chat.channel();
    String client = chat.client();
    Instant when = day.someTime(dice);
    int kind = dice.below(20);
    if (kind == 0) {
      burst(channel, client, when);
    } else if (kind == 1) {
      String words = words(channel, "whispers");
      wish(channel, client, when, Operators.UNNAMED + names, words);
    } else if (kind == 2) {
      askedTwice(channel, client, when);
    } else if (kind <= 4) {
      replies(channel, client, when);
    } else {
      String words = words(channel, "writes");
      wish(channel, client, when, "crm-" + names, words);
    }
  }

  private void wish(Gateway channel, String client, Instant when, String name, String words) {
    var wish = new Operators.Wish(channel, client, name, words, null);
    day.at(when, () -> operators.write(wish, answered -> {}));
  }

  private void burst(Gateway channel, String client, Instant when) {
    for (int n = dice.between(2, 5); n > 0; n--) {
      String words = words(channel, "hurries");
      wish(channel, client, when, "crm-" + names, words);
    }
  }

  /** The same once more, and then another text under the same name. */
  private void askedTwice(Gateway channel, String client, Instant when) {
    String words = words(channel, "repeats");
    String name = "crm-" + names;
    Duration pause = dice.between(Duration.ZERO, Duration.ofMinutes(20));
    boolean sameWords = dice.happens(0.5);
    String then = sameWords ? words : words + ", but not so";
    var wish = new Operators.Wish(channel, client, name, words, null);
    var again = new Operators.Wish(channel, client, name, then, null);
    day.at(
        when,
        () ->
            operators.write(
                wish,
                answered -> {
                  if (answered.isAccepted()) {
                    world.time().in(pause, () -> operators.write(again, second -> {}));
                  }
                }));
  }

  private void replies(Gateway channel, String client, Instant when) {
    String words = words(channel, "replies");
    String name = "crm-" + names;
    day.at(
        when,
        () -> {
          String refersTo = somethingSaid(channel, client);
          operators.write(
              new Operators.Wish(channel, client, name, words, refersTo), answered -> {});
        });
  }

  /** Our id of a message that an operator sees in a chat; null if there is none. */
  private String somethingSaid(Gateway channel, String client) {
    var chat =
        new ChatKey(
            new AccountId(channel.account()), new ChannelId(channel.channel()), new ChatId(client));
    List<String> said =
        world.stores().conversations.of(chat, null, true, 20).items().stream()
            .filter(message -> message.author() != Message.Author.SYSTEM)
            .map(message -> message.id().value())
            .toList();
    return said.isEmpty() ? null : dice.pick(said);
  }

  /** A message of one account to a channel that it does not have. */
  private void stray(Gateway from, String channel) {
    String words = words(from, "strays");
    String client = SHARED.get(0);
    at(() -> operators.stray(from.account(), channel, client, words));
  }

  // ---- clients -----------------------------------------------------------------------------

  private void clientDoes(Pair chat) {
    Gateway channel = chat.channel();
    String client = chat.client();
    if (dice.happens(0.15)) {
      boolean video = dice.happens(0.3);
      at(() -> channel.happened(new Fact.CallSaid(client, channel.newId(), video, day.now())));
      return;
    }
    boolean fromPhone = dice.happens(0.15);
    String words = words(channel, fromPhone ? "phones" : "hears");
    at(
        () -> {
          String id = channel.newId();
          channel.happened(new Fact.MessageSaid(client, id, fromPhone, day.now(), "sent", words));
          if (fromPhone) {
            world.clients().receives(channel, client, id, words);
          }
        });
  }

  private String words(Gateway channel, String verb) {
    names++;
    return channel.owner() + " " + verb + " " + names;
  }

  private void at(Runnable what) {
    day.at(day.someTime(dice), what);
  }
}
