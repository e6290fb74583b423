package dev.houston.aws;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.account.AccountId;
import dev.houston.channel.ChannelAlert;
import dev.houston.channel.ChannelStatus;
import dev.houston.curator.AlertSubject;
import dev.houston.curator.BalanceAlert;
import dev.houston.curator.News;
import dev.houston.json.JsonFields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * What stands in the queue of alerts: news of a subject, or only that it is to be looked at; one
 * JSON object, times in milliseconds since 1970.
 */
public final class AlertJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ACCOUNT = "account";
  private static final String ITEM = "item";
  private static final String NUMBER = "number";
  private static final String STATUS = "status";
  private static final String SINCE = "since";
  private static final String BALANCE = "balance";
  private static final String AMOUNT = "amount";

  private AlertJson() {}

  /**
   * A subject and what there is of it.
   *
   * @param news nothing for a hint
   */
  public record Addressed(AlertSubject subject, Optional<News> news) {}

  static String write(AlertSubject subject, ChannelAlert alert) {
    return begin(subject)
        .put(NUMBER, alert.number())
        .put(STATUS, alert.status().code())
        .put(SINCE, alert.since().toEpochMilli())
        .toString();
  }

  static String write(AlertSubject subject, BalanceAlert alert) {
    return begin(subject)
        .put(NUMBER, alert.number())
        .put(BALANCE, alert.what().code())
        .put(AMOUNT, alert.amount())
        .toString();
  }

  /** A hint. */
  static String write(AlertSubject subject) {
    return begin(subject).toString();
  }

  private static ObjectNode begin(AlertSubject subject) {
    return JSON.createObjectNode()
        .put(ACCOUNT, subject.account().value())
        .put(ITEM, subject.item());
  }

  /**
   * What this JSON is.
   *
   * @throws IllegalArgumentException if it is nothing of the kind: trying again will not help
   */
  public static Addressed read(String text) {
    JsonFields json = JsonFields.parse(text.getBytes(StandardCharsets.UTF_8));
    AlertSubject subject = AlertSubject.ofItem(new AccountId(json.text(ACCOUNT)), json.text(ITEM));
    return new Addressed(
        subject,
        json.optionalNumber(NUMBER)
            .map(
                number ->
                    subject.channel().isPresent()
                        ? News.of(channelAlert(number, json))
                        : News.of(balanceAlert(number, json))));
  }

  private static ChannelAlert channelAlert(long number, JsonFields json) {
    return new ChannelAlert(
        number, ChannelStatus.ofCode(json.text(STATUS)), Instant.ofEpochMilli(json.number(SINCE)));
  }

  private static BalanceAlert balanceAlert(long number, JsonFields json) {
    return new BalanceAlert(
        number, BalanceAlert.What.ofCode(json.text(BALANCE)), json.text(AMOUNT));
  }
}
