package dev.houston.connector.generic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.channel.WebhookEntry;
import dev.houston.chat.ChatEvent.CallReported;
import dev.houston.chat.ChatEvent.MessageReported;
import dev.houston.chat.ChatEvent.StatusReported;
import dev.houston.chat.ChatId;
import dev.houston.chat.Content;
import dev.houston.chat.MessageStatus;
import dev.houston.connector.Reported;
import dev.houston.notice.FailureReason;
import dev.houston.secret.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generic protocol's webhooks say, in our words (IN-2). */
class GenericConnectorTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant TOLD = NOW.plusSeconds(1);
  private static final Instant ARRIVAL = NOW.plusMillis(1500);
  private static final String CLIENT = "79161234567";
  private static final String HIDDEN = "99887766554433@lid";
  private static final WebhookEntry CHANNEL =
      new WebhookEntry(
          new AccountId("acme"),
          new ChannelId("0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"),
          "generic",
          "default",
          new Sealed(""));

  private final GenericConnector generic = new GenericConnector();

  private Reported translate(GenericWebhook webhook) {
    List<Reported> reports = generic.translate(webhook.signed(ARRIVAL), CHANNEL, ARRIVAL).chats();
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  private MessageReported message(GenericWebhook webhook) {
    return (MessageReported) translate(webhook).event();
  }

  @Nested
  class Clients {
    private final GenericWebhook webhook = GenericWebhook.status("M1", CLIENT, "read", NOW);

    @Test
    void areKnownByTheirNumber() {
      assertThat(translate(webhook).client()).isEqualTo(new ChatId(CLIENT));
      assertThat(translate(webhook).hidden()).isEmpty();
    }

    @Test
    void areKnownByTheirHiddenIdentityWhereTheNumberIsNotTold() {
      webhook.client().put("lid", HIDDEN).remove("phone");
      assertThat(translate(webhook).client()).isEqualTo(new ChatId(HIDDEN));
      assertThat(translate(webhook).hidden()).isEmpty();
    }

    @Test
    void haveTheirHiddenIdentityAsAnAliasOfTheNumber() {
      webhook.client().put("lid", HIDDEN);
      assertThat(translate(webhook).client()).isEqualTo(new ChatId(CLIENT));
      assertThat(translate(webhook).hidden()).contains(new ChatId(HIDDEN));
    }

    @Test
    void mayCallThemselvesWhatTheyLike() {
      var named = GenericWebhook.fromClient("M1", CLIENT, NOW);
      named.client().put("name", "Анна\u0000<b>");
      assertThat(message(named).contactName()).isEqualTo("Анна\u0000<b>");
    }

    @Test
    void haveANameOfBoundedLength_NV3() {
      var named = GenericWebhook.fromClient("M1", CLIENT, NOW);
      named.client().put("name", "x".repeat(900_000));
      assertThat(message(named).contactName()).hasSize(100);
    }
  }

  @Nested
  class Messages {
    @Test
    void fromTheClient() {
      assertThat(translate(GenericWebhook.fromClient("M1", CLIENT, NOW)))
          .isEqualTo(
              new Reported(
                  new ChatId(CLIENT),
                  Optional.empty(),
                  new MessageReported(
                      "M1",
                      false,
                      NOW,
                      ARRIVAL,
                      MessageStatus.SENT,
                      Content.text("Good morning!"),
                      null),
                  "message/false/M1/sent"));
    }

    @Test
    void fromUs() {
      assertThat(translate(GenericWebhook.fromUs("M2", CLIENT, NOW)))
          .isEqualTo(
              new Reported(
                  new ChatId(CLIENT),
                  Optional.empty(),
                  new MessageReported(
                      "M2",
                      true,
                      NOW,
                      ARRIVAL,
                      MessageStatus.SENT,
                      Content.text("Your order is ready"),
                      null),
                  "message/true/M2/sent"));
    }

    @ParameterizedTest
    @EnumSource(MessageStatus.class)
    void fromUsHaveGotAsFarAsTheySay(MessageStatus status) {
      var webhook = GenericWebhook.fromUs("M2", CLIENT, NOW);
      webhook.data().put("status", status.code());
      assertThat(message(webhook).status()).isEqualTo(status);
      assertThat(translate(webhook).cause()).isEqualTo("message/true/M2/" + status.code());
    }

    @Test
    void areTextsAndSentWhereNothingElseIsSaid() {
      var webhook = GenericWebhook.fromUs("M2", CLIENT, NOW);
      webhook.data().remove(List.of("type", "status"));
      assertThat(message(webhook).content()).isEqualTo(Content.text("Your order is ready"));
      assertThat(message(webhook).status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void wereSentWhenTheEventHappenedIfTheyDoNotTell_DW12() {
      var webhook = GenericWebhook.fromUs("M2", CLIENT, NOW);
      webhook.data().remove("sentAt");
      assertThat(message(webhook).at()).isEqualTo(TOLD);

      webhook.envelope().remove("timestamp");
      assertThat(message(webhook).at()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-02T10:00:00.123456789Z, 2026-03-02T10:00:00.123Z",
      "2026-03-02T13:00:00+03:00, 2026-03-02T10:00:00Z",
      "2026-03-02t10:00:00z, 2026-03-02T10:00:00Z",
      "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
      "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
    })
    void haveTimesOfRfc3339(String written, Instant meant) {
      var webhook = GenericWebhook.fromClient("M1", CLIENT, NOW);
      webhook.data().put("sentAt", written);
      assertThat(message(webhook).at()).isEqualTo(meant);
    }

    @ParameterizedTest
    @EnumSource(
        value = Content.Type.class,
        names = {"TEXT", "MISSING_CALL", "SYSTEM"},
        mode = EnumSource.Mode.EXCLUDE)
    void ofAnotherTypeThanTextMayHaveAFileAndWords(Content.Type type) {
      var webhook = GenericWebhook.fromClient("M1", CLIENT, NOW);
      webhook.data().put("type", type.code()).put("contentUri", "http://files.local:9000/1?a=b#c");
      assertThat(message(webhook).content())
          .isEqualTo(new Content(type, "Good morning!", "http://files.local:9000/1?a=b#c"));
    }

    @Test
    void ofAnotherTypeThanTextNeedNeitherFileNorWords() {
      var webhook = GenericWebhook.fromClient("M1", CLIENT, NOW);
      webhook.data().put("type", "image").put("text", "");
      assertThat(message(webhook).content()).isEqualTo(new Content(Content.Type.IMAGE, null, null));
    }

    @Test
    void mayBeAsLongAsWhatsAppAllows() {
      var webhook = GenericWebhook.fromClient("M1", CLIENT, NOW);
      webhook.data().put("text", "x".repeat(Content.LONGEST_TEXT));
      assertThat(message(webhook).content().text()).hasSize(Content.LONGEST_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {" ", "<script>alert(1)</script>", "\u202Eabc", "\u0000\u0007\n", "👋🏽"})
    void areToldAsTheyWereWritten_NV1(String text) {
      var webhook = GenericWebhook.fromClient("M1", CLIENT, NOW);
      webhook.data().put("text", text);
      assertThat(message(webhook).content().text()).isEqualTo(text);
    }

    @Test
    void loseOnlyWhatIsNoCharacter_NV1() {
      var webhook = GenericWebhook.fromClient("M1", CLIENT, NOW);
      String body = webhook.body().replace("Good morning!", "Good\\ud800 morning!");
      var event =
          (MessageReported)
              generic
                  .translate(GenericWebhook.signed(body, ARRIVAL), CHANNEL, ARRIVAL)
                  .chats()
                  .get(0)
                  .event();
      assertThat(event.content().text()).isEqualTo("Good\uFFFD morning!");
    }

    @Test
    void mayHaveFieldsThatWeDoNotKnowYet() {
      var webhook = GenericWebhook.fromClient("M1", CLIENT, NOW);
      webhook.envelope().put("version", 2);
      webhook.data().putObject("reaction").put("emoji", "👍");
      webhook.client().put("avatar", 7);
      assertThat(translate(webhook))
          .isEqualTo(translate(GenericWebhook.fromClient("M1", CLIENT, NOW)));
    }
  }

  @Nested
  class Statuses {
    @ParameterizedTest
    @EnumSource(value = MessageStatus.class, names = "WAITING", mode = EnumSource.Mode.EXCLUDE)
    void areOurs(MessageStatus status) {
      var webhook = GenericWebhook.status("M2", CLIENT, status.code(), NOW);
      assertThat(translate(webhook))
          .isEqualTo(
              new Reported(
                  new ChatId(CLIENT),
                  Optional.empty(),
                  new StatusReported("M2", status, NOW, ARRIVAL),
                  "status/M2/" + status.code()));
    }

    @ParameterizedTest
    @CsvSource({"window-closed, WINDOW_CLOSED", "too-late, REJECTED"})
    void tellWhyAMessageFailed_OM9(String reason, FailureReason failure) {
      var webhook = GenericWebhook.status("M2", CLIENT, "failed", NOW);
      webhook.data().put("reason", reason);
      assertThat(((StatusReported) translate(webhook).event()).failure()).isEqualTo(failure);
    }

    @Test
    void wereReachedWhenTheEventHappenedIfTheyDoNotTell_DW12() {
      var webhook = GenericWebhook.status("M2", CLIENT, "read", NOW);
      webhook.data().remove("at");
      assertThat(((StatusReported) translate(webhook).event()).at()).isEqualTo(TOLD);

      webhook.envelope().remove("timestamp");
      assertThat(((StatusReported) translate(webhook).event()).at()).isNull();
    }

    @Test
    void thatSayTheSameHaveOneCauseWhateverElseTheyTell() {
      var first = GenericWebhook.status("M2", CLIENT, "read", NOW);
      var again = GenericWebhook.status("M2", CLIENT, "read", NOW.plusSeconds(1));
      again.client().put("lid", HIDDEN).put("name", "Anna");
      assertThat(translate(again).cause()).isEqualTo(translate(first).cause());
    }
  }

  @Nested
  class Calls {
    @Test
    void areMissed_MC1() {
      assertThat(translate(GenericWebhook.call("C1", CLIENT, NOW)))
          .isEqualTo(
              new Reported(
                  new ChatId(CLIENT),
                  Optional.empty(),
                  new CallReported("C1", false, NOW, ARRIVAL),
                  "call/C1"));
    }

    @Test
    void canBeVideoCalls_MC1() {
      var webhook = GenericWebhook.call("C1", CLIENT, NOW);
      webhook.data().put("video", true);
      assertThat(((CallReported) translate(webhook).event()).video()).isTrue();
    }

    @Test
    void beganWhenTheEventHappenedIfTheyDoNotTell_MC1() {
      var webhook = GenericWebhook.call("C1", CLIENT, NOW);
      webhook.data().remove(List.of("at", "video"));
      assertThat(translate(webhook).event())
          .isEqualTo(new CallReported("C1", false, TOLD, ARRIVAL));
    }
  }
}
