package dev.houston.connector.generic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A valid event with one field written otherwise: every field of every event, in every way that its
 * kind can be wrong, and in those that look wrong and are not.
 *
 * @param refused the field to be named, or nothing if the event is valid as it is
 */
record BentWebhook(String name, String body, Optional<String> refused) {
  static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

  private static final String CLIENT = "79161234567";
  private static final String PLACE = "\"what is written otherwise\"";

  /** Every one of them. */
  static Stream<BentWebhook> all() {
    List<BentWebhook> all = new ArrayList<>();
    for (Event event : EVENTS) {
      event.fields().forEach(field -> all.addAll(bent(event, field)));
    }
    return all.stream();
  }

  @Override
  public String toString() {
    return name;
  }

  private record Field(String path, FieldKind kind, boolean required) {}

  private static Field required(String path, FieldKind kind) {
    return new Field(path, kind, true);
  }

  private static Field optional(String path, FieldKind kind) {
    return new Field(path, kind, false);
  }

  /** An event, and the fields that it has beside those that all have. */
  private record Event(String name, Supplier<GenericWebhook> valid, List<Field> own) {

    List<Field> fields() {
      return Stream.concat(own.stream(), OF_EVERY_EVENT.stream()).toList();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static List<Field> ofChat(Field... own) {
    return Stream.concat(Stream.of(own), OF_EVERY_CHAT.stream()).toList();
  }

  private static final List<Field> OF_EVERY_CHAT =
      List.of(
          required("data.client", FieldKind.OBJECT),
          required("data.client.phone", FieldKind.PHONE),
          optional("data.client.lid", FieldKind.LID),
          optional("data.client.name", FieldKind.NAME));

  private static final List<Field> OF_EVERY_EVENT =
      List.of(
          required("type", FieldKind.EVENT),
          optional("timestamp", FieldKind.TIME),
          required("data", FieldKind.OBJECT));

  private static final List<Event> EVENTS =
      List.of(
          new Event(
              "text",
              () -> GenericWebhook.fromClient("M1", CLIENT, AT),
              ofChat(
                  required("data.messageId", FieldKind.ID),
                  required("data.fromUs", FieldKind.FLAG),
                  optional("data.sentAt", FieldKind.TIME),
                  optional("data.type", FieldKind.TYPE),
                  required("data.text", FieldKind.TEXT))),
          new Event(
              "image from us",
              BentWebhook::imageFromUs,
              ofChat(
                  required("data.messageId", FieldKind.ID),
                  required("data.fromUs", FieldKind.FLAG),
                  optional("data.sentAt", FieldKind.TIME),
                  optional("data.text", FieldKind.CAPTION),
                  optional("data.contentUri", FieldKind.ADDRESS),
                  optional("data.status", FieldKind.STATUS))),
          new Event(
              "status",
              () -> GenericWebhook.status("M2", CLIENT, "read", AT),
              ofChat(
                  required("data.messageId", FieldKind.ID),
                  required("data.status", FieldKind.NEW_STATUS),
                  optional("data.at", FieldKind.TIME))),
          new Event(
              "failure",
              BentWebhook::failure,
              ofChat(
                  required("data.messageId", FieldKind.ID),
                  optional("data.reason", FieldKind.REASON),
                  optional("data.at", FieldKind.TIME))),
          new Event(
              "call",
              () -> GenericWebhook.call("C1", CLIENT, AT),
              ofChat(
                  required("data.callId", FieldKind.ID),
                  optional("data.video", FieldKind.FLAG),
                  optional("data.at", FieldKind.TIME))),
          new Event(
              "session",
              () -> GenericWebhook.session("working", AT),
              List.of(
                  required("data.status", FieldKind.SESSION_STATUS),
                  optional("data.phone", FieldKind.PHONE))));

  private static GenericWebhook imageFromUs() {
    var webhook = GenericWebhook.fromUs("M2", CLIENT, AT);
    webhook.data().put("type", "image").put("contentUri", "https://files.example.com/1");
    return webhook;
  }

  private static GenericWebhook failure() {
    var webhook = GenericWebhook.status("M2", CLIENT, "failed", AT);
    webhook.data().put("reason", "window-closed");
    return webhook;
  }

  private static List<BentWebhook> bent(Event event, Field field) {
    List<BentWebhook> bent = new ArrayList<>();
    Optional<String> ifRequired = Optional.of(field.path()).filter(path -> field.required());
    bent.add(new BentWebhook(name(event, field, "missing"), without(event, field), ifRequired));
    bent.add(written(event, field, "null", ifRequired));
    for (String json : field.kind().refused()) {
      bent.add(written(event, field, json, Optional.of(field.path())));
    }
    for (String json : field.kind().taken()) {
      bent.add(written(event, field, json, Optional.empty()));
    }
    return bent;
  }

  private static BentWebhook written(
      Event event, Field field, String json, Optional<String> refused) {
    GenericWebhook webhook = event.valid().get();
    parent(webhook, field).put(last(field), PLACE.substring(1, PLACE.length() - 1));
    return new BentWebhook(name(event, field, json), webhook.body().replace(PLACE, json), refused);
  }

  private static String without(Event event, Field field) {
    GenericWebhook webhook = event.valid().get();
    parent(webhook, field).remove(last(field));
    return webhook.body();
  }

  private static ObjectNode parent(GenericWebhook webhook, Field field) {
    ObjectNode node = webhook.envelope();
    String[] names = field.path().split("\\.", -1);
    for (int i = 0; i < names.length - 1; i++) {
      node = (ObjectNode) node.get(names[i]);
    }
    return node;
  }

  private static String last(Field field) {
    return field.path().substring(field.path().lastIndexOf('.') + 1);
  }

  private static String name(Event event, Field field, String what) {
    String shown = what.length() > 40 ? what.length() + " characters" : what;
    return event + " " + field.path() + ": " + shown;
  }
}
