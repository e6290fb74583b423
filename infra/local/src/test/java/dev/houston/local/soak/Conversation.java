package dev.houston.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.local.soak.Operator.Accepted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One chat as the API has it, beside what the phone has and what was accepted. */
final class Conversation {
  private final List<JsonNode> messages;
  private final List<JsonNode> onPhone;
  private final List<JsonNode> webhooks;
  private final List<Accepted> accepted;
  private final boolean reachable;
  private final List<String> findings = new ArrayList<>();
  private final Map<String, Integer> statuses = new TreeMap<>();

  Conversation(
      List<JsonNode> messages, JsonNode phone, List<Accepted> accepted, String unreachable) {
    this.messages = messages;
    this.onPhone = SoakHttp.list(phone.get("messages"));
    this.webhooks = SoakHttp.list(phone.get("webhooks"));
    this.accepted = accepted;
    this.reachable = !phone.get("client").asText().equals(unreachable);
    judge();
  }

  List<String> findings() {
    return findings;
  }

  Map<String, Integer> statuses() {
    return statuses;
  }

  /** The texts that people wrote. */
  List<String> texts() {
    return messages.stream()
        .filter(message -> message.get("type").asText().equals("text"))
        .map(message -> message.get("text").asText())
        .toList();
  }

  long ofType(String type) {
    return messages.stream().filter(one -> one.get("type").asText().equals(type)).count();
  }

  long said(String text) {
    return messages.stream().filter(one -> one.get("text").asText().equals(text)).count();
  }

  private void judge() {
    List<String> texts = texts();
    texts.stream()
        .distinct()
        .filter(text -> Collections.frequency(texts, text) > 1)
        .forEach(text -> findings.add("stands there more than once: " + text + " (NV-1)"));
    for (JsonNode message : onPhone) {
      judge(message);
    }
    accepted.forEach(this::judge);
    judgeOrder();
    for (JsonNode webhook : webhooks) {
      if (webhook.get("state").asText().equals("refused")) {
        findings.add("a webhook was refused: " + webhook.get("answer").asText() + " (NV-1)");
      }
    }
  }

  /** A message on the phone. */
  private void judge(JsonNode message) {
    String text = message.get("text").asText();
    List<JsonNode> there = there(text);
    if (there.isEmpty()) {
      findings.add("on the phone, and not in the conversation: " + text + " (NV-1)");
    } else if (message.get("from").asText().equals("phone")) {
      String status = there.get(0).get("status").asText();
      String real = real(message);
      if (!status.equals(real) && !(status.equals("unknown") && real.equals("sent"))) {
        findings.add("is %s and not %s: %s (DW-12)".formatted(real, status, text));
      }
    }
    long copies = onPhone.stream().filter(one -> one.get("text").asText().equals(text)).count();
    if (copies > 1) {
      findings.add("sent to the client more than once: " + text + " (OM-5)");
    }
  }

  /** What has become of a message of ours, in the words of the API. */
  private static String real(JsonNode message) {
    if (message.hasNonNull("readAt")) {
      return "read";
    }
    if (message.hasNonNull("receivedAt")) {
      return "delivered";
    }
    return message.hasNonNull("failedAt") ? "error" : "sent";
  }

  private void judge(Accepted message) {
    List<JsonNode> there = there(message.text());
    if (there.isEmpty()) {
      findings.add("accepted, and not in the conversation: " + message.text() + " (OM-2)");
      return;
    }
    JsonNode one = there.get(0);
    String status = one.get("status").asText();
    statuses.merge(status, 1, Integer::sum);
    if (message.messageId() != null && !message.messageId().equals(one.get("messageId").asText())) {
      findings.add("accepted under another id: " + message.text());
    }
    boolean sent =
        onPhone.stream().anyMatch(copy -> copy.get("text").asText().equals(message.text()));
    if (!sent && reachable && !status.equals("unknown")) {
      findings.add("accepted, never sent, and %s: %s (OM-3)".formatted(status, message.text()));
    }
    if (!reachable && !status.equals("error")) {
      findings.add("to nobody, and %s: %s (DS-2)".formatted(status, message.text()));
    }
  }

  private List<JsonNode> there(String text) {
    return messages.stream().filter(one -> one.get("text").asText().equals(text)).toList();
  }

  private void judgeOrder() {
    List<String> wanted = accepted.stream().map(Accepted::text).toList();
    List<String> came =
        onPhone.stream()
            .map(message -> message.get("text").asText())
            .filter(wanted::contains)
            .collect(Collectors.toList());
    List<String> inOrder = new ArrayList<>(wanted);
    inOrder.retainAll(came);
    if (!inOrder.equals(came)) {
      findings.add("sent in another order than accepted (OM-3): " + came);
    }
  }
}
