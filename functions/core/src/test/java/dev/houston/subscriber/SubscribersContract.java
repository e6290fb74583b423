package dev.houston.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.secret.Sealed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Subscribers} promises. */
public abstract class SubscribersContract {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");

  private final AccountId account = new AccountId(UUID.randomUUID().toString());
  private Subscribers subscribers;

  /** An empty store, or one that others' subscribers are in. */
  protected abstract Subscribers subscribers();

  @BeforeEach
  void begin() {
    subscribers = subscribers();
  }

  private Subscriber plain() {
    return new Subscriber(
        account,
        URI.create("https://crm.example.com/hook?key=1"),
        new Subscriptions(true, false, true, false),
        new Sealed("sealed"),
        List.of(),
        "test/1",
        Health.GOOD,
        null,
        0);
  }

  private Subscriber full() {
    return new Subscriber(
        account,
        URI.create("https://crm.example.com/hook?key=1"),
        new Subscriptions(false, true, false, true),
        new Sealed("sealed"),
        List.of(
            new Subscriber.Former(new Sealed("former"), NOW.plusSeconds(5)),
            new Subscriber.Former(new Sealed("the one before"), NOW.plusSeconds(1))),
        "test/2",
        new Health(3, NOW, NOW.plusSeconds(60), "answered 503"),
        NOW.plusSeconds(1),
        0);
  }

  @Test
  void givesBackEveryFieldThatWasSaved() {
    for (Subscriber subscriber : new Subscriber[] {plain(), full()}) {
      assertThat(subscribers.save(subscriber)).isTrue();
      assertThat(subscribers.find(account))
          .get()
          .usingRecursiveComparison()
          .ignoringFields("version")
          .isEqualTo(subscriber);
      subscribers.remove(account);
      assertThat(subscribers.find(account)).isEmpty();
    }
  }

  @Test
  void savesOnlyWhatNobodySavedSince() {
    subscribers.save(plain());
    assertThat(subscribers.save(full())).isFalse();
    Subscriber found = subscribers.find(account).orElseThrow();
    assertThat(subscribers.save(found.with(full().health()))).isTrue();
    assertThat(subscribers.save(found.with(Health.GOOD))).isFalse();
    assertThat(subscribers.find(account).orElseThrow().health()).isEqualTo(full().health());
  }

  @Test
  void changesWhatThereIsAndNothingElse() {
    assertThat(subscribers.change(account, found -> found.with(full().health()))).isEmpty();
    subscribers.save(plain());
    subscribers.change(account, found -> found.with(full().health()));
    assertThat(subscribers.find(account).orElseThrow().health()).isEqualTo(full().health());
  }
}
