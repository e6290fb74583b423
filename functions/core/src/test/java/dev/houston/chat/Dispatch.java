package dev.houston.chat;

import dev.houston.channel.UserCommand;
import dev.houston.notice.FailureReason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The story of a chat in which messages are sent from here: what the API accepts, and what the
 * hand-over to the connector establishes. Messages have names.
 */
final class Dispatch {
  final Story story = new Story();
  private final List<String> names = new ArrayList<>();

  /** Our id of the message with this name. */
  static MessageId id(String name) {
    return new MessageId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }

  Dispatch let(Consumer<Story> happen) {
    happen.accept(story);
    return this;
  }

  /** What was told before is of no interest. */
  Dispatch fromHere() {
    story.listeners.forget();
    return this;
  }

  Dispatch minutes(long minutes) {
    return let(told -> told.minutes(minutes));
  }

  Dispatch seconds(long seconds) {
    return let(told -> told.seconds(seconds));
  }

  Dispatch down() {
    return let(Story::down);
  }

  Dispatch back() {
    return let(Story::back);
  }

  Dispatch pressed(UserCommand command) {
    return let(told -> told.pressed(command));
  }

  /** The client has written before, so that nobody need ask whether he has WhatsApp. */
  Dispatch open() {
    return let(told -> told.clientWrote("first"));
  }

  /** Its words are its name. */
  Dispatch accepted(String name) {
    return accepted(name, name);
  }

  Dispatch accepted(String name, String text) {
    return fifo(accepting(name, text, story.now()));
  }

  ChatEvent.MessageAccepted accepting(String name, String text, Instant at) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return new ChatEvent.MessageAccepted(id(name), Content.text(text), null, at);
  }

  Dispatch opened() {
    return fifo(new ChatEvent.ChatOpened(story.now()));
  }

  Dispatch checked(Existence existence) {
    return drain(new ChatEvent.NumberChecked(existence, story.now()));
  }

  /** The connector has it in hand, and has not answered yet. */
  Dispatch handedOver(String name) {
    story.sending.handedOver(Story.CHAT, id(name));
    return this;
  }

  Dispatch taken(String name, String connectorId) {
    return settled(name, new ChatEvent.MessageTaken(id(name), connectorId, story.now()));
  }

  Dispatch uncertain(String name) {
    return settled(name, new ChatEvent.MessageUncertain(id(name), story.now()));
  }

  Dispatch notSent(String name, FailureReason reason) {
    return settled(name, new ChatEvent.MessageNotSent(id(name), reason, story.now()));
  }

  private Dispatch settled(String name, ChatEvent event) {
    drain(event);
    story.sending.settled(Story.CHAT, id(name));
    return this;
  }

  Dispatch loggedOut(Instant since) {
    return drain(new ChatEvent.LoggedOut(since, story.now()));
  }

  /** The connector reports a message of ours, now. */
  Dispatch echo(String connectorId, String text) {
    return echo(connectorId, text, story.now());
  }

  Dispatch echo(String connectorId, String text, Instant at) {
    return fifo(
        new ChatEvent.MessageReported(
            connectorId, true, at, story.now(), MessageStatus.SENT, Content.text(text), null));
  }

  Dispatch status(String connectorId, MessageStatus status) {
    return let(told -> told.status(connectorId, status));
  }

  Dispatch failed(String connectorId, FailureReason reason) {
    return fifo(
        new ChatEvent.StatusReported(
            connectorId, MessageStatus.FAILED, story.now(), reason, story.now()));
  }

  /** Comes by the chat's queue. */
  Dispatch fifo(ChatEvent... events) {
    story.handling.handle(Story.CHAT, List.of(events), false, story.now());
    return this;
  }

  /** Comes past the chat's queue. */
  Dispatch drain(ChatEvent event) {
    story.handling.handle(Story.CHAT, List.of(event), false, story.now());
    return this;
  }

  Message message(String name) {
    return story.conversations.find(Story.CHAT, id(name)).orElseThrow();
  }

  /** How far each message from us has come, in the order in which they stand: {@code A sent}. */
  List<String> ours() {
    return story
        .messages()
        .filter(message -> message.author() == Message.Author.US)
        .map(message -> name(message.id().value()) + " " + message.status().code())
        .toList();
  }

  List<String> said() {
    return story.said();
  }

  /** What those outside were told: {@code message P sent}, {@code status A sent}. */
  List<String> told() {
    return story.listeners.tellings().stream()
        .map(
            telling ->
                telling.what().name().toLowerCase(Locale.ROOT)
                    + " "
                    + name(telling.message().value())
                    + (telling.status() == null ? "" : " " + telling.status().code()))
        .toList();
  }

  private String name(String id) {
    return names.stream()
        .filter(name -> id(name).value().equals(id))
        .findFirst()
        .orElseGet(
            () ->
                story
                    .messages()
                    .filter(message -> message.id().value().equals(id))
                    .map(message -> String.valueOf(message.content().text()))
                    .findFirst()
                    .orElse("?"));
  }
}
