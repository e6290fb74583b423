package dev.houston.integration.api;

import dev.houston.account.Settings;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Message;
import dev.houston.chat.Message.Author;
import dev.houston.chat.MessageStatus;
import dev.houston.notice.Catalogue;
import dev.houston.notice.FailureReason;
import dev.houston.notice.Notice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message as the API shows it, in a list as in a webhook ("Webhooks" of Wazzup's API v3).
 *
 * @param status {@code inbound} for what is not from us; {@code error} for {@code failed}
 * @param failure why it failed
 */
public record ShownMessage(
    ChatKey chat,
    String messageId,
    String dateTime,
    String type,
    boolean isEcho,
    @Nullable String text,
    @Nullable String contentUri,
    String status,
    @Nullable Failure failure) {

  /** The only {@code chatType} that there is. */
  public static final String CHAT_TYPE = "whatsapp";

  private static final String INBOUND = "inbound";
  private static final String ERROR = "error";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Why a message from us failed: a code of v3, and the words of the catalogue. */
  public record Failure(String error, String description) {

    /** That of a message of which perhaps no more is known than that it failed. */
    static Failure of(Message message, Settings settings) {
      FailureReason reason =
          Objects.requireNonNullElse(message.sending().failure(), FailureReason.REJECTED);
      return new Failure(
          reason.error(), Catalogue.in(settings.locale()).text(Notice.messageFailed(reason)));
    }
  }

  /**
   * A message as it stands, or as it was.
   *
   * @param status of a message from us
   */
  public static ShownMessage of(
      Message message, @Nullable MessageStatus status, Settings settings) {
    return new ShownMessage(
        message.chat(),
        message.id().value(),
        moment(message.at()),
        message.content().type().code(),
        message.author() == Author.US,
        words(message, settings),
        message.content().contentUri(),
        code(status),
        failure(message, status, settings));
  }

  /** A moment in ISO 8601, UTC, with milliseconds. */
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** A status in the words of v3; {@code waiting} and {@code unknown} are ours. */
  static String code(@Nullable MessageStatus status) {
    if (status == null) {
      return INBOUND;
    }
    return switch (status) {
      case FAILED -> ERROR;
      case WAITING, SENT, UNKNOWN, DELIVERED, READ -> status.code();
    };
  }

  static @Nullable Failure failure(
      Message message, @Nullable MessageStatus status, Settings settings) {
    return status == MessageStatus.FAILED ? Failure.of(message, settings) : null;
  }

  /** What neither side wrote comes as the client's, told apart by its first words (SM-1). */
  private static @Nullable String words(Message message, Settings settings) {
    String text = message.content().text();
    return message.author() == Author.SYSTEM && text != null
        ? Catalogue.prefixed(settings.systemName(), text)
        : text;
  }
}
