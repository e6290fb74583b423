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
import java.util.stream.Stream;
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
      @Nullable URI uri, UnaryOperator<Subscriptions> subscriptions, boolean replaceSecret) {

    /** Never the address's query, which may hold a key (NV-2). */
    @Override
    public String toString() {
      return "Wish[]";
    }
  }

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
    Optional<String> secret = isNew ? Optional.of(newSecret.get()) : Optional.empty();
    boolean tested = wish.uri() != null || isNew;
    if (tested) {
      Answer answer = posts.test(new Address(uri, secrets(found, secret, now)), testId, now);
      if (answer.kind() == Answer.Kind.FORBIDDEN_ADDRESS) {
        return refused(Registration.Verdict.ADDRESS_NOT_VALID, answer.words(), 0);
      }
      if (answer.status() != MUST_ANSWER) {
        return refused(Registration.Verdict.TEST_NOT_PASSED, answer.words(), answer.status());
      }
    }
    Sealed ciphertext =
        secret.map(text -> secrets.seal(Subscriber.ownerIn(account), text)).orElse(null);
    save(account, uri, wish, ciphertext, tested ? testId : null, now);
    listenedTo.setRight(account);
    if (tested) {
      hints.ask(
          new LookingThrough(account, TellingSubscriber.NAME, false, null), "registered/" + testId);
    }
    return new Registration(Registration.Verdict.REGISTERED, "", MUST_ANSWER, secret.orElse(null));
  }

  /** A new secret first; those that the other side knows prove the test until then. */
  private List<String> secrets(
      Optional<Subscriber> found, Optional<String> newSecret, Instant now) {
    Stream<String> known =
        found.stream()
            .flatMap(
                subscriber ->
                    subscriber.secrets(now).stream()
                        .map(ciphertext -> secrets.open(subscriber.owner(), ciphertext)));
    return Stream.concat(newSecret.stream(), known).toList();
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

  /**
   * Saves the wish over what there is by now.
   *
   * @param passed names the test that the address passed; null if there was none, which switches
   *     nothing on
   */
  private void save(
      AccountId account,
      URI uri,
      Wish wish,
      @Nullable Sealed newSecret,
      @Nullable String passed,
      Instant now) {
    for (int race = 0; race < Subscribers.MOST_RACES; race++) {
      Subscriber before = subscribers.find(account).orElse(null);
      Subscriber after =
          before == null
              ? first(account, uri, wish, newSecret, passed)
              : changed(before, uri, wish, newSecret, passed, now);
      if (subscribers.save(after)) {
        return;
      }
    }
    throw new IllegalStateException("the subscriber of " + account + " is changed all the time");
  }

  private static Subscriber first(
      AccountId account, URI uri, Wish wish, @Nullable Sealed newSecret, @Nullable String passed) {
    if (newSecret == null || passed == null) {
      throw new InvalidFieldException("webhooksUri", "was removed in the meantime");
    }
    return new Subscriber(
        account,
        uri,
        wish.subscriptions().apply(Subscriptions.none()),
        newSecret,
        List.of(),
        passed,
        Health.GOOD,
        null,
        0);
  }

  private static Subscriber changed(
      Subscriber before,
      URI uri,
      Wish wish,
      @Nullable Sealed newSecret,
      @Nullable String passed,
      Instant now) {
    return new Subscriber(
        before.account(),
        uri,
        wish.subscriptions().apply(before.subscriptions()),
        newSecret == null ? before.secret() : newSecret,
        newSecret == null ? before.formers() : before.formersAfter(now),
        passed == null ? before.registration() : passed,
        passed == null ? before.health() : Health.GOOD,
        passed == null ? before.switchedOffAt() : null,
        before.version());
  }

  private static Registration refused(Registration.Verdict verdict, String words, int status) {
    return new Registration(verdict, words, status, null);
  }
}
