package dev.houston.simulation.judge;

import dev.houston.simulation.Chronicle;
import dev.houston.simulation.Fact;
import dev.houston.simulation.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A small world written by hand, on one day: one account with one Active channel, and one client.
 * What is told in it is right by itself; a test spoils one thing, or leaves it out.
 */
final class Scene {
  static final String ACCOUNT = "acme";
  static final String CHANNEL = "chan";
  static final String PHONE = "79160000001";
  static final String CLIENT = "79170000002";
  static final String CURATOR = "79180000003";
  static final Fact.Rules RULES =
      new Fact.Rules(
          true, Duration.ofMinutes(10), Duration.ofHours(6), Duration.ofSeconds(1), true);

  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, String> statuses = new LinkedHashMap<>();
  private int webhooks;

  Scene() {
    add(new Fact.AccountOpened(at("09:00:00"), ACCOUNT, RULES));
    add(new Fact.ChannelConnected(at("09:00:00"), ACCOUNT, CHANNEL, PHONE));
    session("09:00:10", "working");
  }

  static Instant at(String time) {
    LocalTime of = LocalTime.parse(time);
    return of.atDate(java.time.LocalDate.of(2026, 3, 2)).toInstant(ZoneOffset.UTC);
  }

  static Instant shortlyAfter(String time) {
    return at(time).plusMillis(100);
  }

  Scene add(Fact fact) {
    facts.add(fact);
    return this;
  }

  /** Leaves out what was told already. */
  Scene without(Predicate<Fact> which) {
    facts.removeIf(which);
    return this;
  }

  Scene fault(String time, FaultKind kind) {
    return add(new Fact.Fault(at(time), kind, "somewhere"));
  }

  Scene webhook(String time, Fact.Said said) {
    webhooks++;
    return webhook(time, "hook-" + webhooks, said, 200, 1);
  }

  Scene webhook(String time, String id, Fact.Said said, int status, int queued) {
    Instant answered = at(time).plusMillis(20);
    return add(
        new Fact.WebhookCame(at(time), answered, ACCOUNT, CHANNEL, id, said, status, queued));
  }

  Scene session(String time, String status) {
    return webhook(time, new Fact.SessionSaid(status, at(time), null));
  }

  Scene clientWrites(String time, String words) {
    webhook(time, clientSaid(time, words));
    return stands(time, "in-" + words, "CLIENT", words, null);
  }

  static Fact.MessageSaid clientSaid(String time, String words) {
    return new Fact.MessageSaid(CLIENT, "wa-" + words, false, at(time), "sent", words);
  }

  Scene calls(String time) {
    webhook(time, new Fact.CallSaid(CLIENT, "call-" + time, false, at(time)));
    return line(time, Texts.call(false, CLIENT, time.substring(0, 5)));
  }

  Scene stands(String time, String message, String author, String words, String status) {
    statuses.put(message, status);
    return add(
        new Fact.Stood(
            shortlyAfter(time),
            ACCOUNT,
            CHANNEL,
            CLIENT,
            message,
            author,
            words,
            at(time),
            status));
  }

  Scene line(String time, String words) {
    return stands(time, "line-" + time + words.hashCode(), "SYSTEM", words, null);
  }

  /** An operator writes a message, which is accepted and waits. */
  Scene accepted(String time, String message) {
    written(time, message, "accepted", message);
    return stands(time, message, "US", words(message), "waiting");
  }

  static String words(String message) {
    return "says " + message;
  }

  Scene written(String time, String name, String answer, String message) {
    return add(
        new Fact.Written(
            at(time),
            shortlyAfter(time),
            ACCOUNT,
            CHANNEL,
            CLIENT,
            name,
            words(name),
            answer,
            message));
  }

  Scene handed(String time, String message, boolean reached, String answer) {
    return add(
        new Fact.Handed(at(time), CHANNEL, CLIENT, message, words(message), reached, answer));
  }

  /** A message is handed over, and taken. */
  Scene sent(String time, String message) {
    handed(time, message, true, "TAKEN");
    add(new Fact.Named(at(time), CHANNEL, CLIENT, message, "wa-" + message));
    return becomes(time, message, "sent");
  }

  /** A message is accepted and handed over at once. */
  Scene writes(String time, String message) {
    return accepted(time, message).sent(time, message);
  }

  Scene becomes(String time, String message, String status) {
    String before = statuses.put(message, status);
    return add(
        new Fact.Became(shortlyAfter(time), ACCOUNT, CHANNEL, CLIENT, message, before, status));
  }

  /** The connector reports a status, and the message gets it. */
  Scene status(String time, String message, String status) {
    return reports(time, message, status).becomes(time, message, status);
  }

  Scene reports(String time, String message, String status) {
    return webhook(time, new Fact.StatusSaid(CLIENT, "wa-" + message, status, at(time)));
  }

  Scene presses(String time, String command) {
    return add(new Fact.Commanded(at(time), ACCOUNT, CHANNEL, command, "press-" + time, true));
  }

  /** The rules that are violated by the end of the day, in the order in which that is found. */
  List<String> violated() {
    return verdict().violations().stream().map(Violation::rule).toList();
  }

  Verdict verdict() {
    List<Fact> all = new ArrayList<>(facts);
    all.sort(Comparator.comparing(Fact::at));
    var chronicle = new Chronicle();
    all.forEach(chronicle::add);
    List<String> standing =
        all.stream()
            .filter(Fact.Stood.class::isInstance)
            .map(one -> ((Fact.Stood) one).message())
            .distinct()
            .toList();
    boolean told = all.stream().anyMatch(Fact.Conversation.class::isInstance);
    if (!told && !standing.isEmpty()) {
      chronicle.add(new Fact.Conversation(at("23:00:00"), ACCOUNT, CHANNEL, CLIENT, standing));
    }
    chronicle.add(new Fact.AccountOpened(at("23:00:00"), "other", RULES));
    return Judge.judge(chronicle);
  }
}
