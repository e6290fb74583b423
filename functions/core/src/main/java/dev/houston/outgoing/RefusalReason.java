package dev.houston.outgoing;

import dev.houston.channel.ChannelStatus;
import dev.houston.notice.NoticeKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a message is not even accepted: nothing of it is stored, nothing shows (OM-1). The error is
 * that of the API, the notice is what a native integration tells the conversation.
 */
public enum RefusalReason {
  /** The channel is unknown, deleted or another account's. */
  CHANNEL_MISSING("CHANNEL_NOT_FOUND", NoticeKey.CHANNEL_MISSING),
  /** The user switched the channel off. */
  CHANNEL_DISABLED("CHANNEL_BLOCKED", NoticeKey.CHANNEL_DISABLED),
  /** The balance is used up. */
  CHANNEL_NOT_PAID("CHANNEL_NO_MONEY", NoticeKey.CHANNEL_NOT_PAID),
  /** The connector said less than an hour ago that the number has no WhatsApp account (DS-4). */
  NO_WHATSAPP("BAD_CONTACT", NoticeKey.CHAT_IMPOSSIBLE),
  /** It can be no phone number, and is nobody with whom there is a chat. */
  NO_SUCH_CONTACT("BAD_CONTACT", NoticeKey.CHAT_IMPOSSIBLE),
  /** The channel's own number: WhatsApp would tell nobody of it. */
  OWN_NUMBER("BAD_CONTACT", NoticeKey.CHAT_IMPOSSIBLE),
  /** The message that it answers does not stand in the chat. */
  REFERENCE_MISSING("REFERENCE_MESSAGE_NOT_FOUND", null);

  private final String error;
  private final Optional<NoticeKey> notice;

  RefusalReason(String error, @Nullable NoticeKey notice) {
    this.error = error;
    this.notice = Optional.ofNullable(notice);
  }

  /** The code of v3 (AP-1). */
  public String error() {
    return error;
  }

  /** The system message that a native integration is given back; nothing for a broken request. */
  public Optional<NoticeKey> notice() {
    return notice;
  }

  /** Why a channel of this status takes no message; nothing if it takes them (CH-1). */
  static Optional<RefusalReason> of(ChannelStatus status) {
    return switch (status) {
      case DELETED -> Optional.of(CHANNEL_MISSING);
      case DISABLED -> Optional.of(CHANNEL_DISABLED);
      case NOT_PAID -> Optional.of(CHANNEL_NOT_PAID);
      case ACTIVE,
          JUST_A_MINUTE,
          TAKING_BACK,
          NO_CONNECTION_WITH_THE_PHONE,
          ENABLE_HERE,
          SCAN_THE_QR_CODE,
          LOG_OUT_FROM_ALL_DEVICES,
          FOREIGN_PHONE ->
          Optional.empty();
    };
  }
}
