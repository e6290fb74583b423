package dev.houston.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.Page;
import dev.houston.chat.Telling;
import dev.houston.outbox.Destination.Outcome;
import dev.houston.wake.InMemoryWakeUps;
import dev.houston.wake.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How an outbox is filled and emptied, call by call. */
class EmptyingOutboxTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");
  private static final ChatKey CHAT =
      new ChatKey(
          new AccountId("acme"),
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          new ChatId("79161234567"));
  private static final OutboxKey KEY = new OutboxKey("crm", new Subject.OfChat(CHAT));

  private final InMemoryOutboxes outboxes = new InMemoryOutboxes();
  private final InMemoryTellings tellings = new InMemoryTellings();
  private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  private final List<Long> delivered = new ArrayList<>();
  private Function<Post, Outcome> answer = post -> Outcome.delivered();
  private Instant now = BEGIN;

  private final class Crm implements Destination {
    @Override
    public String name() {
      return "crm";
    }

    @Override
    public boolean isOpen(AccountId account) {
      return false;
    }

    @Override
    public Outcome deliver(Post post, Instant at) {
      delivered.add(post.number());
      return answer.apply(post);
    }
  }

  private EmptyingOutbox emptying(Outboxes store) {
    InstantSource clock = () -> now;
    return new EmptyingOutbox(
        List.of(new Crm()), store, tellings, wakeUps, clock.withZone(ZoneOffset.UTC));
  }

  private boolean empty() {
    return emptying(outboxes).empty(KEY);
  }

  private void put(int count) {
    for (long number = 1; number <= count; number++) {
      put(telling(number));
    }
  }

  private void put(Telling telling) {
    tellings.put(KEY.destination(), new Post.OfChat(CHAT, telling));
  }

  private static Telling telling(long number) {
    return new Telling(
        number,
        Telling.What.STATUS,
        new MessageId("0b9b6a53-3b45-8f4e-9d4a-2b1f6f0f7c11"),
        MessageStatus.READ,
        BEGIN,
        BEGIN,
        null);
  }

  private Outbox outbox() {
    return outboxes.find(KEY).orElseThrow();
  }

  @Test
  void deliversTenACallAndSaysThatThereIsMore() {
    put(12);
    assertThat(empty()).isTrue();
    assertThat(delivered).hasSize(EmptyingOutbox.MOST_DELIVERIES);
    assertThat(empty()).isFalse();
    assertThat(delivered).hasSize(12);
    assertThat(empty()).isFalse();
    assertThat(delivered).hasSize(12);
  }

  @Test
  void beginsNothingMoreAfterFifteenSeconds() {
    put(5);
    answer =
        post -> {
          now = now.plusSeconds(8);
          return Outcome.delivered();
        };
    assertThat(empty()).isTrue();
    assertThat(delivered).containsExactly(1L, 2L);
  }

  @Test
  void triesNothingBeforeItsPauseIsOverButForClocksThatDiffer() {
    put(2);
    answer = post -> Outcome.refused();
    assertThat(empty()).isFalse();
    now = BEGIN.plusSeconds(2);
    assertThat(empty()).isFalse();
    assertThat(delivered).containsExactly(1L);
    now = BEGIN.plusSeconds(3);
    assertThat(empty()).isFalse();
    assertThat(delivered).containsExactly(1L, 1L);
  }

  @Test
  void isWokenForAPauseOfMinutesAndFoundByTheSweepForOneOfHours() {
    put(1);
    answer = post -> Outcome.unreachable(BEGIN.plus(Duration.ofMinutes(8)));
    empty();
    assertThat(wakeUps.armed())
        .containsExactly(new WakeUp(CHAT.account(), KEY.item(), BEGIN.plus(Duration.ofMinutes(8))));

    now = BEGIN.plus(Duration.ofMinutes(8));
    answer = post -> Outcome.unreachable(BEGIN.plus(Duration.ofHours(1)));
    empty();
    assertThat(wakeUps.armed()).hasSize(1);
    assertThat(outbox().wakeAt()).contains(BEGIN.plus(Duration.ofHours(1)));
  }

  @Test
  void givesUpAlsoWhatWasNeverTriedBecauseTheDestinationRested_AP3() {
    put(2);
    now = BEGIN.plus(Outbox.TRIED);
    answer = post -> Outcome.resting(now.plusSeconds(60));
    empty();
    assertThat(outbox().kept()).containsExactly(new Span(1, 2));
  }

  @Test
  void asksForNothingMoreWhenNothingIsLeft() {
    put(1);
    outboxes.save(Outbox.fresh(KEY).delivered(1).waiting(BEGIN), BEGIN);
    assertThat(empty()).isFalse();
    assertThat(outbox().wakeAt()).isEmpty();
    assertThat(delivered).isEmpty();
  }

  @Test
  void looksAgainWhenSomebodyElseWasFaster() {
    put(2);
    var losing =
        new Outboxes() {
          @Override
          public Optional<Outbox> find(OutboxKey key) {
            return outboxes.find(key);
          }

          @Override
          public Optional<Outbox> save(Outbox outbox, Instant at) {
            return Optional.empty();
          }

          @Override
          public Page<Outbox> of(AccountId account, String destination, String from, int most) {
            return outboxes.of(account, destination, from, most);
          }
        };
    assertThat(emptying(losing).empty(KEY)).isTrue();
    assertThat(delivered).containsExactly(1L);
  }

  @Test
  void knowsNoDestinationThatThereIsNot_NV3() {
    assertThatThrownBy(() -> emptying(outboxes).known(new OutboxKey("nobody", KEY.subject())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isFilledInOrderThoughTheProcessDiesAmongSeveral_SM4() {
    var dying =
        new Tellings() {
          private int lives = 2;

          @Override
          public boolean put(String destination, Post post) {
            if (lives-- == 0) {
              throw new IllegalStateException("the end");
            }
            return tellings.put(destination, post);
          }

          @Override
          public List<Post> between(OutboxKey outbox, long behind, long upTo, int most) {
            return tellings.between(outbox, behind, upTo, most);
          }
        };
    var hints = new HintsInMemory();
    List<Telling> told = List.of(telling(1), telling(2), telling(3));
    var first = new FillingOutboxes(List.of(new Crm()), dying, hints);
    assertThatThrownBy(() -> first.tell(CHAT, told, true)).hasMessage("the end");
    assertThat(tellings.between(KEY, 0, 9, 9)).extracting(Post::number).containsExactly(1L, 2L);
    assertThat(hints.count()).isZero();

    new FillingOutboxes(List.of(new Crm()), tellings, hints).tell(CHAT, told, true);
    assertThat(hints.count()).isOne();
    empty();
    assertThat(delivered).containsExactly(1L, 2L, 3L);
  }

  @Test
  void asksOnlyForWhatIsNewUnlessSomebodyMayHaveDied() {
    var hints = new HintsInMemory();
    var filling = new FillingOutboxes(List.of(new Crm()), tellings, hints);
    filling.tell(CHAT, List.of(telling(1)), false);
    assertThat(hints.count()).isOne();
    hints.lose();
    filling.tell(CHAT, List.of(telling(1)), false);
    assertThat(hints.count()).isZero();
    filling.tell(CHAT, List.of(telling(1), telling(2)), false);
    assertThat(hints.count()).isOne();
  }

  @Test
  void asksAgainForWhatMayNotHaveBeenAskedFor() {
    put(telling(1));
    var hints = new HintsInMemory();
    new FillingOutboxes(List.of(new Crm()), tellings, hints).tell(CHAT, List.of(telling(1)), true);
    assertThat(hints.count()).isOne();
  }
}
