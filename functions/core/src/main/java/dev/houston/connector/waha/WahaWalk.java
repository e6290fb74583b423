package dev.houston.connector.waha;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a walk through a session's chats has got: one request a step, written between the steps
 * as {@code 1;1772445000;1772445600;20;0;0;0;79161234567@c.us,79161234568@c.us;}.
 *
 * <p>WAHA lists the chat that was used last first, and every engine can list the messages of one
 * chat ({@code all} chats at once only some). A chat that is used during the walk moves to the
 * front, where the walk has been; so a second pass looks at those that were used since the first
 * began. A chat that cannot be read holds up no other: it is read behind all of them.
 *
 * @param pass the first or the second
 * @param usedSince chats that were not used since then are left out, in seconds since 1970
 * @param began when the walk began, in seconds since 1970
 * @param listed how many chats have been listed; {@link #ALL} if no more are to come
 * @param read how many messages of {@link #chat} have been read
 * @param taken how many of those behind them have been told already: an older WAHA, which knows no
 *     {@code limit} there, answers more at once than can be queued at once
 * @param last a checksum of the page of messages before: an older WAHA, which knows no {@code
 *     offset} there, answers the same page for ever
 * @param waiting chats whose messages are still to be read
 * @param postponed chats that could not be read
 */
record WahaWalk(
    int pass,
    long usedSince,
    long began,
    int listed,
    int read,
    int taken,
    int last,
    List<String> waiting,
    List<String> postponed) {
  static final int ALL = -1;

  /** Of chats, and of messages: with what the engines add to each, far below a mebibyte. */
  private static final int PAGE = 20;

  /** Of chats that are listed, wait or are postponed: the walk stands in the channel's item. */
  private static final int MOST_CHATS = 1_000;

  private static final int MOST_MESSAGES = 1_000;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
  private static final Pattern FORM =
      Pattern.compile(
          "([12]);([0-9]{1,12});([0-9]{1,12});(-1|[0-9]{1,6});([0-9]{1,6});([0-9]{1,6});"
              + "([0-9]{1,10});([^;]*);([^;]*)");

  WahaWalk {
    waiting = List.copyOf(waiting);
    postponed = List.copyOf(postponed);
  }

  static WahaWalk begin(Instant since, Instant now) {
    return new WahaWalk(1, seconds(since), seconds(now), 0, 0, 0, 0, List.of(), List.of());
  }

  /**
   * The walk that was written so.
   *
   * @throws IllegalArgumentException if it is none
   */
  static WahaWalk read(String written) {
    Matcher parts = FORM.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no place in a walk through chats");
    }
    return new WahaWalk(
        Integer.parseInt(parts.group(1)),
        Long.parseLong(parts.group(2)),
        Long.parseLong(parts.group(3)),
        Integer.parseInt(parts.group(4)),
        Integer.parseInt(parts.group(5)),
        Integer.parseInt(parts.group(6)),
        (int) Long.parseLong(parts.group(7)),
        chats(parts.group(8)),
        chats(parts.group(9)));
  }

  private static List<String> chats(String written) {
    return written.isEmpty() ? List.of() : List.of(written.split(",", -1));
  }

  private String written() {
    return String.join(
        ";",
        Integer.toString(pass),
        Long.toString(usedSince),
        Long.toString(began),
        Integer.toString(listed),
        Integer.toString(read),
        Integer.toString(taken),
        Integer.toUnsignedString(last),
        String.join(",", waiting),
        String.join(",", postponed));
  }

  /** The chat whose messages are read next; none if first more chats are to be listed. */
  Optional<String> chat() {
    return (waiting.isEmpty() && isAllListed() ? postponed : waiting).stream().findFirst();
  }

  private boolean isAllListed() {
    return pass == 2 && listed == ALL;
  }

  /** How the next chats are asked for. */
  Map<String, String> listing() {
    return Map.of("limit", Integer.toString(PAGE), "offset", Integer.toString(listed));
  }

  /** How the next messages of {@link #chat} are asked for. */
  Map<String, String> reading(Instant since) {
    return Map.of(
        "limit",
        Integer.toString(PAGE),
        "offset",
        Integer.toString(read),
        "sortBy",
        "timestamp",
        "sortOrder",
        "asc",
        "downloadMedia",
        "false",
        "filter.timestamp.gte",
        Long.toString(seconds(since)));
  }

  /**
   * Where it goes on behind a page of chats.
   *
   * @param used those that are to be read
   * @param more whether there may be such chats behind them: it may be a page of groups only
   */
  Optional<String> behindChats(List<String> used, boolean more) {
    int next = more && listed + PAGE < MOST_CHATS ? listed + PAGE : ALL;
    List<String> fresh =
        used.stream().filter(chat -> !postponed.contains(chat)).limit(MOST_CHATS).toList();
    return new WahaWalk(pass, usedSince, began, next, 0, 0, 0, fresh, postponed).next();
  }

  /** Where it goes on if {@link #chat} cannot be read; nowhere if all others have been. */
  Optional<String> behindUnreadable() {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    var later = new ArrayList<>(postponed);
    if (later.size() < MOST_CHATS) {
      later.add(waiting.get(0));
    }
    return onwards(0, 0, others(waiting), later);
  }

  /** Whether these are the messages of the page before, which have all been told. */
  boolean isTold(List<String> ids) {
    return ids.hashCode() == last;
  }

  /** Where it goes on within a page of messages of which so many more have been told. */
  Optional<String> within(int told) {
    return new WahaWalk(
            pass, usedSince, began, listed, read, taken + told, last, waiting, postponed)
        .next();
  }

  /**
   * Where it goes on behind a page of messages.
   *
   * @param ids of the messages
   * @param more whether there may be more; a short page need not be the last one
   */
  Optional<String> behindMessages(List<String> ids, boolean more) {
    boolean goesOn = more && !isTold(ids) && read + PAGE < MOST_MESSAGES;
    return goesOn ? onwards(read + PAGE, ids.hashCode(), waiting, postponed) : behindChat();
  }

  private Optional<String> behindChat() {
    return waiting.isEmpty()
        ? onwards(0, 0, waiting, others(postponed))
        : onwards(0, 0, others(waiting), postponed);
  }

  private Optional<String> onwards(int from, int sum, List<String> first, List<String> later) {
    return new WahaWalk(pass, usedSince, began, listed, from, 0, sum, first, later).next();
  }

  private static List<String> others(List<String> chats) {
    return chats.subList(1, chats.size());
  }

  private Optional<String> next() {
    if (pass == 1 && listed == ALL && waiting.isEmpty()) {
      long usedMeanwhile = Math.max(began - CLOCKS_DIFFER.toSeconds(), 0);
      return Optional.of(
          new WahaWalk(2, usedMeanwhile, began, 0, 0, 0, 0, waiting, postponed).written());
    }
    boolean over = isAllListed() && waiting.isEmpty() && postponed.isEmpty();
    return over ? Optional.empty() : Optional.of(written());
  }

  private static long seconds(Instant time) {
    return Math.max(time.getEpochSecond(), 0);
  }
}
