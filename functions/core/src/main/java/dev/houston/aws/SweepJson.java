package dev.houston.aws;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.AccountId;
import dev.houston.json.JsonFields;
import dev.houston.wake.WakeIndex;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to sweep as it stands in its queue: {@code {"sweep":"every shard"}} from the schedule,
 * or one shard, perhaps from where the sweep before had to stop.
 */
public final class SweepJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_SHARDS = 64;
  private static final String SWEEP = "sweep";
  private static final String EVERY_SHARD = "every shard";
  private static final String SHARD = "shard";
  private static final String AFTER = "after";
  private static final String LOOK_AT = "lookAt";
  private static final String ACCOUNT = "account";
  private static final String ITEM = "item";

  private SweepJson() {}

  /** What is to be swept: every shard, or one of them behind an entry. */
  public record Sweeper(boolean everyShard, int shard, WakeIndex.@Nullable Entry after) {

    /** One shard, behind this entry if there is one. */
    public static Sweeper of(int shard, WakeIndex.@Nullable Entry after) {
      return new Sweeper(false, shard, after);
    }
  }

  /** The request as JSON. */
  public static String write(Sweeper sweeper) {
    ObjectNode json = JSON.createObjectNode();
    if (sweeper.everyShard()) {
      return json.put(SWEEP, EVERY_SHARD).toString();
    }
    json.put(SWEEP, SHARD).put(SHARD, sweeper.shard());
    if (sweeper.after() != null) {
      json.putObject(AFTER)
          .put(LOOK_AT, sweeper.after().lookAt().toEpochMilli())
          .put(ACCOUNT, sweeper.after().account().value())
          .put(ITEM, sweeper.after().item());
    }
    return json.toString();
  }

  /**
   * The request that this JSON is.
   *
   * @throws IllegalArgumentException if it is none: trying again will not help
   */
  public static Sweeper read(String text) {
    JsonFields json = JsonFields.parse(text.getBytes(StandardCharsets.UTF_8));
    return switch (json.text(SWEEP)) {
      case EVERY_SHARD -> new Sweeper(true, 0, null);
      case SHARD ->
          Sweeper.of(shard(json), json.optionalObject(AFTER).map(SweepJson::entry).orElse(null));
      default -> throw json.invalid(SWEEP, "is unknown");
    };
  }

  private static int shard(JsonFields json) {
    long shard = json.number(SHARD);
    if (shard < 0 || shard >= MOST_SHARDS) {
      throw json.invalid(SHARD, "must be from 0 to " + (MOST_SHARDS - 1));
    }
    return (int) shard;
  }

  private static WakeIndex.Entry entry(JsonFields json) {
    return new WakeIndex.Entry(
        Instant.ofEpochMilli(json.number(LOOK_AT)),
        new AccountId(json.text(ACCOUNT)),
        json.text(ITEM));
  }
}
