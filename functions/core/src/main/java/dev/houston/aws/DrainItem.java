package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.notice.FailureReason;
import dev.houston.outgoing.Claim;
import dev.houston.outgoing.Drain;
import dev.houston.outgoing.Rest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The attributes of how far a channel is drained. */
final class DrainItem {
  private static final String NEXT_SEND = "nextSendAt";
  private static final String HANDED = "handed";
  private static final String ARMED_FOR = "armedFor";
  private static final String FAILURES = "failures";
  private static final String REST_SINCE = "restSince";
  private static final String REST_UNTIL = "restUntil";
  private static final String DOUBTS = "doubts";
  private static final String DROPPED = "dropped";
  private static final String LOGGED_OUT = "loggedOut";
  private static final String SAVED_BY = "savedBy";
  private static final String PHASE = "phase";
  private static final String SINCE = "since";
  private static final String HANDED_AT = "handedAt";
  private static final String LOOK_AT = "lookAt";
  private static final String LOOKS = "looks";
  private static final String END = "end";

  private DrainItem() {}

  static Item write(Drain drain) {
    UUID savedBy = drain.savedBy();
    Item item =
        key(drain.account(), drain.channel())
            .time(NEXT_SEND, drain.nextSendAt())
            .list(HANDED, drain.handed(), DrainItem::write)
            .time(ARMED_FOR, drain.armedFor())
            .time(LOGGED_OUT, drain.loggedOut())
            .text(SAVED_BY, savedBy == null ? null : savedBy.toString());
    if (drain.doubts() > 0) {
      item.number(DOUBTS, drain.doubts());
    }
    Rest rest = drain.rest();
    return rest == null
        ? item
        : item.number(FAILURES, rest.failures())
            .time(REST_SINCE, rest.since())
            .time(REST_UNTIL, rest.until());
  }

  static Item key(AccountId account, ChannelId channel) {
    return Item.empty()
        .text(ChatItem.ACCOUNT, account.value())
        .text(ChatItem.ITEM, Drain.item(channel));
  }

  private static Item write(Claim claim) {
    FailureReason end = claim.end();
    return WaitingItem.write(Item.empty(), claim.waiting())
        .text(PHASE, claim.phase().code())
        .time(SINCE, claim.since())
        .time(HANDED_AT, claim.handedAt())
        .time(LOOK_AT, claim.lookAt())
        .number(LOOKS, claim.looks())
        .text(END, end == null ? null : end.code())
        .flag(DROPPED, claim.dropped());
  }

  static Drain read(AccountId account, ChannelId channel, Item item) {
    return new Drain(
        account,
        channel,
        item.optionalTime(NEXT_SEND).orElse(null),
        item.list(HANDED, claim -> claim(account, channel, claim)),
        item.optionalTime(ARMED_FOR).orElse(null),
        rest(item),
        item.optionalNumber(DOUBTS).map(Long::intValue).orElse(0),
        item.optionalTime(LOGGED_OUT).orElse(null),
        item.optionalText(SAVED_BY).map(UUID::fromString).orElse(null),
        new Drain.Stored(Table.version(item), item.optionalTime(Wakes.LOOK).orElse(null)));
  }

  private static Claim claim(AccountId account, ChannelId channel, Item item) {
    return new Claim(
        WaitingItem.read(account, channel, item),
        Claim.Phase.ofCode(item.text(PHASE)),
        item.time(SINCE),
        item.optionalTime(HANDED_AT).orElse(null),
        item.optionalTime(LOOK_AT).orElse(null),
        (int) item.number(LOOKS),
        item.optionalText(END).map(FailureReason::ofCode).orElse(null),
        item.flag(DROPPED));
  }

  private static @Nullable Rest rest(Item item) {
    return item.optionalNumber(FAILURES)
        .map(
            failures -> new Rest(failures.intValue(), item.time(REST_SINCE), item.time(REST_UNTIL)))
        .orElse(null);
  }
}
