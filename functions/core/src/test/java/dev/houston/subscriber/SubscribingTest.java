package dev.houston.subscriber;

import static dev.houston.subscriber.Broadcast.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.InvalidFieldException;
import dev.houston.integration.api.HttpSubscriberPosts;
import dev.houston.subscriber.Subscribing.Registration;
import dev.houston.subscriber.Subscribing.Registration.Verdict;
import dev.houston.subscriber.Subscribing.Wish;
import dev.houston.web.GuardedHttp;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a subscriber is registered (AP-3). */
class SubscribingTest {
  private final Broadcast broadcast = new Broadcast();

  @AfterEach
  void close() {
    broadcast.close();
  }

  private Registration register(URI uri) {
    return broadcast.subscribing.register(
        ACCOUNT, new Wish(uri, all -> all, false), "test/2", broadcast.now());
  }

  private boolean isListenedTo() {
    return broadcast.accounts.find(ACCOUNT).orElseThrow().listenedTo();
  }

  @Test
  void testsTheAddressWithASignedRequest() {
    Registration registration = broadcast.register();
    assertThat(registration.verdict()).isEqualTo(Verdict.REGISTERED);
    SubscriberServer.Received test = broadcast.server.received().get(0);
    assertThat(test.raw()).isEqualTo("{\"test\":true}");
    assertThat(test.id()).isEqualTo("test/1");
    assertThat(test.isSignedWith(registration.secret())).isTrue();
    assertThat(isListenedTo()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 301, 400, 404, 410, 500})
  void registersNothingThatDoesNotAnswer200(int status) {
    broadcast.server.answers(status);
    Registration registration = broadcast.register();
    assertThat(registration.verdict()).isEqualTo(Verdict.TEST_NOT_PASSED);
    assertThat(registration.status()).isEqualTo(status);
    assertThat(registration.secret()).isNull();
    assertThat(broadcast.subscribers.find(ACCOUNT)).isEmpty();
    assertThat(isListenedTo()).isFalse();
  }

  @Test
  void leavesWhatThereIsWhenANewAddressFails() {
    broadcast.register();
    Subscriber before = broadcast.subscriber();
    URI nobody = URI.create("http://nobody.invalid/");
    assertThat(register(nobody).verdict()).isEqualTo(Verdict.TEST_NOT_PASSED);
    assertThat(broadcast.subscriber()).isEqualTo(before);
    assertThat(isListenedTo()).isTrue();
  }

  @Test
  void keepsTheSecretWhenTheAddressChanges() {
    String secret = broadcast.register().secret();
    try (SubscriberServer other = new SubscriberServer()) {
      Registration registration = register(other.uri());
      assertThat(registration.secret()).isNull();
      assertThat(other.received().get(0).isSignedWith(secret)).isTrue();
      assertThat(broadcast.subscriber().uri()).isEqualTo(other.uri());
    }
  }

  @Test
  void changesWhatIsToldWithoutATest() {
    broadcast.register();
    broadcast.subscribing.register(
        ACCOUNT,
        new Wish(null, all -> new Subscriptions(false, true, true, true), false),
        "test/2",
        broadcast.now());
    assertThat(broadcast.server.received()).hasSize(1);
    assertThat(broadcast.subscriber().subscriptions())
        .isEqualTo(new Subscriptions(false, true, true, true));
  }

  @Test
  void looksForWhatWaitsWheneverAnAddressHasPassedItsTest() {
    broadcast.register();
    broadcast.deliver();
    register(broadcast.server.uri());
    assertThat(broadcast.hints.count()).isOne();
  }

  @Test
  void replacesTheSecretOfAnAddressThatProvesItsRequests() {
    String first = broadcast.register().secret();
    broadcast.server.answers(request -> request.isSignedWith(first) ? 200 : 401);
    assertThat(replaceSecret("test/2").verdict()).isEqualTo(Verdict.REGISTERED);
    assertThat(register(broadcast.server.uri()).verdict()).isEqualTo(Verdict.REGISTERED);
  }

  @Test
  void signsWithEverySecretOfTheLastDay() {
    String first = broadcast.register().secret();
    replaceSecret("test/2");
    broadcast.passes(Duration.ofHours(23));
    replaceSecret("test/3");
    broadcast.clientWrote(1, "A").deliver();
    assertThat(last().isSignedWith(first)).isTrue();
  }

  private Registration replaceSecret(String testId) {
    return broadcast.subscribing.register(
        ACCOUNT, new Wish(null, all -> all, true), testId, broadcast.now());
  }

  private SubscriberServer.Received last() {
    var all = broadcast.server.received();
    return all.get(all.size() - 1);
  }

  @Test
  void switchesNothingOnWithoutATest() {
    broadcast.register();
    broadcast.server.answers(410);
    broadcast.deliver().clientWrote(1, "A").deliver();
    broadcast.subscribing.register(
        ACCOUNT, new Wish(null, all -> all, false), "test/2", broadcast.now());
    assertThat(broadcast.subscriber().isOn()).isFalse();
    assertThat(isListenedTo()).isFalse();
  }

  @Test
  void changesNothingOfNobody() {
    assertThatThrownBy(() -> register(null))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessage("webhooksUri is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://localhost/", "https://127.0.0.1/", "https://169.254.169.254/latest"})
  void refusesAnAddressInsideTheNetwork(String uri) {
    var guarded =
        new Subscribing(
            broadcast.subscribers,
            broadcast.accounts,
            broadcast.secrets,
            new HttpSubscriberPosts(new GuardedHttp(false, Duration.ofSeconds(5))),
            broadcast.hints,
            () -> "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    Registration registration =
        guarded.register(
            ACCOUNT, new Wish(URI.create(uri), all -> all, false), "test/1", broadcast.now());
    assertThat(registration.verdict()).isEqualTo(Verdict.ADDRESS_NOT_VALID);
    assertThat(registration.words()).isEqualTo("is an address inside a network");
  }

  @Test
  void tellsNobodyAfterTheEnd() {
    broadcast.register();
    broadcast.subscribing.unregister(ACCOUNT);
    broadcast.deliver().clientWrote(1, "A").deliver();
    assertThat(broadcast.server.received()).hasSize(1);
    assertThat(isListenedTo()).isFalse();
  }

  @Test
  void givesNothingAwayInALog() {
    String secret = broadcast.register().secret();
    assertThat(broadcast.subscriber().toString() + broadcast.register())
        .doesNotContain(secret)
        .doesNotContain("key=secret");
  }
}
