package dev.houston.chat;

import static dev.houston.chat.DeliveryWatchTest.DELIVERED_AND_READ;
import static dev.houston.chat.DeliveryWatchTest.FINALLY_READ;
import static dev.houston.chat.DeliveryWatchTest.NOT_DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.Settings;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** System messages as they stand in our own chat (SM). */
class SystemMessageTest {
  final Story story = new Story();

  @Test
  void standInTheChatWithoutThePrefix_SM1() {
    story.sent("A").minutes(10);
    assertThat(story.said()).containsExactly("10:10:00 " + NOT_DELIVERED);
  }

  @Test
  void areOfTheTypeSystem_SM1() {
    story.sent("A").minutes(10);
    assertThat(story.messages())
        .filteredOn(message -> message.author() == Message.Author.SYSTEM)
        .extracting(message -> message.content().type())
        .containsExactly(Content.Type.SYSTEM);
  }

  @Test
  void areInTheLanguageOfTheAccount_SM3() {
    var russian = Locale.forLanguageTag("ru");
    story.settings(
        new Settings("Wazzup", ZoneId.of("UTC"), russian, DeliveryWatchSettings.defaults()));
    story.sent("A").minutes(20).read("A");
    assertThat(story.said())
        .hasSize(2)
        .allMatch(line -> line.codePoints().anyMatch(letter -> letter >= 0x410 && letter < 0x450));
  }

  @Test
  void showOnceThoughEveryWebhookComesTwice_SM4() {
    story.sent("A").sent("A").minutes(20);
    story.delivered("A").delivered("A").minutes(5).read("A").read("A").hours(1);
    assertThat(story.said())
        .containsExactly("10:10:00 " + NOT_DELIVERED, "10:25:00 " + DELIVERED_AND_READ);
  }

  @Test
  void ofOneMomentStandInTheOrderInWhichTheyWereDecided_SM5() {
    story.sent("A").delivered("A").hours(24).sent("B").minutes(10).read("B").called("c1", false);
    assertThat(story.said()).hasSize(5);
    assertThat(story.said().subList(2, 4))
        .containsExactly("10:10:00 " + DELIVERED_AND_READ, "10:10:00 " + FINALLY_READ);
    assertThat(story.said().get(4)).contains("an attempt to call");
  }
}
