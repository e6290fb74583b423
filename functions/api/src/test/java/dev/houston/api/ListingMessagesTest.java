package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.houston.channel.ChannelId;
import dev.houston.chat.MessageStatus;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AP-2: {@code /v3/chats/…/messages}. */
@QuarkusTest
class ListingMessagesTest {
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
  void listsTheOldestMessageFirstUnlessAskedOtherwise() {
    Conversation chat = chat(ANNA).opened(null);
    chat.client(2, "third");
    chat.us(0, "first", MessageStatus.READ);
    chat.client(1, "second");

    assertThat(texts(customer.get(chat.path()))).containsExactly("first", "second", "third");
    assertThat(texts(customer.get(chat.path() + "?order=asc")))
        .containsExactly("first", "second", "third");
    assertThat(texts(customer.get(chat.path() + "?order=desc")))
        .containsExactly("third", "second", "first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"asc", "desc"})
  void listsEveryMessageOnceOverAllPages(String order) {
    Conversation chat = chat(ANNA).opened(null);
    for (int minute = 10; minute < 17; minute++) {
      chat.client(minute, "m" + minute);
    }

    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      Answer page = customer.get(chat.path() + "?limit=2&order=" + order + next);
      seen.addAll(texts(page));
      next = from(page.body());
    } while (!next.isEmpty());

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(seen.get(0)).isEqualTo(order.equals("asc") ? "m10" : "m16");
  }

  @Test
  void findsTheChatOfAHiddenIdentity() {
    Conversation chat = chat("120363000000001@lid").opened(null);
    chat.client(0, "Hello");

    assertThat(texts(customer.get(chat.path()))).containsExactly("Hello");
    assertThat(texts(customer.get(chat.path().replace("@", "%40")))).containsExactly("Hello");
  }

  @Test
  void saysThatAChatDoesNotExist() {
    chat("79990000000").knownByAStatusOnly();

    for (String client : List.of(ANNA, "79990000000", "+79991234567", "%2B79991234567", "anna")) {
      Answer missing = customer.get("/v3/chats/" + channel + "/" + client + "/messages");
      assertThat(missing.status()).as(client).isEqualTo(404);
      assertThat(missing.body().path("error").asText()).as(client).isEqualTo("CHAT_NOT_FOUND");
      assertThat(missing.fields()).containsExactly("chatId");
    }
  }

  /** NV-2: what another account has is as if it were nowhere. */
  @Test
  void saysThatAChannelDoesNotExist() {
    Customer other = office.customer();
    Conversation foreign = office.chat(other, office.channelOf(other), ANNA).opened("Анна");

    for (String id :
        List.of(
            foreign.key().channel().value(),
            UUID.randomUUID().toString(),
            channel.value().toUpperCase(Locale.ROOT) + "0",
            "1",
            "%00")) {
      Answer missing = customer.get("/v3/chats/" + id + "/" + ANNA + "/messages");
      assertThat(missing.status()).as(id).isEqualTo(404);
      assertThat(missing.body().path("error").asText()).as(id).isEqualTo("CHANNEL_NOT_FOUND");
      assertThat(missing.fields()).containsExactly("channelId");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0,limit",
    "limit=101,limit",
    "limit=-1,limit",
    "limit=1.5,limit",
    "limit=ten,limit",
    "limit=,limit",
    "limit=%31%30%30%30,limit",
    "limit=99999999999999999999,limit",
    "from=,from",
    "from=%20,from",
    "from=!,from",
    "order=up,order",
    "order=,order",
    "order=ASC,order",
    "limit=1&limit=2,limit",
    "limit=1&limit=1,limit",
    "limit=1;limit=2,limit",
    "limit=%D9%A3,limit",
    "limit=1e2,limit",
    "limit=%2B1,limit",
    "limit=0x1,limit",
    "order=asc&order=desc,order",
    "from=a&from=b,from",
    "from=a%00b!,from",
    "from=%FF!,from",
  })
  void namesTheParameterAtFault(String query, String parameter) {
    Conversation chat = chat(ANNA).opened(null);

    Answer refused = customer.get(chat.path() + "?" + query);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly(parameter);
  }

  @Test
  void namesThePlaceThatIsLongerThanAnyPlace() {
    Conversation chat = chat(ANNA).opened(null);

    assertThat(customer.get(chat.path() + "?from=" + "x".repeat(500)).status()).isEqualTo(200);
    Answer refused = customer.get(chat.path() + "?from=" + "x".repeat(501));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly("from");
  }

  @Test
  void namesEveryParameterAtFaultAtOnce() {
    Answer refused = customer.get(chat(ANNA).path() + "?limit=0&order=up&from=");

    assertThat(refused.fields()).containsExactlyInAnyOrder("limit", "order", "from");
  }

  private static List<String> texts(Answer answer) {
    List<String> texts = new ArrayList<>();
    answer.body().path("messages").forEach(message -> texts.add(message.path("text").asText()));
    return texts;
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
