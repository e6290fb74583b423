package dev.houston.api;

import dev.houston.account.Settings;
import dev.houston.chat.Message;
import dev.houston.chat.Telling;
import dev.houston.integration.api.HttpSubscriberPosts;
import dev.houston.outbox.Post;
import dev.houston.subscriber.SubscriberPosts;
import dev.houston.web.GuardedHttp;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Subscribers on this machine over HTTP, and the one of the description, which takes all. */
final class ExampleSubscribers implements SubscriberPosts {
  private static final String OF_THE_DESCRIPTION = "crm.example.com";

  private final SubscriberPosts http =
      new HttpSubscriberPosts(new GuardedHttp(true, Duration.ofSeconds(5)));

  @Override
  public boolean isPossible(URI uri) {
    return http.isPossible(uri);
  }

  @Override
  public Answer test(Address to, String id, Instant at) {
    return OF_THE_DESCRIPTION.equals(to.uri().getHost())
        ? new Answer(Answer.Kind.ANSWERED, 200, null, "answered 200")
        : http.test(to, id, at);
  }

  @Override
  public Answer tell(Address to, Telling telling, Message message, Settings settings, Instant at) {
    return http.tell(to, telling, message, settings, at);
  }

  @Override
  public Answer tell(Address to, Post.OfChannel changed, Instant at) {
    return http.tell(to, changed, at);
  }
}
