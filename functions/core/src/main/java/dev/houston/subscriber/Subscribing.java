package dev.houston.subscriber;

import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.InvalidFieldException;
import dev.houston.outbox.LookingThrough;
import dev.houston.outbox.OutboxHints;
import dev.houston.secret.Sealed;
import dev.houston.secret.Secrets;
import dev.houston.subscriber.SubscriberPosts.Address;
import dev.houston.subscriber.SubscriberPosts.Answer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Registers the subscriber of an account: an address counts only once it has answered a test with
 * 200 (AP-3).
 */
public final class Subscribing {
  private static final int MUST_ANSWER = 200;

  private final Subscribers subscribers;
  private final Secrets secrets;
  private final SubscriberPosts posts;
  private final OutboxHints hints;
  private final ListenedTo listenedTo;
  private final Supplier<String> newSecret;

  /**
   * Registers in this store.
   *
   * @param newSecret makes a secret that nobody can guess, as Standard Webhooks writes them
   */
  public Subscribing(
      Subscribers subscribers,
      Accounts accounts,
      Secrets secrets,
      SubscriberPosts posts,
      OutboxHints hints,
      Supplier<String> newSecret) {
    this.subscribers = subscribers;
    this.secrets = secrets;
    this.posts = posts;
    this.hints = hints;
    this.listenedTo = new ListenedTo(accounts, subscribers);
    this.newSecret = newSecret;
  }

  /**
   * What somebody wants to change.
   *
   * @param uri the address; null for the one that is registered
   * @param subscriptions what it wants, made of what it wanted
   * @param replaceSecret whether it gets a new secret
   */
  public record Wish(
      @Nullable URI uri, UnaryOperator<Subscriptions> subscriptions, boolean replaceSecret) {}

  /**
   * What became of a wish. Refusals are values: they change nothing.
   *
   * @param words what is wrong, e.g. {@code answered 404}
   * @param status that the test was answered with; 0 if it was not answered
   * @param secret a new secret, which is shown this once
   */
  public record Registration(Verdict verdict, String words, int status, @Nullable String secret) {

    /** Registered, or why not. */
    public enum Verdict {
      REGISTERED,
      ADDRESS_NOT_VALID,
      TEST_NOT_PASSED
    }

    /** Never the secret (NV-2). */
    @Override
    public String toString() {
      return "Registration[" + verdict + "]";
    }
  }

  /**
   * Registers the address, or changes what it is told.
   *
   * @param testId names the test, for the address that gets it
   * @throws InvalidFieldException naming {@code webhooksUri} if there is none to change
   */
  public Registration register(AccountId account, Wish wish, String testId, Instant now) {
    Optional<Subscriber> found = subscribers.find(account);
    URI uri = wish.uri() != null ? wish.uri() : found.map(Subscriber::uri).orElse(null);
    if (uri == null) {
      throw new InvalidFieldException("webhooksUri", "is missing");
    }
    if (!posts.isPossible(uri)) {
      return refused(Registration.Verdict.ADDRESS_NOT_VALID, "is no address of a subscriber", 0);
    }
    boolean isNew = found.isEmpty() || wish.replaceSecret();
    String secret = isNew ? newSecret.get() : open(found.get());
    if (wish.uri() != null || isNew) {
      Answer answer = posts.test(new Address(uri, List.of(secret)), testId, now);
      if (answer.kind() == Answer.Kind.FORBIDDEN_ADDRESS) {
        return refused(Registration.Verdict.ADDRESS_NOT_VALID, answer.words(), 0);
      }
      if (answer.status() != MUST_ANSWER) {
        return refused(Registration.Verdict.TEST_NOT_PASSED, answer.words(), answer.status());
      }
    }
    Sealed ciphertext = isNew ? secrets.seal(Subscriber.ownerIn(account), secret) : null;
    save(account, uri, wish, ciphertext, now);
    listenedTo.setRight(account);
    if (found.filter(Subscriber::takesEverything).isEmpty()) {
      hints.ask(
          new LookingThrough(account, TellingSubscriber.NAME, false, null), "registered/" + testId);
    }
    return new Registration(
        Registration.Verdict.REGISTERED, "", MUST_ANSWER, isNew ? secret : null);
  }

  /** Tells nobody any more. What lies in the outboxes stays there for whoever comes next. */
  public void unregister(AccountId account) {
    subscribers.remove(account);
    listenedTo.setRight(account);
  }

  /** The subscriber, if there is one. */
  public Optional<Subscriber> subscriber(AccountId account) {
    return subscribers.find(account);
  }

  /** Delivers, from now on, what was given up and kept. */
  public void replay(AccountId account, String replayId) {
    hints.ask(
        new LookingThrough(account, TellingSubscriber.NAME, true, null), "replay/" + replayId);
  }

  private void save(
      AccountId account, URI uri, Wish wish, @Nullable Sealed newSecret, Instant now) {
    for (int race = 0; race < Subscribers.MOST_RACES; race++) {
      Optional<Subscriber> found = subscribers.find(account);
      Subscriptions wanted = found.map(Subscriber::subscriptions).orElse(Subscriptions.none());
      Sealed secret = newSecret == null ? found.orElseThrow().secret() : newSecret;
      var subscriber =
          new Subscriber(
              account,
              uri,
              wish.subscriptions().apply(wanted),
              secret,
              found.map(before -> former(before, secret, now)).orElse(null),
              Health.GOOD,
              null,
              found.map(Subscriber::version).orElse(0L));
      if (subscribers.save(subscriber)) {
        return;
      }
    }
    throw new IllegalStateException("the subscriber of " + account + " is changed all the time");
  }

  private static Subscriber.@Nullable Former former(Subscriber before, Sealed secret, Instant now) {
    return before.secret().equals(secret)
        ? before.former()
        : new Subscriber.Former(before.secret(), now.plus(Subscriber.BOTH_SIGN));
  }

  private String open(Subscriber subscriber) {
    return secrets.open(subscriber.owner(), subscriber.secret());
  }

  private static Registration refused(Registration.Verdict verdict, String words, int status) {
    return new Registration(verdict, words, status, null);
  }
}
