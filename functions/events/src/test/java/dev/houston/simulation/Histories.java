package dev.houston.simulation;

import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageStatus;
import dev.houston.connector.Reported;
import java.time.Instant;
import java.util.Optional;

/** What a connector has kept of its chats, as the generic protocol's reader has it. */
final class Histories {
  private Histories() {}

  static Reported reported(Fact.Said said, Instant now) {
    if (said instanceof Fact.MessageSaid message) {
      return new Reported(
          new ChatId(message.client()),
          Optional.empty(),
          new ChatEvent.MessageReported(
              message.id(),
              message.fromUs(),
              message.sentAt(),
              now,
              MessageStatus.ofCode(message.status()),
              Content.text(message.words()),
              null),
          "message/" + message.fromUs() + "/" + message.id() + "/" + message.status());
    }
    if (said instanceof Fact.StatusSaid status) {
      return new Reported(
          new ChatId(status.client()),
          Optional.empty(),
          new ChatEvent.StatusReported(
              status.id(), MessageStatus.ofCode(status.status()), status.reachedAt(), now),
          "status/" + status.id() + "/" + status.status());
    }
    if (said instanceof Fact.CallSaid call) {
      return new Reported(
          new ChatId(call.client()),
          Optional.empty(),
          new ChatEvent.CallReported(call.id(), call.video(), call.calledAt(), now),
          "call/" + call.id());
    }
    throw new IllegalArgumentException("no history of chats: " + said);
  }
}
