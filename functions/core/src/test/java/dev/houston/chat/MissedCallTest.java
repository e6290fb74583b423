package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.Settings;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Missed calls (MC) and chats that others begin (DS-1). */
class MissedCallTest {
  final Story story = new Story();

  @Test
  void isSaidAtOnceWithTheRealNumberAndTime_MC1() {
    story.called("c1", false);
    assertThat(story.said())
        .containsExactly(
            "10:00:00 There was an attempt to call into whatsapp from the number +79161234567"
                + " at 10:00");
  }

  @Test
  void tellsAVideoCallApart_MC1() {
    story.called("c1", true);
    assertThat(story.said())
        .containsExactly(
            "10:00:00 There was a video call attempt at whatsapp from the number +79161234567"
                + " at 10:00");
  }

  @Test
  void tellsTheTimeOfTheCallInTheAccountsZone_MC1() {
    story.settings(
        new Settings(
            "Wazzup", ZoneId.of("Asia/Kolkata"), Locale.ENGLISH, DeliveryWatchSettings.defaults()));
    story.minutes(5).called("c1", false, Story.BEGIN);
    assertThat(story.said()).hasSize(1);
    assertThat(story.said().get(0)).endsWith("at 15:30");
  }

  @Test
  void isOfTheTimeOfItsArrivalWhereTheConnectorGivesNone_MC1() {
    story.minutes(5).called("c1", false, null);
    assertThat(story.said()).singleElement().asString().endsWith("at 10:05");
  }

  @Test
  void isOneMessageACallHoweverManyWebhooks_MC2() {
    story.called("c1", false).seconds(20).called("c1", false).minutes(1).called("c1", false);
    story.called("c2", false);
    assertThat(story.said()).hasSize(2);
  }

  @Test
  void isOneMessageACallAlsoWhenAWebhookComesDaysLater_SM4() {
    story.called("c1", false).hours(30).called("c1", false, Story.BEGIN);
    assertThat(story.said()).hasSize(1);
  }

  @Test
  void isAMissingCallForTheApi_SM1() {
    story.called("c1", false);
    assertThat(story.messages())
        .extracting(message -> message.content().type())
        .containsExactly(Content.Type.MISSING_CALL);
  }

  @Test
  void theChatIsOpenAtOnceWhenTheClientWritesFirst_DS1() {
    story.clientWrote("X");
    assertThat(story.said()).isEmpty();
    assertThat(story.messages()).hasSize(1);
    assertThat(story.chat().profile().contactName()).isEqualTo("Anna");
  }
}
