package dev.houston.connector.waha;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.json.JsonFields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The place of a walk stands in the channel's item, of which DynamoDB takes 400 KB: whatever WAHA
 * answers, it stays far below that, or the channel could take no step any more (NV-3).
 */
class WahaWalkTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");
  private static final WahaWalk BEGUN = WahaWalk.begin(NOW.minusSeconds(600), NOW);
  private static final int MOST = 100_000;

  private static List<JsonFields> listed(List<String> ids) {
    String chats =
        ids.stream()
            .map(
                id ->
                    "{\"id\":\"%s\",\"lastMessage\":{\"timestamp\":%d}}"
                        .formatted(id, NOW.getEpochSecond()))
            .collect(Collectors.joining(",", "[", "]"));
    return JsonFields.parseAll(chats.getBytes(StandardCharsets.UTF_8));
  }

  private static List<JsonFields> listed(int from, int to) {
    return listed(IntStream.range(from, to).mapToObj("7916%07d@c.us"::formatted).toList());
  }

  private static String next(WahaWalk walk, List<JsonFields> chats) {
    return WahaHistory.chats(walk, chats).next().orElseThrow();
  }

  @Test
  void staysSmallIfWahaListsMoreChatsThanItWasAskedFor() {
    assertThat(next(BEGUN, listed(0, 12_000))).hasSizeLessThan(MOST);
  }

  @Test
  void leavesOutAChatWhoseIdentityHasADeviceWithoutEnd() {
    String endless = "79161234567:" + "1".repeat(300_000) + "@c.us";
    assertThat(next(BEGUN, listed(List.of(endless, "79161234568:12@c.us"))))
        .hasSizeLessThan(MOST)
        .contains("79161234568:12@c.us");
  }

  @Test
  void staysSmallIfNoneOfTheChatsCanBeRead() {
    Optional<String> place = Optional.of(next(BEGUN, listed(0, 1_000)));
    for (int chats = 1_000; chats < 6_000 && place.isPresent(); chats += 1_000) {
      WahaWalk walk = WahaWalk.read(place.get());
      while (walk.chat().isPresent() && walk.behindUnreadable().isPresent()) {
        walk = WahaWalk.read(walk.behindUnreadable().get());
      }
      place = WahaHistory.chats(walk, listed(chats, chats + 1_000)).next();
    }
    assertThat(place.orElseThrow()).hasSizeLessThan(MOST);
  }
}
