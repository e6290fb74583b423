package dev.houston.aws;

import dev.houston.account.AccountId;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Dialog;
import dev.houston.chat.DialogStage;
import dev.houston.chat.Line;
import dev.houston.chat.Memory;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.NotDeliveredPair;
import dev.houston.chat.NotReadPair;
import dev.houston.chat.Outgoing;
import dev.houston.chat.Outgoing.Check;
import dev.houston.chat.Told;
import dev.houston.chat.Waiting;
import dev.houston.chat.Watch;
import dev.houston.notice.FailureReason;
import dev.houston.notice.Notice;
import dev.houston.notice.NoticeKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A chat as an item of the state table; the names are short because every write pays for them. */
final class ChatItem {
  static final String ACCOUNT = "account";
  static final String ITEM = "item";
  static final String LAST_MESSAGE_AT = "lastAt";

  private static final String CONTACT = "contact";
  private static final String OUTGOING = "outgoing";
  private static final String PAIR = "pair";
  private static final String PAIR_MESSAGE = "pairMessage";
  private static final String PAIR_SAID = "pairSaid";
  private static final String HALF_HOUR = "halfHour";
  private static final String REMINDER = "reminder";
  private static final String REMINDER_SAID = "reminderSaid";
  private static final String UNAVAILABLE_SAID = "unavailableSaid";
  private static final String PARKED = "parked";
  private static final String CALLS = "calls";
  private static final String LINES = "lines";
  private static final String LAST_LINE = "lineAt";
  private static final String PENDING = "pending";
  private static final String TOLD = "told";
  private static final String TELLINGS = "tellings";
  private static final String FOR_STATUSES = "forStatuses";
  private static final String HELD = "held";
  private static final String RELEASED = "released";
  private static final String LOG_OUT = "logOut";
  private static final String DIALOG = "dialog";
  private static final String NO_SINCE = "noSince";
  private static final String UNANSWERED = "unanswered";

  /** Only in chats that wait for their channel. */
  static final String WAITS = "waits";

  private static final String ID = "id";
  private static final String AT = "at";
  private static final String STATUS = "status";
  private static final String DELIVERED = "delivered";
  private static final String ANSWERED = "answered";
  private static final String DELIVERY_DUE = "nd";
  private static final String DELIVERY_DELAY = "ndDelay";
  private static final String READING_DUE = "nr";
  private static final String READING_DELAY = "nrDelay";
  private static final String NAME = "name";
  private static final String UNNAMED = "unnamed";
  private static final String TURN = "turn";
  private static final String FAILURE = "failure";
  private static final String LEARNED = "learned";
  private static final String EFFECT = "effect";
  private static final String NOTICE = "notice";
  private static final String ARGUMENTS = "arguments";
  private static final String NUMBER = "number";

  private ChatItem() {}

  static Item write(Chat chat) {
    Watch watch = chat.watch();
    Item item =
        Item.empty()
            .text(ACCOUNT, chat.key().account().value())
            .text(ITEM, chat.key().item())
            .text(CONTACT, chat.profile().contactName())
            .time(LAST_MESSAGE_AT, chat.profile().lastMessageAt())
            .list(OUTGOING, watch.outgoing(), ChatItem::write)
            .time(UNAVAILABLE_SAID, watch.unavailableSaidAt())
            .list(PARKED, chat.memory().parked(), ChatItem::write)
            .list(CALLS, chat.memory().calls(), ChatItem::write)
            .time(LOG_OUT, chat.memory().logOut())
            .number(LINES, chat.lines())
            .time(LAST_LINE, chat.lastLineAt())
            .list(PENDING, chat.pending(), ChatItem::write)
            .list(TELLINGS, chat.told().tellings(), TellingItem::write);
    if (chat.told().count() > 0) {
      item.number(TOLD, chat.told().count());
    }
    writeWaiting(item, chat.waiting());
    writeDialog(item, chat.dialog());
    Watch.Announcement pair = watch.notDelivered();
    if (pair.pair() != NotDeliveredPair.CLOSED) {
      MessageId message = pair.message();
      item.text(PAIR, pair.pair().name())
          .text(PAIR_MESSAGE, message == null ? null : message.value())
          .time(PAIR_SAID, pair.saidAt())
          .time(HALF_HOUR, pair.halfHourOver());
    }
    if (watch.notRead().pair() != NotReadPair.CLOSED) {
      item.text(REMINDER, watch.notRead().pair().name())
          .time(REMINDER_SAID, watch.notRead().saidAt());
    }
    return item;
  }

  private static void writeWaiting(Item item, Waiting waiting) {
    if (waiting.waits()) {
      item.flag(WAITS, true);
    }
    if (waiting.forStatuses()) {
      item.flag(FOR_STATUSES, true);
    }
    if (waiting.held() > 0) {
      item.number(HELD, waiting.held()).number(RELEASED, waiting.released());
    }
  }

  /** That of an open chat is not written: none is written either of chats before dialogs were. */
  private static void writeDialog(Item item, Dialog dialog) {
    boolean isUnwritten =
        dialog.equals(
            item.attributes().containsKey(LAST_MESSAGE_AT) ? Dialog.OPEN : Dialog.UNKNOWN);
    if (isUnwritten) {
      return;
    }
    item.text(DIALOG, dialog.stage().name()).time(NO_SINCE, dialog.noSince());
    if (dialog.unanswered() > 0) {
      item.number(UNANSWERED, dialog.unanswered());
    }
  }

  private static Dialog dialog(Item item) {
    return item.optionalText(DIALOG)
        .map(
            stage ->
                new Dialog(
                    DialogStage.valueOf(stage),
                    item.optionalTime(NO_SINCE).orElse(null),
                    item.optionalNumber(UNANSWERED).orElse(0L).intValue()))
        .orElseGet(
            () -> item.attributes().containsKey(LAST_MESSAGE_AT) ? Dialog.OPEN : Dialog.UNKNOWN);
  }

  static Chat read(Item item, Chat.Stored stored) {
    return new Chat(
        ChatKey.ofItem(new AccountId(item.text(ACCOUNT)), item.text(ITEM)),
        new Chat.Profile(
            item.optionalText(CONTACT).orElse(null),
            item.optionalTime(LAST_MESSAGE_AT).orElse(null)),
        watch(item),
        new Memory(
            item.list(PARKED, ChatItem::parked),
            item.list(CALLS, ChatItem::call),
            item.optionalTime(LOG_OUT).orElse(null)),
        item.number(LINES),
        item.optionalTime(LAST_LINE).orElse(null),
        item.list(PENDING, ChatItem::line),
        new Told(item.optionalNumber(TOLD).orElse(0L), item.list(TELLINGS, TellingItem::read)),
        new Waiting(
            item.optionalFlag(FOR_STATUSES),
            item.optionalNumber(RELEASED).orElse(0L),
            item.optionalNumber(HELD).orElse(0L)),
        dialog(item),
        stored);
  }

  private static Watch watch(Item item) {
    var announcement =
        new Watch.Announcement(
            item.optionalText(PAIR).map(NotDeliveredPair::valueOf).orElse(NotDeliveredPair.CLOSED),
            item.optionalText(PAIR_MESSAGE).map(MessageId::new).orElse(null),
            item.optionalTime(PAIR_SAID).orElse(null),
            item.optionalTime(HALF_HOUR).orElse(null));
    var reminder =
        new Watch.Reminder(
            item.optionalText(REMINDER).map(NotReadPair::valueOf).orElse(NotReadPair.CLOSED),
            item.optionalTime(REMINDER_SAID).orElse(null));
    return new Watch(
        item.list(OUTGOING, ChatItem::outgoing),
        announcement,
        reminder,
        item.optionalTime(UNAVAILABLE_SAID).orElse(null));
  }

  private static Item write(Outgoing message) {
    Item item =
        Item.empty()
            .text(ID, message.id().value())
            .time(AT, message.at())
            .text(STATUS, message.status().code())
            .time(DELIVERED, message.deliveredAt());
    if (message.answered()) {
      item.flag(ANSWERED, true);
    }
    MessageId reportedAs = message.reportedAs();
    if (reportedAs == null) {
      item.flag(UNNAMED, true);
    } else if (!reportedAs.equals(message.id())) {
      item.text(NAME, reportedAs.value());
    }
    if (message.waitedForTurn()) {
      item.flag(TURN, true);
    }
    write(item, DELIVERY_DUE, DELIVERY_DELAY, message.deliveryCheck());
    write(item, READING_DUE, READING_DELAY, message.readingCheck());
    return item;
  }

  private static void write(Item item, String due, String delay, @Nullable Check check) {
    if (check != null) {
      item.time(due, check.due()).number(delay, check.delay().toMinutes());
    }
  }

  private static Outgoing outgoing(Item item) {
    var id = new MessageId(item.text(ID));
    MessageId named = item.optionalText(NAME).map(MessageId::new).orElse(id);
    return new Outgoing(
        id,
        item.time(AT),
        MessageStatus.ofCode(item.text(STATUS)),
        item.optionalTime(DELIVERED).orElse(null),
        item.attributes().containsKey(ANSWERED),
        check(item, DELIVERY_DUE, DELIVERY_DELAY),
        check(item, READING_DUE, READING_DELAY),
        item.optionalFlag(UNNAMED) ? null : named,
        item.optionalFlag(TURN));
  }

  private static @Nullable Check check(Item item, String due, String delay) {
    Instant moment = item.optionalTime(due).orElse(null);
    return moment == null ? null : new Check(moment, Duration.ofMinutes(item.number(delay)));
  }

  private static Item write(Memory.Parked status) {
    FailureReason failure = status.failure();
    return Item.empty()
        .text(ID, status.message().value())
        .text(STATUS, status.status().code())
        .time(AT, status.at())
        .time(LEARNED, status.learnedAt())
        .text(FAILURE, failure == null ? null : failure.code());
  }

  private static Memory.Parked parked(Item item) {
    return new Memory.Parked(
        new MessageId(item.text(ID)),
        MessageStatus.ofCode(item.text(STATUS)),
        item.time(AT),
        item.time(LEARNED),
        item.optionalText(FAILURE).map(FailureReason::ofCode).orElse(null));
  }

  private static Item write(Memory.Call call) {
    return Item.empty().text(ID, call.id()).time(LEARNED, call.learnedAt());
  }

  private static Memory.Call call(Item item) {
    return new Memory.Call(item.text(ID), item.time(LEARNED));
  }

  private static Item write(Line line) {
    return Item.empty()
        .text(EFFECT, line.effect())
        .text(NOTICE, line.notice().key().code())
        .texts(ARGUMENTS, line.notice().arguments())
        .time(AT, line.at())
        .number(NUMBER, line.number());
  }

  private static Line line(Item item) {
    return new Line(
        item.text(EFFECT),
        new Notice(NoticeKey.ofCode(item.text(NOTICE)), item.texts(ARGUMENTS)),
        item.time(AT),
        item.number(NUMBER));
  }
}
