package dev.houston.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.local.soak.Company.Line;
import dev.houston.local.soak.Operator.Accepted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares, over HTTP alone, what stands in a line's conversations with what really happened on its
 * phone and with what its operator was told.
 */
final class Verdict {
  private static final String READY =
      "=== SYSTEM Wazzup === Chat is initialized, you can write this client to WhatsApp";

  private final SoakHttp http;
  private final Company company;
  private final Line line;
  private final List<String> findings = new ArrayList<>();
  private final Map<String, Integer> statuses = new TreeMap<>();

  Verdict(SoakHttp http, Company company, Line line) {
    this.http = http;
    this.company = company;
    this.line = line;
  }

  /** What must not be. */
  List<String> findings() {
    return List.copyOf(findings);
  }

  /** How many of the operator's messages ended how. */
  Map<String, Integer> statuses() {
    return statuses;
  }

  /** Looks at all chats of the line. */
  void judge(Operator operator, ClientsOfALine clients) {
    Set<String> all = new HashSet<>(line.clients());
    all.add(line.unreachable());
    for (String client : all) {
      judge(
          client,
          operator.accepted().getOrDefault(client, List.of()),
          clients.calls().getOrDefault(client, 0));
    }
    for (JsonNode chat : http.all("/v3/chats", "chats", company.key())) {
      if (chat.get("chatId").asText().equals(Company.CURATOR)) {
        find(Company.CURATOR, "alerts stand in a chat (CU-4)");
      }
    }
  }

  private void judge(String client, List<Accepted> accepted, int calls) {
    Conversation conversation =
        new Conversation(messages(client), phone(client), accepted, line.unreachable());
    conversation.findings().forEach(finding -> find(client, finding));
    conversation.statuses().forEach((status, n) -> statuses.merge(status, n, Integer::sum));
    long heard = conversation.ofType("missing_call");
    if (heard != calls) {
      find(client, calls + " calls, of which " + heard + " stand there (MC-2)");
    }
    if (conversation.said(READY) > 1) {
      find(client, "chat-ready is said more than once (DS-3)");
    }
    for (String text : conversation.texts()) {
      if (!text.startsWith(company.name() + "/" + line.phone() + "/")) {
        find(client, "a text of somebody else's stands there: " + text + " (NV-2)");
      }
    }
  }

  private List<JsonNode> messages(String client) {
    String path = "/v3/chats/" + line.channelId() + "/" + client + "/messages";
    return chats().contains(client) ? http.all(path, "messages", company.key()) : List.of();
  }

  private Set<String> chats() {
    Set<String> chats = new HashSet<>();
    for (JsonNode chat : http.all("/v3/chats", "chats", company.key())) {
      if (chat.get("channelId").asText().equals(line.channelId())) {
        chats.add(chat.get("chatId").asText());
      }
    }
    return chats;
  }

  private JsonNode phone(String client) {
    return http.get(line.path() + "/chats/" + client, company.key());
  }

  private void find(String client, String finding) {
    findings.add(
        "%s, line %s, client %s: %s".formatted(company.name(), line.phone(), client, finding));
  }
}
