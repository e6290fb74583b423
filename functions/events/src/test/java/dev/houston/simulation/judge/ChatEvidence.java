package dev.houston.simulation.judge;

import dev.houston.simulation.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is known of one chat, each kind in the order in which it came. */
final class ChatEvidence {
  final ChatName name;
  final String account;
  final List<Report> reports = new ArrayList<>();
  final List<Fact.Written> written = new ArrayList<>();
  final List<Fact.ChatOpened> opened = new ArrayList<>();
  final List<Fact.Stood> stood = new ArrayList<>();
  final List<Fact.Became> became = new ArrayList<>();
  final List<Fact.Handed> handed = new ArrayList<>();
  final List<Fact.NumberAsked> asked = new ArrayList<>();
  final List<Fact.Told> told = new ArrayList<>();
  final List<Fact.Settled> settled = new ArrayList<>();
  final Map<String, Fact.Stood> byId = new LinkedHashMap<>();
  private final Map<String, Optional<Fact.Stood>> names = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  Fact.Conversation conversation;

  ChatEvidence(ChatName name, String account) {
    this.name = name;
    this.account = account;
  }

  /** Messages from us that stand, oldest first. */
  List<Fact.Stood> ours() {
    return stood.stream().filter(one -> one.author().equals("US")).toList();
  }

  /** System messages, in the order in which they first stood. */
  List<Fact.Stood> lines() {
    return stood.stream().filter(one -> one.author().equals("SYSTEM")).toList();
  }

  /** The message from us that a connector calls so; null if none stands. */
  Fact.Stood named(String id) {
    return names.computeIfAbsent(id, key -> Optional.ofNullable(find(key))).orElse(null);
  }

  /** The connector calls a message from us so. */
  void name(Fact.Named named) {
    ids.put(named.id(), named.message());
  }

  private Fact.Stood find(String id) {
    Fact.Stood standing = byId.get(ids.getOrDefault(id, id));
    if (standing != null) {
      return standing.author().equals("US") ? standing : null;
    }
    return reports.stream()
        .filter(report -> report.said() instanceof Fact.MessageSaid said && said.id().equals(id))
        .map(report -> (Fact.MessageSaid) report.said())
        .filter(Fact.MessageSaid::fromUs)
        .findFirst()
        .flatMap(
            said -> ours().stream().filter(one -> one.words().equals(said.words())).findFirst())
        .orElse(null);
  }

  /** The status of a message at the end; null if it does not stand. */
  String lastStatus(String message) {
    String status = byId.containsKey(message) ? byId.get(message).status() : null;
    for (Fact.Became one : became) {
      status = one.message().equals(message) ? one.status() : status;
    }
    return status;
  }

  /**
   * Whether the connector may have said by then that the number has no WhatsApp: asked, or as the
   * failure of a message, which then is said (DS-4).
   */
  boolean isImpossible(Instant by) {
    boolean isTold =
        lines().stream()
            .anyMatch(line -> line.words().equals(Texts.CHAT_IMPOSSIBLE) && !line.at().isAfter(by));
    boolean isFailure =
        handed.stream().anyMatch(one -> one.answer().equals("FAILED") && !one.at().isAfter(by));
    return (isTold && isFailure)
        || asked.stream()
            .anyMatch(one -> Boolean.FALSE.equals(one.exists()) && !one.at().isAfter(by));
  }

  /** When a message became this at the latest, or first; null if it never did. */
  Instant becameAt(String message, String status) {
    return became.stream()
        .filter(one -> one.message().equals(message) && one.status().equals(status))
        .map(Fact::at)
        .findFirst()
        .orElse(null);
  }
}
