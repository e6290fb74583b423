package dev.houston.api;

/** What is written to clients, and why it is not sent, as the OpenAPI document shows it. */
final class MessageExamples {

  /** Words, as the answer to what the client wrote. */
  static final String NEW_TEXT =
      """
      {
        "channelId": "d9e5721c-ce2b-444f-9627-60a8129d7e1f",
        "chatType": "whatsapp",
        "chatId": "79991234567",
        "text": "Good morning!\\nYour order is ready.",
        "crmMessageId": "lead-17/3"
      }""";

  /** A file, which the connector fetches. */
  static final String NEW_FILE =
      """
      {
        "channelId": "d9e5721c-ce2b-444f-9627-60a8129d7e1f",
        "chatType": "whatsapp",
        "chatId": "79991234567",
        "contentUri": "https://files.example.com/offer.pdf"
      }""";

  /** A body that is none. */
  static final String NO_BODY =
      """
      {
        "status": 400,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "INVALID_REQUEST_DATA",
        "description": "body must be a JSON object",
        "data": {"fields": ["body"]}
      }""";

  /** A field that cannot be meant. */
  static final String INVALID =
      """
      {
        "status": 400,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "INVALID_MESSAGE_DATA",
        "description": "Message data is invalid: channelId is missing",
        "data": {"fields": ["channelId"]}
      }""";

  /** A channel that the account does not have. */
  static final String CHANNEL_NOT_FOUND =
      """
      {
        "status": 400,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "CHANNEL_NOT_FOUND",
        "description": "There is no such channel",
        "data": {"fields": ["channelId"]}
      }""";

  /** A channel that is switched off. */
  static final String CHANNEL_BLOCKED =
      """
      {
        "status": 400,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "CHANNEL_BLOCKED",
        "description": "The channel is disabled",
        "data": {"fields": ["channelId"]}
      }""";

  /** A balance that is used up. */
  static final String CHANNEL_NO_MONEY =
      """
      {
        "status": 400,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "CHANNEL_NO_MONEY",
        "description": "The channel is not paid for",
        "data": {"fields": ["channelId"]}
      }""";

  /** A number without WhatsApp. */
  static final String BAD_CONTACT =
      """
      {
        "status": 400,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "BAD_CONTACT",
        "description": "This phone number does not have a WhatsApp account",
        "data": {"fields": ["chatId"]}
      }""";

  /** A chat of another messenger. */
  static final String WRONG_TRANSPORT =
      """
      {
        "status": 400,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "WRONG_TRANSPORT",
        "description": "You can't send message to vk chat from whatsapp transport",
        "data": {
          "fields": ["chatType"],
          "channelId": "d9e5721c-ce2b-444f-9627-60a8129d7e1f",
          "transport": "whatsapp",
          "chatType": "vk"
        }
      }""";

  /** Nothing at all. */
  static final String NOTHING_TO_SEND =
      """
      {
        "status": 400,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "MESSAGE_NOTHING_TO_SEND",
        "description": "Neither text nor contentUri is there",
        "data": {"fields": ["text", "contentUri"]}
      }""";

  /** Two things at once. */
  static final String ONLY_TEXT_OR_CONTENT =
      """
      {
        "status": 400,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "MESSAGE_ONLY_TEXT_OR_CONTENT",
        "description": "Only one of text and contentUri may be there",
        "data": {"fields": ["text", "contentUri"]}
      }""";

  /** Too many words. */
  static final String TEXT_TOO_LONG =
      """
      {
        "status": 400,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "MESSAGE_TEXT_TOO_LONG",
        "description": "text is longer than 10000 characters",
        "data": {"fields": ["text"]}
      }""";

  /** An answer to nothing. */
  static final String NO_REFERENCE =
      """
      {
        "status": 400,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "REFERENCE_MESSAGE_NOT_FOUND",
        "description": "The message that is answered does not stand in this chat",
        "data": {"fields": ["refMessageId"]}
      }""";

  /** A name that is used up. */
  static final String REPEATED =
      """
      {
        "status": 400,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "REPEATED_CRM_MESSAGE_ID",
        "description": "You have already sent message with same crmMessageId",
        "data": {"fields": ["crmMessageId"], "crmMessageId": "lead-17/3"}
      }""";

  /** A message of which nobody has to decide anything. */
  static final String NOT_UNCERTAIN =
      """
      {
        "status": 409,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "MESSAGE_NOT_UNCERTAIN",
        "description": "It is known what became of the message",
        "data": {}
      }""";

  private MessageExamples() {}
}
