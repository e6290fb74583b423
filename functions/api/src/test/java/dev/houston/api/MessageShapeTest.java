package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.channel.ChannelId;
import dev.houston.chat.Content;
import dev.houston.chat.Message.Author;
import dev.houston.chat.MessageStatus;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AP-3: the shape of a message. */
@QuarkusTest
class MessageShapeTest {
  private static final String ANNA = "79991234567";

  @Inject Office office;

  private Customer customer;
  private ChannelId channel;

  @BeforeEach
  void connectChannel() {
    customer = office.customer();
    channel = office.channelOf(customer);
  }

  @Test
  void showsAClientsMessageAsV3sWebhookDoes() {
    Conversation chat = chat(ANNA).opened("Анна");
    String id = chat.client(0, "Здравствуйте 👋");

    assertThat(customer.get(chat.path()).body())
        .hasToString(
            """
            {"messages":[{"messageId":"%s","channelId":"%s","chatType":"whatsapp",\
            "chatId":"79991234567","dateTime":"2026-02-28T23:15:00.000Z","type":"text",\
            "isEcho":false,"contact":{"name":"Анна"},"text":"Здравствуйте 👋",\
            "status":"inbound"}]}"""
                .formatted(id, channel));
  }

  @Test
  void showsAFileByItsAddress() {
    Conversation chat = chat(ANNA).opened(null);
    var photo = new Content(Content.Type.IMAGE, null, "https://waha.example.com/f/1.jpg");
    chat.add(0, Author.CLIENT, photo, null, 0);

    JsonNode message = customer.get(chat.path()).body().at("/messages/0");

    assertThat(message.path("type").asText()).isEqualTo("image");
    assertThat(message.path("contentUri").asText()).isEqualTo("https://waha.example.com/f/1.jpg");
    assertThat(message.has("text")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "WAITING,waiting",
    "SENT,sent",
    "DELIVERED,delivered",
    "READ,read",
    "UNKNOWN,unknown",
  })
  void showsTheStatusOfAMessageFromUs(MessageStatus status, String shown) {
    Conversation chat = chat(ANNA).opened(null);
    chat.us(0, "Hello", status);

    JsonNode message = customer.get(chat.path()).body().at("/messages/0");

    assertThat(message.path("status").asText()).isEqualTo(shown);
    assertThat(message.path("isEcho").asBoolean()).isTrue();
    assertThat(message.has("error")).isFalse();
  }

  /** AP-3. */
  @Test
  void showsAFailedMessageAsAnError() {
    Conversation chat = chat(ANNA).opened(null);
    chat.us(0, "Hello", MessageStatus.FAILED);

    JsonNode message = customer.get(chat.path()).body().at("/messages/0");

    assertThat(message.path("status").asText()).isEqualTo("error");
    assertThat(message.path("error"))
        .hasToString(
            """
            {"error":"UNKNOWN_ERROR",\
            "description":"The message was not sent: WhatsApp did not take it."}""");
  }

  /** SM-1. */
  @ParameterizedTest
  @CsvSource({"SYSTEM,system", "MISSING_CALL,missing_call"})
  void showsASystemMessageAsAnIncomingOneWithAPrefix(Content.Type type, String shown) {
    customer.patch("/v3/settings", "{\"systemName\":\"Houston\"}");
    Conversation chat = chat(ANNA).opened(null);
    chat.add(0, Author.SYSTEM, new Content(type, "The words.", null), null, 1);

    JsonNode message = customer.get(chat.path()).body().at("/messages/0");

    assertThat(message.path("type").asText()).isEqualTo(shown);
    assertThat(message.path("text").asText()).isEqualTo("=== SYSTEM Houston === The words.");
    assertThat(message.path("isEcho").asBoolean()).isFalse();
    assertThat(message.path("status").asText()).isEqualTo("inbound");
  }

  private Conversation chat(String client) {
    return office.chat(customer, channel, client);
  }
}
