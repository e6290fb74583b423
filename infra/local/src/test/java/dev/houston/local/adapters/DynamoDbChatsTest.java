package dev.houston.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.aws.DynamoDbChats;
import dev.houston.aws.DynamoDbWakeIndex;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Chats;
import dev.houston.chat.ChatsContract;
import dev.houston.wake.WakeIndex;
import dev.houston.wake.WakeIndex.Entry;
import dev.houston.wake.WakeIndex.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chats on the real table, and what the index of wake-ups shows of them. */
class DynamoDbChatsTest extends ChatsContract {
  private static final int SHARDS = 4;
  private static final Instant DUE = NOW.plusSeconds(600);

  private final DynamoDbChats chats =
      new DynamoDbChats(EmulatedTables.client(), EmulatedTables.STATE, SHARDS);
  private final WakeIndex index =
      new DynamoDbWakeIndex(EmulatedTables.client(), EmulatedTables.STATE);

  @Override
  protected Chats chats() {
    return chats;
  }

  private List<Entry> entries(Instant horizon) {
    return IntStream.range(0, SHARDS)
        .boxed()
        .flatMap(shard -> index.lookBy(shard, horizon, null, 1_000).stream())
        .filter(entry -> entry.account().equals(account))
        .toList();
  }

  private Chat saved(ChatKey key, Instant due) {
    chats.save(waking(chats.find(key).orElse(Chat.fresh(key)), due), NOW);
    return chats.find(key).orElseThrow();
  }

  @Test
  void theIndexShowsAChatWhenItIsDueAndNotBefore() {
    ChatKey key = key("79160000001");
    saved(key, DUE);
    assertThat(entries(DUE.minusMillis(1))).isEmpty();
    assertThat(entries(DUE)).containsExactly(new Entry(DUE, account, key.item()));
  }

  @Test
  void theItemTellsTheTruthBehindAnEarlyEntry() {
    ChatKey key = key("79160000001");
    saved(key, DUE);
    saved(key, DUE.plusSeconds(3600));
    List<Truth> truths = index.truths(entries(DUE));
    assertThat(truths).hasSize(1);
    assertThat(truths.get(0).wakeAt()).contains(DUE.plusSeconds(3600));

    index.correct(truths.get(0));
    assertThat(entries(DUE)).isEmpty();
    assertThat(entries(DUE.plusSeconds(3600))).hasSize(1);
    // Nobody who works on the chat meanwhile loses his race.
    assertThat(chats.find(key).orElseThrow().stored().version()).isEqualTo(2);
  }

  @Test
  void anEntryOfAChatThatChangedSinceIsNotCorrected() {
    ChatKey key = key("79160000001");
    saved(key, DUE);
    saved(key, DUE.plusSeconds(3600));
    Truth old = index.truths(entries(DUE)).get(0);
    saved(key, DUE);
    index.correct(old);
    assertThat(entries(DUE)).hasSize(1);
  }

  @Test
  void anEntryOfAChatThatWaitsForNothingIsTakenAway() {
    ChatKey key = key("79160000001");
    saved(key, DUE);
    Truth truth = index.truths(entries(DUE)).get(0);
    index.correct(new Truth(truth.entry(), truth.version(), Optional.empty()));
    assertThat(entries(DUE.plusSeconds(86_400))).isEmpty();
    assertThat(chats.find(key).orElseThrow().stored().lookAt()).isNull();
  }

  @Test
  void theIndexIsReadPageByPage() {
    IntStream.range(0, 30).forEach(chat -> saved(key("791600000%02d".formatted(chat)), DUE));
    var seen = new ArrayList<Entry>();
    for (int shard = 0; shard < SHARDS; shard++) {
      Entry last = null;
      List<Entry> page;
      do {
        page = index.lookBy(shard, DUE, last, 3);
        seen.addAll(page);
        last = page.isEmpty() ? last : page.get(page.size() - 1);
      } while (!page.isEmpty());
    }
    assertThat(seen.stream().filter(entry -> entry.account().equals(account)))
        .hasSize(30)
        .doesNotHaveDuplicates();
  }

  @Test
  void moreThanABatchOfTruthsIsNotAskedForButAWholeOneIs() {
    IntStream.range(0, 100).forEach(chat -> saved(key("79160000%03d".formatted(chat)), DUE));
    assertThat(index.truths(entries(DUE))).hasSize(100);
    assertThat(index.truths(List.of())).isEmpty();
  }
}
