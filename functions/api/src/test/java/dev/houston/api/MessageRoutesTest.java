package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.houston.channel.ChannelId;
import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.Content;
import dev.houston.outgoing.QueuedChatEvents;
import dev.houston.outgoing.QueuedChatEvents.Queued;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AP-1: {@code POST /v3/message} in the shapes of v3. */
@QuarkusTest
class MessageRoutesTest {
  private static final String CLIENT = "79991234567";

  @Inject Office office;
  @Inject QueuedChatEvents events;

  private Customer customer;
  private ChannelId channel;
  private ObjectNode message;

  @BeforeEach
  void connect() {
    customer = office.customer();
    channel = office.channelOf(customer);
    message =
        JsonNodeFactory.instance
            .objectNode()
            .put("channelId", channel.value())
            .put("chatType", "whatsapp")
            .put("chatId", CLIENT)
            .put("text", "Hello");
  }

  private Answer send() {
    return customer.post("/v3/message", message.toString());
  }

  private List<MessageAccepted> accepted() {
    return events.of(customer.account()).stream()
        .map(Queued::event)
        .map(MessageAccepted.class::cast)
        .toList();
  }

  private void refusedNaming(String error, String... fields) {
    Answer refused = send();
    refused.mustBeRefusedWith(400, error);
    assertThat(refused.fields()).containsExactly(fields);
    assertThat(accepted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"79991234567", "+79991234567", "+7 (999) 123-45-67", "tel:+79991234567"})
  void writesToAClientHoweverTheNumberIsWritten(String chatId) {
    message.put("chatId", chatId);

    assertThat(send().body().path("chatId").asText()).isEqualTo(CLIENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99887766554433@lid", "89991234567"})
  void writesToAChatThatIsListedUnderNoNumber(String chatId) {
    office.chat(customer, channel, chatId).opened("Anna");
    message.put("chatId", chatId);

    assertThat(send().body().path("chatId").asText()).isEqualTo(chatId);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"99887766554433@lid", "89991234567", "12", "+1 (1)", "0079991234567", "()"})
  void refusesWhatCanBeNoNumberAndIsNoChat(String chatId) {
    message.put("chatId", chatId);

    refusedNaming("BAD_CONTACT", "chatId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anna", "79991234567@c.us", "120363000000001@g.us", "7999x"})
  void refusesWhatIsNotMeantForANumber(String chatId) {
    message.put("chatId", chatId);

    refusedNaming("INVALID_MESSAGE_DATA", "chatId");
  }

  @Test
  void refusesToWriteToTheChannelItself() {
    message.put("chatId", "79865784457");

    refusedNaming("BAD_CONTACT", "chatId");
  }

  @Test
  void refusesForAnHourAfterTheConnectorSaidNo_DS4() {
    Instant saidNo = PortsInMemory.NOW.minus(Duration.ofHours(1)).plusMillis(1);
    office.chat(customer, channel, CLIENT).impossible(saidNo);

    refusedNaming("BAD_CONTACT", "chatId");
  }

  @Test
  void acceptsAgainAfterThatHourSoThatItIsAskedOnceMore_DS4() {
    Instant saidNo = PortsInMemory.NOW.minus(Duration.ofHours(1));
    office.chat(customer, channel, CLIENT).impossible(saidNo);

    assertThat(send().status()).isEqualTo(201);
  }

  @Test
  void takesTextOfManyLinesAsItIs() {
    String text = " Good morning!\r\n\tYour order is ready.\n\n👩‍👩‍👧 \u200fשלום \u2028<b>";
    message.put("text", text);

    send();

    assertThat(accepted()).extracting(MessageAccepted::content).containsExactly(Content.text(text));
  }

  @Test
  void takes10000CharactersWhateverTheirSize() {
    message.put("text", "👩".repeat(10_000));

    assertThat(send().status()).isEqualTo(201);
  }

  @Test
  void refusesOneCharacterMore() {
    message.put("text", "x".repeat(10_001));

    refusedNaming("MESSAGE_TEXT_TOO_LONG", "text");
  }

  @ParameterizedTest
  @CsvSource({
    "https://files.example.com/photo.jpg, IMAGE",
    "https://files.example.com/voice.ogg, AUDIO",
    "http://files.example.com/film.mp4?x=1, VIDEO",
    "https://files.example.com/offer.pdf, DOCUMENT"
  })
  void takesAFileByItsAddress(String contentUri, Content.Type type) {
    message.remove("text");
    message.put("contentUri", contentUri);

    send();

    assertThat(accepted())
        .extracting(MessageAccepted::content)
        .containsExactly(new Content(type, null, contentUri));
  }

  /** See {@code PublicLinkTest} for all of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://files.example.com/a",
        "https://localhost/a",
        "https://169.254.169.254/latest/meta-data",
        "https://user:secret@files.example.com/a",
        "no address"
      })
  void refusesAFileThatNobodyMayFetch(String contentUri) {
    message.remove("text");
    message.put("contentUri", contentUri);

    refusedNaming("INVALID_MESSAGE_DATA", "contentUri");
  }

  @Test
  void refusesTextAndFileAtOnce() {
    message.put("contentUri", "https://files.example.com/offer.pdf");

    refusedNaming("MESSAGE_ONLY_TEXT_OR_CONTENT", "text", "contentUri");
  }

  @Test
  void refusesNothingAtAll() {
    message.remove("text");

    refusedNaming("MESSAGE_NOTHING_TO_SEND", "text", "contentUri");
  }

  @Test
  void answersAMessageOfTheChat() {
    String answered = office.chat(customer, channel, CLIENT).opened("Anna").client(0, "Ready?");
    message.put("refMessageId", answered);

    send();

    assertThat(accepted()).extracting(one -> one.refersTo().value()).containsExactly(answered);
  }

  @Test
  void refusesToAnswerWhatDoesNotStandInTheChat() {
    office.chat(customer, channel, CLIENT).opened("Anna");
    message.put("refMessageId", UUID.randomUUID().toString());

    refusedNaming("REFERENCE_MESSAGE_NOT_FOUND", "refMessageId");
  }

  /** The shape of {@code error-wrong-transport.json} among the recorded answers. */
  @Test
  void refusesTheChatOfAnotherMessenger() {
    message.put("chatType", "telegram");

    Answer refused = send();

    refused.mustBeRefusedWith(400, "WRONG_TRANSPORT");
    assertThat(refused.body().path("description").asText())
        .isEqualTo("You can't send message to telegram chat from whatsapp transport");
    assertThat(refused.body().path("data"))
        .hasToString(
            "{\"fields\":[\"chatType\"],\"channelId\":\"%s\",\"transport\":\"whatsapp\",\"chatType\":\"telegram\"}"
                .formatted(channel));
  }

  @Test
  void refusesAMessengerThatNobodyKnows() {
    message.put("chatType", "pigeon");

    refusedNaming("INVALID_MESSAGE_DATA", "chatType");
  }

  @ParameterizedTest
  @ValueSource(strings = {"channelId", "chatType", "chatId"})
  void namesEveryFieldThatIsMissing(String field) {
    message.remove(field);

    refusedNaming("INVALID_MESSAGE_DATA", field);
  }

  @Test
  void refusesAChannelOfAnotherAccount_NV2() {
    Customer other = office.customer();
    message.put("channelId", office.channelOf(other).value());

    refusedNaming("CHANNEL_NOT_FOUND", "channelId");
    assertThat(events.of(other.account())).isEmpty();
  }

  /** The shape of {@code error-repeated-crm-message-id.json} among the recorded answers. */
  @Test
  void refusesANameThatIsUsedUp() {
    message.put("crmMessageId", "lead 17/3");
    send();

    Answer refused = send();

    refused.mustBeRefusedWith(400, "REPEATED_CRM_MESSAGE_ID");
    assertThat(refused.body().path("data").path("crmMessageId").asText()).isEqualTo("lead 17/3");
    assertThat(accepted()).hasSize(1);
  }

  @Test
  void takesWhatIsOfNoUseHereForTheSakeOfClients() {
    message.put("crmUserId", "17");
    message.put("username", "anna");
    message.put("phone", CLIENT);
    message.put("clearUnanswered", true);

    assertThat(send().status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"templateId", "templateValues", "buttonsObject"})
  void saysThatItSendsNoTemplates(String field) {
    message.put(field, "x");

    Answer refused = send();

    refused.mustBeRefusedWith(400, "INVALID_MESSAGE_DATA");
    assertThat(refused.body().path("description").asText())
        .isEqualTo(
            "Message data is invalid: "
                + field
                + " cannot be heeded: only text and files are sent");
    assertThat(accepted()).isEmpty();
  }

  @Test
  void givesEachMessageAnIdOfItsOwn() {
    send();
    send();

    assertThat(accepted()).extracting(MessageAccepted::message).doesNotHaveDuplicates().hasSize(2);
  }
}
