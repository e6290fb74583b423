package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.channel.ChannelId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AP-2: {@code /v3/chats}. */
@QuarkusTest
class ListingChatsTest {
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
  void listsChats() {
    chat(ANNA).opened("Анна");

    assertThat(customer.get("/v3/chats").body())
        .hasToString(
            """
            {"chats":[{"channelId":"%s","chatType":"whatsapp","chatId":"79991234567",\
            "contact":{"name":"Анна"},"lastMessageAt":"2026-02-28T23:15:00.000Z"}]}"""
                .formatted(channel));
  }

  @Test
  void callsAContactByTheNumberUntilTheNameIsKnown() {
    chat(ANNA).opened(null);

    assertThat(customer.get("/v3/chats").body().at("/chats/0/contact/name").asText())
        .isEqualTo(ANNA);
  }

  @Test
  void listsEveryChatOnceOverAllPages() {
    for (int last = 0; last < 7; last++) {
      chat("7999123456" + last).opened(null);
    }

    List<String> seen = new ArrayList<>();
    String next = "";
    int pages = 0;
    do {
      JsonNode page = customer.get("/v3/chats?limit=3" + next).body();
      page.path("chats").forEach(chat -> seen.add(chat.path("chatId").asText()));
      next = from(page);
      pages++;
    } while (!next.isEmpty());

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(7).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void listsFiftyUnlessAskedForAnotherNumber() {
    for (int last = 10; last < 61; last++) {
      chat("799912345" + last).opened(null);
    }

    assertThat(customer.get("/v3/chats").body().path("chats")).hasSize(50);
    assertThat(customer.get("/v3/chats?limit=100").body().path("chats")).hasSize(51);
    assertThat(customer.get("/v3/chats?limit=1").body().path("chats")).hasSize(1);
  }

  @Test
  void neverListsAnotherAccountsChats() {
    chat(ANNA).opened("Анна");

    assertThat(office.customer().get("/v3/chats").body()).hasToString("{\"chats\":[]}");
  }

  @ParameterizedTest
  @CsvSource({"limit=0,limit", "limit=101,limit", "from=,from", "from=nonsense,from"})
  void namesTheParameterOfTheListOfChatsAtFault(String query, String parameter) {
    Answer refused = customer.get("/v3/chats?" + query);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly(parameter);
  }

  private Conversation chat(String client) {
    return office.chat(customer, channel, client);
  }

  private static String from(JsonNode page) {
    return page.has("next")
        ? "&from=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
        : "";
  }
}
