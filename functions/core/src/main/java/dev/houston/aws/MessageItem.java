package dev.houston.aws;

import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.Message;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.notice.FailureReason;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A message as an item of the messages table, and an alias: an item that holds no more than the
 * message that its id stands for, so that no list shows it.
 */
final class MessageItem {
  static final String CHAT = "chat";
  static final String MESSAGE = "message";
  static final String PLACE = "place";
  static final String STATUS = "status";
  static final String RANK = "rank";
  static final String CONNECTOR_ID = "connectorId";
  static final String FAILURE = "failure";
  static final String ALIAS = "alias";
  static final String EXPIRES = "expires";

  private static final String AUTHOR = "author";
  private static final String TYPE = "type";
  private static final String TEXT = "text";
  private static final String CONTENT = "content";
  private static final String AT = "at";
  private static final String RECEIVED = "received";
  private static final String LINE = "line";
  private static final String REFERS_TO = "refersTo";

  private MessageItem() {}

  /** Without what says when it expires. */
  static Item write(Message message) {
    MessageStatus status = message.status();
    Message.Sending sending = message.sending();
    MessageId refersTo = sending.refersTo();
    FailureReason failure = sending.failure();
    Item item =
        Item.of(key(message.chat(), message.id()))
            .text(PLACE, place(message))
            .text(AUTHOR, message.author().name())
            .text(TYPE, message.content().type().code())
            .text(TEXT, message.content().text())
            .text(CONTENT, message.content().contentUri())
            .time(AT, message.at())
            .time(RECEIVED, message.receivedAt())
            .text(CONNECTOR_ID, sending.connectorId())
            .text(REFERS_TO, refersTo == null ? null : refersTo.value())
            .text(FAILURE, failure == null ? null : failure.code());
    if (status != null) {
      item.text(STATUS, status.code())
          .number(RANK, status.rank())
          .time(learned(status), message.receivedAt());
    }
    return message.line() == 0 ? item : item.number(LINE, message.line());
  }

  static Message read(ChatKey chat, Item item) {
    return new Message(
        new MessageId(item.text(MESSAGE)),
        chat,
        Message.Author.valueOf(item.text(AUTHOR)),
        new Content(
            Content.Type.ofCode(item.text(TYPE)),
            item.optionalText(TEXT).orElse(null),
            item.optionalText(CONTENT).orElse(null)),
        item.time(AT),
        item.time(RECEIVED),
        status(item).orElse(null),
        item.optionalNumber(LINE).orElse(0L),
        new Message.Sending(
            item.optionalText(CONNECTOR_ID).orElse(null),
            item.optionalText(REFERS_TO).map(MessageId::new).orElse(null),
            item.optionalText(FAILURE).map(FailureReason::ofCode).orElse(null)));
  }

  static Item alias(ChatKey chat, MessageId reported, MessageId message) {
    return Item.of(key(chat, reported)).text(ALIAS, message.value());
  }

  /** The message that an alias stands for; nothing for a message. */
  static Optional<MessageId> aliasOf(Item item) {
    return item.optionalText(ALIAS).map(MessageId::new);
  }

  static Optional<MessageStatus> status(Item item) {
    return item.optionalText(STATUS).map(MessageStatus::ofCode);
  }

  /** The attribute that says which report a status came by. */
  static String learned(MessageStatus status) {
    return status.code() + "At";
  }

  static Map<String, AttributeValue> key(ChatKey chat, MessageId message) {
    return Item.empty().text(CHAT, partition(chat)).text(MESSAGE, message.value()).attributes();
  }

  static String partition(ChatKey chat) {
    return chat.account() + "#" + chat.channel() + "#" + chat.client().value();
  }

  /**
   * The time, the number of a line, the time of arrival (WhatsApp's own times are whole seconds),
   * and the id, so that each is unique and a page can begin behind any of them.
   */
  private static String place(Message message) {
    return "%013d#%06d#%013d#%s"
        .formatted(
            message.at().toEpochMilli(),
            message.line(),
            message.receivedAt().toEpochMilli(),
            message.id());
  }
}
