package dev.houston.subscriber;

import dev.houston.account.Account;
import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.chat.Conversations;
import dev.houston.chat.Message;
import dev.houston.chat.Telling;
import dev.houston.outbox.Destination;
import dev.houston.outbox.Post;
import dev.houston.secret.Secrets;
import dev.houston.subscriber.SubscriberPosts.Address;
import dev.houston.subscriber.SubscriberPosts.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tells an account's subscriber what happens to its messages and channels (AP-3). */
public final class TellingSubscriber implements Destination {

  /** Its name among the destinations. */
  public static final String NAME = "api";

  private final Subscribers subscribers;
  private final Accounts accounts;
  private final Conversations conversations;
  private final Secrets secrets;
  private final SubscriberPosts posts;
  private final Clock clock;
  private final ListenedTo listenedTo;

  public TellingSubscriber(
      Subscribers subscribers,
      Accounts accounts,
      Conversations conversations,
      Secrets secrets,
      SubscriberPosts posts,
      Clock clock) {
    this.subscribers = subscribers;
    this.accounts = accounts;
    this.conversations = conversations;
    this.secrets = secrets;
    this.posts = posts;
    this.clock = clock;
    this.listenedTo = new ListenedTo(accounts, subscribers);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isOpen(AccountId account) {
    return subscribers.find(account).filter(Subscriber::isOn).isPresent();
  }

  @Override
  public Outcome deliver(Post post, Instant now) {
    AccountId account = post.subject().account();
    Subscriber subscriber = subscribers.find(account).filter(Subscriber::isOn).orElse(null);
    if (subscriber == null) {
      listenedTo.setRight(account);
      return Outcome.closed();
    }
    Optional<Instant> rest = subscriber.health().rest(now);
    if (rest.isPresent()) {
      return Outcome.resting(rest.get());
    }
    Optional<Answer> answer =
        post.fold(
            ofChat -> tell(subscriber, ofChat, now), ofChannel -> tell(subscriber, ofChannel, now));
    // A rest begins when the attempt is over, however long that took.
    return answer
        .map(given -> outcome(subscriber, given, clock.instant()))
        .orElseGet(Outcome::delivered);
  }

  /**
   * Nothing if it did not ask for messages, if this is not for it (OM-6), or if the message is not
   * kept any more.
   */
  private Optional<Answer> tell(Subscriber subscriber, Post.OfChat post, Instant now) {
    if (!subscriber.subscriptions().messagesAndStatuses()
        || post.telling().audience() != Telling.Audience.EVERYBODY) {
      return Optional.empty();
    }
    Optional<Message> message = conversations.find(post.chat(), post.telling().message());
    if (message.isEmpty()) {
      return Optional.empty();
    }
    Account account = accounts.lately(subscriber.account()).orElseThrow();
    return Optional.of(
        posts.tell(
            address(subscriber, now), post.telling(), message.get(), account.settings(), now));
  }

  /** Nothing if it did not ask for channels. */
  private Optional<Answer> tell(Subscriber subscriber, Post.OfChannel post, Instant now) {
    return subscriber.subscriptions().channelsUpdates()
        ? Optional.of(posts.tell(address(subscriber, now), post, now))
        : Optional.empty();
  }

  private Outcome outcome(Subscriber told, Answer answer, Instant now) {
    if (answer.isTaken()) {
      if (!told.health().equals(Health.GOOD)) {
        change(told, found -> found.with(Health.GOOD));
      }
      return Outcome.delivered();
    }
    if (answer.isGone()) {
      Optional<Subscriber> left =
          change(told, found -> found.switchedOff(now, answer.words())).filter(Subscriber::isOn);
      listenedTo.setRight(told.account());
      return left.isPresent() ? Outcome.unreachable(null) : Outcome.closed();
    }
    if (answer.isRefused()) {
      change(told, found -> found.with(found.health().refused(now, answer.words())));
      return Outcome.refused();
    }
    return change(
            told,
            found -> found.with(found.health().failed(now, answer.retryAfter(), answer.words())))
        .map(changed -> Outcome.unreachable(changed.health().restsUntil()))
        .orElseGet(Outcome::closed);
  }

  /** What was answered before a registration says nothing of what is registered now. */
  private Optional<Subscriber> change(Subscriber told, UnaryOperator<Subscriber> change) {
    return subscribers.change(
        told.account(),
        found ->
            found.registration().equals(told.registration()) && found.isOn()
                ? change.apply(found)
                : found);
  }

  private Address address(Subscriber subscriber, Instant now) {
    return new Address(
        subscriber.uri(),
        subscriber.secrets(now).stream()
            .map(secret -> secrets.open(subscriber.owner(), secret))
            .toList());
  }
}
