package dev.houston.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.local.soak.Hearing.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what a subscriber heard with what the API says. */
final class HeardVerdict {
  private static final List<String> RANKS = List.of("waiting", "sent", "delivered", "read");

  /** The channel's state says that to a subscriber (OM-6). */
  private static final String SCAN_QR = "=== SYSTEM Wazzup === Houston, scan the QR code";

  private final Company company;
  private final List<String> findings = new ArrayList<>();
  private final Map<String, Set<String>> idsOfMessages = new HashMap<>();
  private final Map<String, Set<String>> idsOfStatuses = new HashMap<>();
  private final Map<String, List<String>> statuses = new HashMap<>();
  private final Map<String, List<String>> chats = new LinkedHashMap<>();
  private final Map<String, Told> firstOf = new LinkedHashMap<>();

  /** Whoever writes over the API hears of it by the statuses alone. */
  private final Set<String> byApi = new HashSet<>();

  private HeardVerdict(Company company) {
    this.company = company;
  }

  /** What must not be. */
  static List<String> of(SoakHttp http, Company company, List<Operator> operators) {
    var verdict = new HeardVerdict(company);
    for (Operator operator : operators) {
      operator
          .accepted()
          .values()
          .forEach(those -> those.forEach(one -> verdict.byApi.add(one.text())));
    }
    verdict.listen();
    for (JsonNode chat : http.all("/v3/chats", "chats", company.key())) {
      String path = chat.get("channelId").asText() + "/" + chat.get("chatId").asText();
      verdict.judge(path, http.all("/v3/chats/" + path + "/messages", "messages", company.key()));
    }
    operators.stream()
        .filter(operator -> operator.company().equals(company))
        .forEach(verdict::judgeOrder);
    return verdict.findings;
  }

  private void listen() {
    company
        .hearing()
        .changedUnderOneId()
        .forEach(id -> find("one id, two tellings: " + id + " (SM-4)"));
    company.hearing().told().forEach((id, told) -> told.forEach(one -> listen(id, one)));
    idsOfMessages.forEach((message, ids) -> refuseMany("the message " + message, ids));
    idsOfStatuses.forEach(this::refuseMany);
  }

  private void listen(String id, Told told) {
    if (told.isMessage()) {
      idsOfMessages.computeIfAbsent(told.messageId(), message -> new HashSet<>()).add(id);
      chats.computeIfAbsent(told.chatId(), chat -> new ArrayList<>()).add(told.messageId());
    } else {
      idsOfStatuses
          .computeIfAbsent(told.status() + " of " + told.messageId(), status -> new HashSet<>())
          .add(id);
    }
    firstOf.putIfAbsent(told.messageId(), told);
    statuses.computeIfAbsent(told.messageId(), message -> new ArrayList<>()).add(told.status());
  }

  private void refuseMany(String what, Set<String> ids) {
    if (ids.size() > 1) {
      find(what + " was told under several ids: " + ids + " (SM-4)");
    }
  }

  private void judge(String chat, List<JsonNode> messages) {
    Set<String> there = new HashSet<>();
    for (JsonNode message : messages) {
      String id = message.get("messageId").asText();
      there.add(id);
      List<String> heard = statuses.get(id);
      if (message.get("text").asText().equals(SCAN_QR)) {
        continue;
      }
      if (heard == null) {
        find("never told: %s (AP-3)".formatted(message));
        continue;
      }
      if (!byApi.contains(message.get("text").asText()) && !firstOf.get(id).isMessage()) {
        find("told by its status and not before: %s (SM-5)".formatted(message));
      }
      String last = heard.get(heard.size() - 1);
      if (!last.equals(message.get("status").asText())) {
        find("told was %s, and it is %s (AP-3)".formatted(heard, message));
      }
      refuseBackwards(id, heard);
    }
    for (String told : chats.getOrDefault(chat, List.of())) {
      if (!there.contains(told)) {
        find("told, and not in the conversation " + chat + ": " + told);
      }
    }
  }

  private void refuseBackwards(String id, List<String> heard) {
    int highest = -1;
    for (String status : heard) {
      int rank = RANKS.indexOf(status);
      if (rank >= 0 && rank < highest) {
        find("told backwards: %s of %s (SM-5, DW-12)".formatted(heard, id));
      }
      highest = Math.max(highest, rank);
    }
  }

  /** A chat's messages are told in the order in which they were accepted. */
  private void judgeOrder(Operator operator) {
    operator
        .accepted()
        .forEach(
            (client, accepted) -> {
              List<String> ids =
                  new ArrayList<>(
                      accepted.stream()
                          .map(Operator.Accepted::messageId)
                          .filter(id -> id != null)
                          .toList());
              List<String> told = new ArrayList<>(firstOf.keySet());
              told.retainAll(ids);
              ids.retainAll(told);
              if (!told.equals(ids)) {
                find(client + " told in another order than accepted: " + told + " for " + ids);
              }
            });
  }

  private void find(String finding) {
    findings.add(company.name() + "'s subscriber: " + finding);
  }
}
