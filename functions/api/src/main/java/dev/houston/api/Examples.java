package dev.houston.api;

/** Whole bodies, as the OpenAPI document shows them where single fields would not make sense. */
final class Examples {

  /** Connects a number whose session a WAHA holds. */
  static final String NEW_CHANNEL =
      """
      {
        "name": "Sales",
        "connector": "waha",
        "plainId": "+7 986 578-44-57",
        "settings": {
          "baseUrl": "https://waha.example.com",
          "apiKey": "the key of the connector's REST API",
          "session": "default"
        }
      }""";

  /** A conversation in which the delivery watch has spoken. */
  static final String MESSAGES =
      """
      {
        "messages": [
          {
            "messageId": "be3dc577-60c4-4fc8-83a5-8c358e0bfe15",
            "channelId": "d9e5721c-ce2b-444f-9627-60a8129d7e1f",
            "chatType": "whatsapp",
            "chatId": "79991234567",
            "dateTime": "2025-05-06T14:18:00.000Z",
            "type": "text",
            "isEcho": false,
            "contact": {"name": "Anna"},
            "text": "Good morning! Is my order ready?",
            "status": "inbound"
          },
          {
            "messageId": "4f1f9d5e-6b61-8c1e-9a55-d3c2f6a7b810",
            "channelId": "d9e5721c-ce2b-444f-9627-60a8129d7e1f",
            "chatType": "whatsapp",
            "chatId": "79991234567",
            "dateTime": "2025-05-06T14:20:00.000Z",
            "type": "text",
            "isEcho": true,
            "contact": {"name": "Anna"},
            "text": "It is. Come whenever you like.",
            "status": "sent"
          },
          {
            "messageId": "0c2be2f3-91d4-87f0-b8a6-5e0f1d9a7c42",
            "channelId": "d9e5721c-ce2b-444f-9627-60a8129d7e1f",
            "chatType": "whatsapp",
            "chatId": "79991234567",
            "dateTime": "2025-05-06T14:30:00.000Z",
            "type": "system",
            "isEcho": false,
            "contact": {"name": "Anna"},
            "text": "=== SYSTEM Wazzup === Till now is not delivered to the client (it has passed 10 minutes).",
            "status": "inbound"
          }
        ],
        "next": "MTc0NjU0MTgwMDAwMCMwMDAwMDE"
      }""";

  /** Later checks, from now on. */
  static final String LONGER_DELAYS =
      """
      {"deliveryWatch": {"notDeliveredMinutes": 30, "notReadHours": 48}}""";

  /** Alerts go by any channel, whatever was chosen before. */
  static final String ANY_ALERT_CHANNEL =
      """
      {"alertChannelId": null}""";

  /** No checks any more. */
  static final String SWITCHED_OFF =
      """
      {"deliveryWatch": {"enabled": false}}""";

  /** What a channel costs from today on. */
  static final String NEW_TARIFF =
      """
      {"tariffPerChannelDay": "12.5"}""";

  /** Somebody who is told of every channel. */
  static final String CURATOR_OF_ALL =
      """
      {"name": "Olga", "phone": "+7 916 555-01-01", "channels": "all"}""";

  /** Somebody who is told of one channel. */
  static final String CURATOR_OF_SOME =
      """
      {
        "name": "Boris",
        "phone": "+7 916 555-01-02",
        "channels": ["d9e5721c-ce2b-444f-9627-60a8129d7e1f"]
      }""";

  /** Nobody to deliver to. */
  static final String NO_SUBSCRIBER =
      """
      {
        "status": 404,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "SUBSCRIBER_NOT_FOUND",
        "description": "There is no webhooksUri registered, or it is switched off",
        "data": {"fields": ["webhooksUri"]}
      }""";

  /** A phone that is connected already. */
  static final String NO_QR_CODE =
      """
      {
        "status": 409,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "QR_NOT_AVAILABLE",
        "description": "The channel waits for no QR code: it is active",
        "data": {}
      }""";

  /** A connector without QR codes. */
  static final String CONNECTOR_CANNOT =
      """
      {
        "status": 501,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "CONNECTOR_CANNOT",
        "description": "The connector answered 501: it cannot do this",
        "data": {}
      }""";

  /** A connector that is not there. */
  static final String CONNECTOR_NOT_REACHED =
      """
      {
        "status": 502,
        "requestId": "7ca68797d127735e72b066b0080e2cc0",
        "error": "CONNECTOR_NOT_REACHED",
        "description": "The connector cannot be connected to",
        "data": {}
      }""";

  private Examples() {}
}
