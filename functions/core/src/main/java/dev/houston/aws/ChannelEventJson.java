package dev.houston.aws;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.AccountId;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelEvent;
import dev.houston.channel.ChannelEvent.Commanded;
import dev.houston.channel.ChannelEvent.MessagePutBack;
import dev.houston.channel.ChannelEvent.PaymentChanged;
import dev.houston.channel.ChannelEvent.SessionReported;
import dev.houston.channel.ChannelEvent.TimePassed;
import dev.houston.channel.ChannelId;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionReport;
import dev.houston.channel.SessionStatus;
import dev.houston.channel.UserCommand;
import dev.houston.json.JsonFields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An event of a channel as it stands in the queue of channel events: one JSON object, times in
 * milliseconds since 1970.
 */
public final class ChannelEventJson {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String EVENT = "event";
  private static final String SESSION = "session";
  private static final String COMMAND_EVENT = "command";
  private static final String PAYMENT = "payment";
  private static final String PUT_BACK = "put-back";
  private static final String TIME = "time";

  private static final String ACCOUNT = "account";
  private static final String ITEM = "item";
  private static final String RECEIVED_AT = "receivedAt";
  private static final String STATUS = "status";
  private static final String PHONE = "phone";
  private static final String AT = "at";
  private static final String WORD = "word";
  private static final String COMMAND = "command";
  private static final String ID = "id";
  private static final String DUE_AT = "dueAt";

  private ChannelEventJson() {}

  /** An event and the channel it belongs to. */
  public record Addressed(AccountId account, ChannelId channel, ChannelEvent event) {}

  /** The event as JSON. */
  public static String write(AccountId account, ChannelId channel, ChannelEvent event) {
    ObjectNode json = JSON.createObjectNode();
    json.put(ACCOUNT, account.value());
    json.put(ITEM, Channel.item(channel));
    json.put(RECEIVED_AT, event.receivedAt().toEpochMilli());
    return event.fold(new Writing(json)).toString();
  }

  /**
   * The event that this JSON is.
   *
   * @throws IllegalArgumentException if it is none: trying again will not help
   */
  public static Addressed read(String text) {
    JsonFields json = JsonFields.parse(text.getBytes(StandardCharsets.UTF_8));
    ChannelId channel =
        Channel.ofItem(json.text(ITEM)).orElseThrow(() -> json.invalid(ITEM, "is no channel"));
    Instant receivedAt = Instant.ofEpochMilli(json.number(RECEIVED_AT));
    ChannelEvent event =
        switch (json.text(EVENT)) {
          case SESSION -> new SessionReported(report(json), receivedAt);
          case COMMAND_EVENT ->
              new Commanded(UserCommand.ofCode(json.text(COMMAND)), json.text(ID), receivedAt);
          case PAYMENT -> new PaymentChanged(receivedAt);
          case PUT_BACK -> new MessagePutBack(receivedAt);
          case TIME -> new TimePassed(Instant.ofEpochMilli(json.number(DUE_AT)), receivedAt);
          default -> throw json.invalid(EVENT, "is unknown");
        };
    return new Addressed(new AccountId(json.text(ACCOUNT)), channel, event);
  }

  private static SessionReport report(JsonFields json) {
    return new SessionReport(
        SessionStatus.ofCode(json.text(STATUS)),
        json.optionalText(PHONE).map(PhoneNumber::new).orElse(null),
        Instant.ofEpochMilli(json.number(AT)),
        json.optionalText(WORD).orElse(""));
  }

  private record Writing(ObjectNode json) implements ChannelEvent.Cases<ObjectNode> {

    @Override
    public ObjectNode sessionReported(SessionReported event) {
      SessionReport report = event.report();
      PhoneNumber phone = report.phone();
      return json.put(EVENT, SESSION)
          .put(STATUS, report.status().code())
          .put(PHONE, phone == null ? null : phone.digits())
          .put(AT, report.at().toEpochMilli())
          .put(WORD, report.word());
    }

    @Override
    public ObjectNode commanded(Commanded event) {
      return json.put(EVENT, COMMAND_EVENT)
          .put(COMMAND, event.command().code())
          .put(ID, event.id());
    }

    @Override
    public ObjectNode paymentChanged(PaymentChanged event) {
      return json.put(EVENT, PAYMENT);
    }

    @Override
    public ObjectNode messagePutBack(MessagePutBack event) {
      return json.put(EVENT, PUT_BACK);
    }

    @Override
    public ObjectNode timePassed(TimePassed event) {
      return json.put(EVENT, TIME).put(DUE_AT, event.dueAt().toEpochMilli());
    }
  }
}
