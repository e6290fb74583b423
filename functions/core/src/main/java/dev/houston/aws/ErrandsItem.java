package dev.houston.aws;

import dev.houston.channel.Errands;
import dev.houston.channel.Errands.Fetch;
import dev.houston.channel.Errands.Told;
import dev.houston.channel.Errands.Walk;
import dev.houston.channel.SessionCommand;
import org.jspecify.annotations.Nullable;

/** The errands of a channel, within its item. */
final class ErrandsItem {
  private static final String COMMAND = "command";
  private static final String COMMAND_AT = "commandAt";
  private static final String COMMAND_FAILURES = "commandFailures";
  private static final String COMMAND_RETRY = "commandRetry";
  private static final String ASK = "ask";
  private static final String FETCH_SINCE = "fetchSince";
  private static final String FETCH_FROM = "fetchFrom";
  private static final String FETCH_BEGUN = "fetchBegun";
  private static final String FETCH_PAGES = "fetchPages";
  private static final String FETCH_FAILURES = "fetchFailures";
  private static final String FETCH_RETRY = "fetchRetry";
  private static final String WALK = "walk";
  private static final String WALK_FROM = "walkFrom";
  private static final String LEAVE = "leave";

  private ErrandsItem() {}

  static void write(Item item, Errands errands) {
    Told command = errands.command();
    if (command != null) {
      item.text(COMMAND, command.command().code())
          .time(COMMAND_AT, command.at())
          .number(COMMAND_FAILURES, command.failures())
          .time(COMMAND_RETRY, command.retryAt());
    }
    Fetch fetch = errands.fetch();
    if (fetch != null) {
      item.time(FETCH_SINCE, fetch.since())
          .text(FETCH_FROM, fetch.from())
          .time(FETCH_BEGUN, fetch.begunAt())
          .number(FETCH_PAGES, fetch.pages())
          .number(FETCH_FAILURES, fetch.failures())
          .time(FETCH_RETRY, fetch.retryAt());
    }
    Walk walk = errands.walk();
    if (walk != null) {
      item.flag(WALK, true).text(WALK_FROM, walk.from());
    }
    if (errands.ask()) {
      item.flag(ASK, true);
    }
    if (errands.leave()) {
      item.flag(LEAVE, true);
    }
  }

  static Errands read(Item item) {
    return new Errands(
        command(item), item.optionalFlag(ASK), fetch(item), walk(item), item.optionalFlag(LEAVE));
  }

  private static @Nullable Told command(Item item) {
    return item.optionalText(COMMAND)
        .map(
            code ->
                new Told(
                    SessionCommand.ofCode(code),
                    item.time(COMMAND_AT),
                    (int) item.number(COMMAND_FAILURES),
                    item.optionalTime(COMMAND_RETRY).orElse(null)))
        .orElse(null);
  }

  private static @Nullable Fetch fetch(Item item) {
    return item.optionalTime(FETCH_SINCE)
        .map(
            since ->
                new Fetch(
                    since,
                    item.optionalText(FETCH_FROM).orElse(null),
                    item.time(FETCH_BEGUN),
                    (int) item.number(FETCH_PAGES),
                    (int) item.number(FETCH_FAILURES),
                    item.optionalTime(FETCH_RETRY).orElse(null)))
        .orElse(null);
  }

  private static @Nullable Walk walk(Item item) {
    return item.optionalFlag(WALK) ? new Walk(item.optionalText(WALK_FROM).orElse(null)) : null;
  }
}
