package dev.houston.api;

import dev.houston.account.Settings;
import dev.houston.chat.Message;
import dev.houston.chat.Telling;
import dev.houston.outbox.Post;
import dev.houston.subscriber.SubscriberPosts;
import dev.houston.web.GuardedHttp;
import java.net.URI;
import java.time.Instant;

/** Subscribers that pass every test, at every address at which there can be one. */
final class TakingSubscribers implements SubscriberPosts {
  private static final GuardedHttp HTTP = new GuardedHttp(false, GuardedHttp.LONGEST_WAIT);
  private static final Answer TAKEN = new Answer(Answer.Kind.ANSWERED, 200, null, "answered 200");

  @Override
  public boolean isPossible(URI uri) {
    return HTTP.isPossible(uri);
  }

  @Override
  public Answer test(Address to, String id, Instant at) {
    return TAKEN;
  }

  @Override
  public Answer tell(Address to, Telling telling, Message message, Settings settings, Instant at) {
    return TAKEN;
  }

  @Override
  public Answer tell(Address to, Post.OfChannel changed, Instant at) {
    return TAKEN;
  }
}
