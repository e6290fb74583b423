package dev.houston.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.houston.account.AccountId;
import dev.houston.account.Settings;
import dev.houston.channel.ChannelId;
import dev.houston.channel.ChannelState;
import dev.houston.channel.ChannelTelling;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatId;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.Message;
import dev.houston.chat.MessageId;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.Telling;
import dev.houston.integration.api.HttpSubscriberPosts;
import dev.houston.outbox.Post;
import dev.houston.subscriber.SubscriberPosts;
import dev.houston.subscriber.SubscriberServer;
import dev.houston.web.GuardedHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** AP-4: what a subscriber is really sent is as the description says, field by field. */
@QuarkusTest
class SentWebhooksTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123Z");
  private static final ChatKey CHAT =
      new ChatKey(
          new AccountId("acme"),
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          new ChatId("79161234567"));

  private final SubscriberServer server = new SubscriberServer();
  private final HttpSubscriberPosts posts =
      new HttpSubscriberPosts(new GuardedHttp(true, Duration.ofSeconds(5)));
  private final SubscriberPosts.Address address =
      new SubscriberPosts.Address(server.uri(), List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

  @AfterEach
  void close() {
    server.close();
  }

  static Stream<Message> messages() {
    var media = new Content(Content.Type.IMAGE, "Look!", "https://files.example.com/1");
    return Stream.of(
        message(Message.Author.CLIENT, Content.text("hello"), null),
        message(Message.Author.CLIENT, media, null),
        message(Message.Author.CLIENT, new Content(Content.Type.UNSUPPORTED, null, null), null),
        message(Message.Author.US, Content.text("hello"), MessageStatus.WAITING),
        message(Message.Author.US, Content.text("hello"), MessageStatus.FAILED),
        message(Message.Author.SYSTEM, new Content(Content.Type.SYSTEM, "Not read.", null), null),
        message(
            Message.Author.SYSTEM, new Content(Content.Type.MISSING_CALL, "A call.", null), null));
  }

  private static Message message(Message.Author author, Content content, MessageStatus status) {
    return new Message(
        MessageId.ofEffect(CHAT, author + " " + status),
        CHAT,
        author,
        content,
        NOW,
        NOW,
        status,
        0);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void isAsDescribedAndAsInTheList(Message message) {
    JsonNode sent = sent(Telling.What.MESSAGE, message, message.status());
    assertThat(faults("messages", sent)).isEmpty();
    assertThat(sent.at("/messages/0"))
        .isEqualTo(
            JSON.valueToTree(ListedMessage.of(message, Chat.fresh(CHAT), Settings.defaults())));
  }

  @ParameterizedTest
  @EnumSource(value = MessageStatus.class, names = "WAITING", mode = EnumSource.Mode.EXCLUDE)
  void isAsDescribedWhenAStatusChanges(MessageStatus status) {
    Message message = message(Message.Author.US, Content.text("hello"), status);
    assertThat(faults("statuses", sent(Telling.What.STATUS, message, status))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isAsDescribedWhenAChannelChanges_CH6(ChannelState state) {
    var changed =
        new Post.OfChannel(CHAT.account(), CHAT.channel(), new ChannelTelling(1, state, NOW));
    posts.tell(address, changed, NOW);
    assertThat(faults("channelsUpdates", server.received().get(0).body())).isEmpty();
  }

  private JsonNode sent(Telling.What what, Message message, MessageStatus status) {
    var telling = new Telling(1, what, message.id(), status, NOW, NOW, null);
    posts.tell(address, telling, message, Settings.defaults(), NOW);
    return server.received().get(0).body();
  }

  private static List<String> faults(String webhook, JsonNode body) {
    ApiDocument document = ApiDocument.served();
    JsonNode described =
        document
            .root()
            .at("/webhooks/" + webhook + "/post/requestBody/content")
            .path("application/json")
            .path("schema");
    assertThat(described.isMissingNode()).isFalse();
    return document.faults(described, body);
  }
}
