package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.houston.account.InvalidFieldException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Webhooks in the order in which Houston is to get them. Those that have been dealt with stay to be
 * seen, until they give way to new ones.
 */
record WebhookLine(@JsonValue List<Webhook> webhooks) {
  static final int LONGEST = 300;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  WebhookLine {
    webhooks = List.copyOf(webhooks);
  }

  static WebhookLine empty() {
    return new WebhookLine(List.of());
  }

  /** Whether all that it can hold waits. */
  boolean isFull() {
    return webhooks.size() >= LONGEST && webhooks.stream().allMatch(Webhook::waits);
  }

  /** The one whose turn it is: whatever stands behind it has to wait for it. */
  Optional<Webhook> next() {
    return webhooks.stream().filter(Webhook::waits).findFirst();
  }

  /**
   * With one more behind all others. The oldest that has been dealt with gives way to it; the
   * oldest of all where all of them wait.
   */
  WebhookLine with(Webhook webhook) {
    List<Webhook> after = new ArrayList<>(webhooks);
    if (after.size() >= LONGEST) {
      after.remove(
          webhooks.stream().filter(one -> !one.waits()).findFirst().orElse(webhooks.get(0)));
    }
    after.add(webhook);
    return new WebhookLine(after);
  }

  /**
   * The webhook with that id.
   *
   * @throws InvalidFieldException naming {@code webhookId}
   */
  Webhook webhook(String webhookId) {
    return webhooks.stream()
        .filter(one -> one.webhookId().equals(webhookId))
        .findFirst()
        .orElseThrow(() -> new InvalidFieldException("webhookId", "is of no webhook here"));
  }

  /**
   * With that webhook at the end once more, to be sent again.
   *
   * @throws InvalidFieldException naming {@code webhookId} if it is of none, or waits anyway
   */
  WebhookLine again(String webhookId, Instant now) {
    Webhook again = webhook(webhookId).again(now);
    List<Webhook> after = new ArrayList<>(webhooks);
    after.removeIf(one -> one.webhookId().equals(webhookId));
    after.add(again);
    return new WebhookLine(after);
  }

  /** With what has become of the webhook with that id, if it stands here. */
  WebhookLine changing(String webhookId, UnaryOperator<Webhook> change) {
    return new WebhookLine(
        webhooks.stream()
            .map(one -> one.webhookId().equals(webhookId) ? change.apply(one) : one)
            .toList());
  }
}
