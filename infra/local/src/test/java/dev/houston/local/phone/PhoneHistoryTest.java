package dev.houston.local.phone;

import static dev.houston.local.phone.PhoneBench.ANNA;
import static dev.houston.local.phone.PhoneBench.BORIS;
import static dev.houston.local.phone.PhoneBench.NUMBER;
import static dev.houston.local.phone.PhoneBench.lost;
import static dev.houston.local.phone.PhoneBench.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.InvalidFieldException;
import dev.houston.local.phone.PhoneHistory.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneHistoryTest {
  private PhoneBench bench;

  @BeforeEach
  void connect() {
    bench = PhoneBench.connected();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private List<String> all(Instant since, int limit) {
    List<String> events = new ArrayList<>();
    Page page = PhoneHistory.since(bench.phones.phone(NUMBER), since, null, limit);
    events.addAll(page.events());
    while (page.next().isPresent()) {
      HistoryPlace after = HistoryPlace.ofCursor(page.next().orElseThrow());
      page = PhoneHistory.since(bench.phones.phone(NUMBER), since, after, limit);
      assertThat(page.events()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
      events.addAll(page.events());
      assertThat(events).as("pages have an end").hasSizeLessThan(100);
    }
    return events;
  }

  private List<String> webhooks() {
    return Stream.of(ANNA, BORIS)
        .flatMap(client -> bench.chat(client).webhooks().stream())
        .map(Webhook::body)
        .toList();
  }

  private void playAStory() {
    PhoneMessage first = bench.fromPhone(ANNA, "Good morning");
    bench.time.advance("PT1S");
    bench.playing.happen(with(ANNA), first.messageId(), Happening.FAILED);
    bench.time.advance("PT1S");
    bench.act(SessionAct.GO_OFFLINE);
    bench.playing.happen(with(ANNA), first.messageId(), Happening.RECEIVED);
    bench.fromClient(ANNA, "Hello");
    bench.time.advance("PT1S");
    bench.playing.happen(lost(ANNA), first.messageId(), Happening.READ);
    bench.playing.call(with(ANNA), true);
    bench.time.advance("PT1S");
    bench.fromClient(BORIS, "Hi");
    bench.act(SessionAct.COME_BACK);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void isWhatTheWebhooksWouldHaveToldOldestFirstHoweverItIsPaged_CH4(int limit) {
    playAStory();
    assertThat(all(Instant.EPOCH, limit)).hasSize(7).isEqualTo(webhooks());
  }

  @Test
  void beginsAtTheTimeThatIsAskedForAndWithIt_CH4() {
    playAStory();
    Instant since = Instant.parse("2030-01-01T00:00:03Z");
    assertThat(all(since, 100)).isEqualTo(webhooks().subList(4, 7));
  }

  @Test
  void keepsTheOrderOfWhatCameAboutAtOneInstant() {
    List<String> written = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      written.add("text " + n + " ends");
      bench.fromClient(ANNA, written.get(n));
    }
    List<String> events = all(Instant.EPOCH, 5);
    assertThat(events).hasSize(12);
    for (int n = 0; n < 12; n++) {
      assertThat(events.get(n)).contains(written.get(n));
    }
  }

  @Test
  void doesNotGiveAgainWhatCameBeforeThePage() {
    bench.fromClient(ANNA, "first");
    bench.fromClient(ANNA, "second");
    Page first = PhoneHistory.since(bench.phones.phone(NUMBER), Instant.EPOCH, null, 1);
    bench.fromClient(ANNA, "third");
    HistoryPlace after = HistoryPlace.ofCursor(first.next().orElseThrow());
    Page rest = PhoneHistory.since(bench.phones.phone(NUMBER), Instant.EPOCH, after, 100);
    assertThat(rest.events())
        .satisfiesExactly(
            event -> assertThat(event).contains("second"),
            event -> assertThat(event).contains("third"));
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void hasNoPageThatHoustonWouldNotRead() {
    String long6 = "\u0001".repeat(60_000);
    for (int n = 0; n < 4; n++) {
      bench.fromClient(ANNA, long6);
    }
    Page page = PhoneHistory.since(bench.phones.phone(NUMBER), Instant.EPOCH, null, 100);
    assertThat(page.events()).hasSize(1);
    assertThat(String.join("", page.events()).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(PhoneHistory.MOST_BYTES);
    assertThat(all(Instant.EPOCH, 100)).hasSize(4);
  }

  @Test
  void leavesOutAStatusThatNobodyKnew() {
    PhoneMessage message = bench.fromPhone(ANNA, "Good morning");
    bench.playing.happen(with(ANNA), message.messageId(), Happening.UNKNOWN);
    assertThat(all(Instant.EPOCH, 100)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "!",
        "bm9uc2Vuc2U",
        "bm8gNzk5OTEyMzQ1NjcgMQ",
        "MjAzMC0wMS0wMVQwMDowMDowMFogYW5uYSAx",
        "MjAzMC0wMS0wMVQwMDowMDowMFogNzk5OTEyMzQ1NjcgeA"
      })
  void knowsItsOwnCursorsAlone_NV3(String cursor) {
    assertThatThrownBy(() -> HistoryPlace.ofCursor(cursor))
        .isInstanceOfSatisfying(
            InvalidFieldException.class, refusal -> assertThat(refusal.field()).isEqualTo("after"));
  }
}
