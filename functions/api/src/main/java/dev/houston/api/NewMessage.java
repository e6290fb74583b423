package dev.houston.api;

import dev.houston.account.AccountId;
import dev.houston.api.http.MessageRefusal;
import dev.houston.api.http.RequestFields;
import dev.houston.channel.ChannelId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageId;
import dev.houston.outgoing.Draft;
import dev.houston.outgoing.FileContent;
import dev.houston.web.PublicLink;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message to a client in the shape of v3 (AP-1). */
@Schema(
    name = DescribingMessages.NEW_MESSAGE,
    description = "A message to a client: either text or contentUri.",
    requiredProperties = {"channelId", "chatType", "chatId"},
    additionalProperties = Schema.False.class)
record NewMessage(
    @Schema(
            implementation = String.class,
            description = "The channel as the list of channels has it.",
            maxLength = LONGEST_ID,
            examples = "d9e5721c-ce2b-444f-9627-60a8129d7e1f")
        ChannelId channelId,
    @Schema(implementation = String.class, enumeration = ListedChat.TYPE) ChatType chatType,
    @Schema(
            implementation = String.class,
            description =
                "The client: digits with the country code, or the chatId of a chat that there is.",
            maxLength = ClientId.LONGEST,
            examples = "79991234567")
        ClientId chatId,
    @Schema(
            description = "Any number of lines.",
            maxLength = LONGEST_TEXT,
            pattern = DescribingMessages.LINES,
            examples = "Good morning!\nYour order is ready.")
        @Nullable String text,
    @Schema(
            implementation = String.class,
            description =
                "The http or https address of a file on the public Internet, which the connector"
                    + " fetches. The end of its path makes it an image, audio, video or document.",
            maxLength = PublicLink.LONGEST,
            examples = "https://files.example.com/offer.pdf")
        @Nullable URI contentUri,
    @Schema(
            implementation = String.class,
            description = "The message of this chat that is answered.",
            maxLength = LONGEST_ID,
            examples = "be3dc577-60c4-4fc8-83a5-8c358e0bfe15")
        @Nullable MessageId refMessageId,
    @Schema(
            description =
                "Your own name for the message: of those with one name the first is sent, for as"
                    + " long as messages are kept.",
            maxLength = LONGEST_NAME,
            examples = "lead-17/3")
        @Nullable String crmMessageId,
    @Schema(description = IGNORED, maxLength = LONGEST_NAME, examples = "17")
        @Nullable String crmUserId,
    @Schema(description = IGNORED, maxLength = LONGEST_NAME, examples = "anna")
        @Nullable String username,
    @Schema(description = IGNORED, maxLength = LONGEST_NAME, examples = "79991234567")
        @Nullable String phone,
    @Schema(description = IGNORED, examples = "true") @Nullable Boolean clearUnanswered) {

  /** Of a text, in characters (AP-1). */
  static final int LONGEST_TEXT = 10_000;

  private static final int LONGEST_ID = 36;
  private static final int LONGEST_NAME = 200;
  private static final String IGNORED =
      "Taken for the sake of v3's clients; there is nothing of the kind here.";
  private static final String NO_TEMPLATES = "cannot be heeded: only text and files are sent";

  /** Reads a body; refuses it naming every field at fault (NV-3). */
  static NewMessage read(RequestFields body) {
    body.require("channelId", "chatType", "chatId");
    for (String template : new String[] {"templateId", "templateValues", "buttonsObject"}) {
      body.forbid(template, NO_TEMPLATES);
    }
    var channelId = channelId(body);
    var chatType = chatType(body);
    var chatId = chatId(body);
    var text = body.lines("text");
    var contentUri =
        body.parsed(
            "contentUri",
            PublicLink.LONGEST,
            PublicLink::parse,
            "must be an http or https address on the public Internet, without a user");
    var refMessageId =
        body.parsed("refMessageId", LONGEST_ID, MessageIds::parse, "must be a messageId");
    var crmMessageId = body.text("crmMessageId", LONGEST_NAME);
    var crmUserId = body.text("crmUserId", LONGEST_NAME);
    var username = body.text("username", LONGEST_NAME);
    var phone = body.text("phone", LONGEST_NAME);
    var clearUnanswered = body.flag("clearUnanswered");
    body.endOfMessage();
    return new NewMessage(
        channelId.orElseThrow(),
        chatType.orElseThrow(),
        chatId.orElseThrow(),
        text.orElse(null),
        contentUri.orElse(null),
        refMessageId.orElse(null),
        crmMessageId.orElse(null),
        crmUserId.orElse(null),
        username.orElse(null),
        phone.orElse(null),
        clearUnanswered.orElse(null));
  }

  static Optional<ChannelId> channelId(RequestFields body) {
    return body.parsed("channelId", LONGEST_ID, ChannelId::parse, "must be a channelId");
  }

  static Optional<ChatType> chatType(RequestFields body) {
    return body.parsed("chatType", ChatType.LONGEST, ChatType::parse, "must be a chatType of v3");
  }

  static Optional<ClientId> chatId(RequestFields body) {
    return body.parsed("chatId", ClientId.LONGEST, ClientId::parse, ClientId.COMPLAINT);
  }

  /**
   * The same in the words of the business.
   *
   * @throws dev.houston.api.http.Refusal if it is a message that nobody can send
   */
  Draft draft(AccountId account) {
    if (!chatType.isOurs()) {
      throw MessageRefusal.wrongTransport(channelId.value(), chatType.code());
    }
    Content content = content();
    return new Draft(account, channelId, chatId.addressee(), content, refMessageId, crmMessageId);
  }

  private Content content() {
    if (text == null && contentUri == null) {
      throw MessageRefusal.nothingToSend();
    }
    if (text == null) {
      return FileContent.at(Objects.requireNonNull(contentUri));
    }
    if (contentUri != null) {
      throw MessageRefusal.onlyTextOrContent();
    }
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      throw MessageRefusal.textTooLong(LONGEST_TEXT);
    }
    return Content.text(text);
  }

  /** Never the words and the number (NV-2). */
  @Override
  public String toString() {
    return "NewMessage[]";
  }
}
