package dev.houston.integration.api;

import dev.houston.account.Settings;
import dev.houston.chat.Message;
import dev.houston.chat.Telling;
import dev.houston.outbox.Post;
import dev.houston.subscriber.SubscriberPosts;
import dev.houston.web.GuardedHttp;
import dev.houston.web.GuardedHttp.Answered;
import dev.houston.web.GuardedHttp.NoAnswerException;
import dev.houston.webhook.StandardWebhooks;
import dev.houston.webhook.WebhookSecret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Webhooks to subscribers over HTTP, signed as Standard Webhooks says. */
public final class HttpSubscriberPosts implements SubscriberPosts {
  private final GuardedHttp http;

  public HttpSubscriberPosts(GuardedHttp http) {
    this.http = http;
  }

  @Override
  public boolean isPossible(URI uri) {
    return http.isPossible(uri);
  }

  @Override
  public Answer test(Address to, String id, Instant at) {
    return post(to, id, WebhookBody.test(), at);
  }

  @Override
  public Answer tell(Address to, Telling telling, Message message, Settings settings, Instant at) {
    return post(to, telling.effect(), WebhookBody.of(telling, message, settings), at);
  }

  @Override
  public Answer tell(Address to, Post.OfChannel changed, Instant at) {
    return post(to, changed.effect(), WebhookBody.of(changed), at);
  }

  private Answer post(Address to, String id, byte[] body, Instant at) {
    List<WebhookSecret> secrets =
        to.secrets().stream().map(text -> WebhookSecret.parse(text).orElseThrow()).toList();
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/json; charset=utf-8",
            "User-Agent",
            "Houston",
            StandardWebhooks.ID,
            id,
            StandardWebhooks.TIMESTAMP,
            Long.toString(at.getEpochSecond()),
            StandardWebhooks.SIGNATURE,
            StandardWebhooks.sign(secrets, id, at, body));
    try {
      Answered answer = http.post(to.uri(), headers, body);
      return new Answer(
          Answer.Kind.ANSWERED,
          answer.status(),
          answer.retryAfter().map(text -> pause(text, at)).orElse(null),
          "answered " + answer.status());
    } catch (NoAnswerException none) {
      return new Answer(
          none.isForbidden() ? Answer.Kind.FORBIDDEN_ADDRESS : Answer.Kind.SILENT,
          0,
          null,
          none.words());
    }
  }

  /** Retry-After: seconds, or the date of an HTTP header (RFC 9110, 10.2.3); null if neither. */
  private static @Nullable Duration pause(String text, Instant now) {
    try {
      return text.chars().allMatch(Character::isDigit) && text.length() <= 9
          ? Duration.ofSeconds(Long.parseLong(text))
          : Duration.between(
              now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException | NumberFormatException noPause) {
      return null;
    }
  }
}
