package dev.houston.subscriber;

import dev.houston.account.AccountId;
import dev.houston.secret.Sealed;
import dev.houston.secret.SecretOwner;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A web address that is told what happens in an account.
 *
 * @param secret what its webhooks are signed with
 * @param formers what they were signed with before, and are until everybody knows the new one; at
 *     most {@link #MOST_FORMERS}
 * @param registration names the test that its address passed last
 * @param health whether it takes what it is sent
 * @param switchedOffAt when it answered that it is gone for good (410)
 * @param version of the stored item; 0 for one that was never saved
 */
public record Subscriber(
    AccountId account,
    URI uri,
    Subscriptions subscriptions,
    Sealed secret,
    List<Former> formers,
    String registration,
    Health health,
    @Nullable Instant switchedOffAt,
    long version) {

  /** How long both secrets sign after one has replaced the other. */
  public static final Duration BOTH_SIGN = Duration.ofHours(24);

  /** Older ones sign no more. */
  public static final int MOST_FORMERS = 3;

  public Subscriber {
    formers = List.copyOf(formers);
  }

  /** A secret before the present one, and until when it signs. */
  public record Former(Sealed secret, Instant until) {}

  /** Whether it is to be told anything. */
  public boolean isOn() {
    return switchedOffAt == null;
  }

  /** Those that sign now. */
  List<Sealed> secrets(Instant now) {
    return Stream.concat(
            Stream.of(secret),
            formers.stream().filter(one -> one.until().isAfter(now)).map(Former::secret))
        .toList();
  }

  /** What has signed until now, for when another secret takes its place. */
  List<Former> formersAfter(Instant now) {
    return Stream.concat(
            Stream.of(new Former(secret, now.plus(BOTH_SIGN))),
            formers.stream().filter(one -> one.until().isAfter(now)))
        .limit(MOST_FORMERS)
        .toList();
  }

  /** The owner of its secrets. */
  SecretOwner owner() {
    return ownerIn(account);
  }

  static SecretOwner ownerIn(AccountId account) {
    return new SecretOwner("subscriber", account.value());
  }

  Subscriber with(Health changed) {
    return new Subscriber(
        account,
        uri,
        subscriptions,
        secret,
        formers,
        registration,
        changed,
        switchedOffAt,
        version);
  }

  Subscriber switchedOff(Instant now, String words) {
    var gone = new Health(1, now, null, words);
    return new Subscriber(
        account, uri, subscriptions, secret, formers, registration, gone, now, version);
  }

  /** Never the address's query, which may hold a key (NV-2). */
  @Override
  public String toString() {
    return "Subscriber[" + account + "]";
  }
}
