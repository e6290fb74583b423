package dev.houston.aws;

import dev.houston.channel.ChannelState;
import dev.houston.channel.ChannelTelling;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.Telling;

/**
 * What is told of a chat or a channel, as a map within its item and as an item of the outbox table.
 */
final class TellingItem {
  static final String NUMBER = "number";

  private static final String WHAT = "what";
  private static final String MESSAGE = "message";
  private static final String STATUS = "status";
  private static final String STATE = "state";
  private static final String AT = "at";
  private static final String DECIDED = "decided";
  private static final String CONTACT = "contact";

  /** Only of what not everybody is told. */
  private static final String AUDIENCE = "audience";

  private TellingItem() {}

  static Item write(Telling telling) {
    MessageStatus status = telling.status();
    Telling.Audience audience = telling.audience();
    return Item.empty()
        .number(NUMBER, telling.number())
        .text(AUDIENCE, audience == Telling.Audience.EVERYBODY ? null : audience.name())
        .text(WHAT, telling.what().name())
        .text(MESSAGE, telling.message().value())
        .text(STATUS, status == null ? null : status.code())
        .time(AT, telling.at())
        .time(DECIDED, telling.decidedAt())
        .text(CONTACT, telling.contactName());
  }

  static Telling read(Item item) {
    return new Telling(
        item.number(NUMBER),
        Telling.What.valueOf(item.text(WHAT)),
        new MessageId(item.text(MESSAGE)),
        item.optionalText(STATUS).map(MessageStatus::ofCode).orElse(null),
        item.time(AT),
        item.time(DECIDED),
        item.optionalText(CONTACT).orElse(null),
        item.optionalText(AUDIENCE)
            .map(Telling.Audience::valueOf)
            .orElse(Telling.Audience.EVERYBODY));
  }

  static Item write(ChannelTelling telling) {
    return Item.empty()
        .number(NUMBER, telling.number())
        .text(STATE, telling.state().code())
        .time(AT, telling.at());
  }

  static ChannelTelling readOfChannel(Item item) {
    return new ChannelTelling(
        item.number(NUMBER), ChannelState.ofCode(item.text(STATE)), item.time(AT));
  }
}
