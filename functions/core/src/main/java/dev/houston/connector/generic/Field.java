package dev.houston.connector.generic;

/** The fields of an event, by the names under which {@code openapi.yaml} describes them. */
final class Field {
  static final String TYPE = "type";
  static final String TIMESTAMP = "timestamp";
  static final String DATA = "data";

  static final String CLIENT = "client";
  static final String PHONE = "phone";
  static final String LID = "lid";
  static final String NAME = "name";

  static final String MESSAGE_ID = "messageId";
  static final String FROM_US = "fromUs";
  static final String SENT_AT = "sentAt";
  static final String TEXT = "text";
  static final String CONTENT_URI = "contentUri";
  static final String STATUS = "status";
  static final String REASON = "reason";
  static final String QUOTES = "quotes";

  static final String CALL_ID = "callId";
  static final String VIDEO = "video";
  static final String AT = "at";

  static final String EXISTS = "exists";

  static final String EVENTS = "events";
  static final String NEXT = "next";

  private Field() {}
}
