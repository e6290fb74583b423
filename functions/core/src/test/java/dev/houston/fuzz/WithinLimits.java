package dev.houston.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.chat.ChatEvent;
import dev.houston.chat.ChatEvent.CallReported;
import dev.houston.chat.ChatEvent.ChatOpened;
import dev.houston.chat.ChatEvent.LoggedOut;
import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.ChatEvent.MessageNotSent;
import dev.houston.chat.ChatEvent.MessageReported;
import dev.houston.chat.ChatEvent.MessageTaken;
import dev.houston.chat.ChatEvent.MessageUncertain;
import dev.houston.chat.ChatEvent.NumberChecked;
import dev.houston.chat.ChatEvent.StatusReported;
import dev.houston.chat.ChatEvent.TimePassed;
import dev.houston.chat.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The limits of what others can bring into a chat: an id, a text, an address, a name, a time. */
final class WithinLimits implements ChatEvent.Cases<ChatEvent> {
  private static final int LONGEST_ID = 256;
  private static final int LONGEST_URI = 2_048;
  private static final int LONGEST_NAME = 100;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  @Override
  public ChatEvent messageReported(MessageReported event) {
    assertId(event.connectorId());
    assertTime(event.at());
    assertContent(event.content());
    String name = event.contactName();
    assertThat(name == null ? 0 : name.codePointCount(0, name.length()))
        .isLessThanOrEqualTo(LONGEST_NAME);
    return event;
  }

  @Override
  public ChatEvent statusReported(StatusReported event) {
    assertId(event.connectorId());
    assertTime(event.at());
    return event;
  }

  @Override
  public ChatEvent callReported(CallReported event) {
    assertId(event.callId());
    assertTime(event.at());
    return event;
  }

  @Override
  public ChatEvent messageAccepted(MessageAccepted event) {
    assertContent(event.content());
    return event;
  }

  @Override
  public ChatEvent timePassed(TimePassed event) {
    return event;
  }

  @Override
  public ChatEvent chatOpened(ChatOpened event) {
    return event;
  }

  @Override
  public ChatEvent numberChecked(NumberChecked event) {
    return event;
  }

  @Override
  public ChatEvent messageTaken(MessageTaken event) {
    return event;
  }

  @Override
  public ChatEvent messageNotSent(MessageNotSent event) {
    return event;
  }

  @Override
  public ChatEvent messageUncertain(MessageUncertain event) {
    return event;
  }

  @Override
  public ChatEvent loggedOut(LoggedOut event) {
    return event;
  }

  private static void assertId(String id) {
    assertThat(id.length()).isBetween(1, LONGEST_ID);
  }

  private static void assertTime(@Nullable Instant at) {
    assertThat(at == null ? Instant.EPOCH : at).isBetween(Instant.EPOCH, LAST);
  }

  private static void assertContent(Content content) {
    assertThat(length(content.text())).isLessThanOrEqualTo(Content.LONGEST_TEXT);
    assertThat(length(content.contentUri())).isLessThanOrEqualTo(LONGEST_URI);
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
