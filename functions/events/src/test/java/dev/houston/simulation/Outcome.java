package dev.houston.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a world came to, without times and order: what stands in the chats, what clients, curators
 * and subscribers got. Two worlds in which the same happened come to the same.
 */
record Outcome(
    Map<String, List<String>> chats,
    Map<String, String> statuses,
    List<String> reached,
    Map<String, String> curators,
    Map<String, String> told) {
  private static final String ACTIVE = "Active again";

  static Outcome of(World world) {
    Chronicle chronicle = world.chronicle();
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, String> statuses = new TreeMap<>();
    chronicle
        .of(Fact.Stood.class)
        .forEach(
            one -> {
              words.put(one.message(), one.author() + ": " + one.words());
              if (one.status() != null) {
                statuses.put(one.words(), one.status());
              }
            });
    Map<String, String> plain = new LinkedHashMap<>();
    chronicle.of(Fact.Stood.class).forEach(one -> plain.put(one.message(), one.words()));
    chronicle
        .of(Fact.Became.class)
        .forEach(one -> statuses.put(plain.get(one.message()), one.status()));
    Map<String, List<String>> chats =
        chronicle
            .of(Fact.Conversation.class)
            .collect(
                Collectors.toMap(
                    chat -> chat.channel() + "/" + chat.client(),
                    chat -> chat.messages().stream().map(words::get).sorted().toList(),
                    (one, other) -> one,
                    TreeMap::new));
    Map<String, String> told = new TreeMap<>();
    chronicle
        .of(Fact.Told.class)
        .filter(Fact.Told::taken)
        .filter(one -> isNews(one, statuses, plain.get(one.message())))
        .forEach(one -> told.put(plain.get(one.message()) + "/" + one.says(), one.what()));
    return new Outcome(
        chats,
        statuses,
        chronicle
            .of(Fact.Handed.class)
            .filter(Fact.Handed::reached)
            .map(Fact.Handed::words)
            .sorted()
            .toList(),
        lastHeard(chronicle),
        told);
  }

  /** A channel of which curators heard nothing is Active, and one that they heard of again. */
  private static Map<String, String> lastHeard(Chronicle chronicle) {
    Map<String, String> heard = new TreeMap<>();
    chronicle
        .of(Fact.CuratorTold.class)
        .map(fact -> fact.words().split(": ", 2))
        .forEach(words -> heard.put(words[1].replaceAll("[,.].*", ""), words[0]));
    heard.values().removeIf(ACTIVE::equals);
    return heard;
  }

  /** That it was sent goes without saying once it is known to be delivered. */
  private static boolean isNews(Fact.Told told, Map<String, String> statuses, String words) {
    return !told.says().equals("sent") || statuses.getOrDefault(words, "sent").equals("sent");
  }
}
