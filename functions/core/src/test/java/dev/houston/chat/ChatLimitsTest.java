package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A limit on everything that a chat keeps, and the forms of its ids. */
class ChatLimitsTest {
  private final Story story = new Story();

  @Test
  void theWatchGivesUpTheOldestOfManyMessagesThatTheClientDoesNotHave() {
    IntStream.range(0, 50).forEach(message -> story.seconds(1).sent("M" + message));
    assertThat(story.chat().watch().outgoing()).hasSize(Watch.MOST_OUTGOING);

    story.minutes(10);
    assertThat(story.said()).hasSize(1);
  }

  @Test
  void theWatchNeverGivesUpTheMessageThatItAnnounced_DW4() {
    story.sent("A").minutes(10);
    IntStream.range(0, 50).forEach(message -> story.seconds(1).sent("M" + message));
    story.delivered("A").read("A");
    assertThat(story.said()).hasSize(2).last().asString().endsWith("delivered and read.");
  }

  @Test
  void theWatchForgetsWhatIsOlderThanTheNewestReceivedMessage() {
    story.sent("A").seconds(1).sent("B").seconds(1).sent("C").delivered("B");
    assertThat(story.chat().watch().outgoing())
        .extracting(Outgoing::id)
        .containsExactly(
            MessageId.reported(Story.CHAT, true, "B"), MessageId.reported(Story.CHAT, true, "C"));
  }

  @Test
  void statusesBeforeTheirMessagesAreKeptUpToALimit_DW12() {
    IntStream.range(0, 80).forEach(message -> story.seconds(1).delivered("M" + message));
    assertThat(story.chat().memory().parked()).hasSize(Memory.MOST);

    story.sent("M79").sent("M10");
    assertThat(story.statusOf("M79")).isEqualTo(MessageStatus.DELIVERED);
    assertThat(story.statusOf("M10")).isEqualTo(MessageStatus.SENT);
  }

  @Test
  void severalStatusesBeforeTheirMessageCountByRank_DW12() {
    story.read("A").delivered("A").delivered("A").sent("A", Story.BEGIN);
    assertThat(story.statusOf("A")).isEqualTo(MessageStatus.READ);
    assertThat(story.chat().memory().parked()).isEmpty();
    story.hours(48);
    assertThat(story.said()).isEmpty();
  }

  @Test
  void callsAreRememberedUpToALimitAndForADay_MC2() {
    IntStream.range(0, 80).forEach(call -> story.seconds(1).called("c" + call, false));
    assertThat(story.chat().memory().calls()).hasSize(Memory.MOST);

    story.hours(25).called("last", false);
    assertThat(story.chat().memory().calls()).hasSize(1);
  }

  @Test
  void aContactsNameIsCutOffBetweenCharacters() {
    var profile = new Chat.Profile(null, null).named("👩‍🚀".repeat(200));
    assertThat(profile.contactName()).isNotNull().isEqualTo("👩‍🚀".repeat(33) + "👩");
    assertThat(profile.named(" ").contactName()).isEqualTo(profile.contactName());
  }

  @Test
  void aDeadlineSoonIsArmedOnceAndALaterOneIsLeftToTheSweep() {
    story.sent("A");
    assertThat(story.wakeUps.armed()).isEmpty();

    story.watch(watch -> watch.delayed(Duration.ofMinutes(8), watch.notRead()));
    story.sent("B").clientWrote("X");
    assertThat(story.wakeUps.armed()).hasSize(1);
    assertThat(story.wakeUps.armed().get(0).dueAt()).isEqualTo(Story.BEGIN.plusSeconds(480));
  }

  @Test
  void aHintForADeadlineThatHasMovedIsNotArmedAgain() {
    story.watch(watch -> watch.delayed(Duration.ofMinutes(5), watch.notRead()));
    story.sent("A").seconds(60).sent("B");
    assertThat(story.wakeUps.armed()).hasSize(2);

    story.tell(new ChatEvent.TimePassed(Story.BEGIN.plusSeconds(300), story.now()));
    assertThat(story.wakeUps.armed()).hasSize(2);

    story.tell(new ChatEvent.TimePassed(Story.BEGIN.plusSeconds(360), story.now()));
    assertThat(story.wakeUps.armed()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(MessageStatus.class)
  void aStatusIsFoundByItsCode(MessageStatus status) {
    assertThat(MessageStatus.ofCode(status.code())).isEqualTo(status);
    assertThat(status.replaces(status)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Content.Type.class)
  void aTypeIsFoundByItsCode(Content.Type type) {
    assertThat(Content.Type.ofCode(type.code())).isEqualTo(type);
  }

  @Test
  void aCodeThatIsNoneIsAFault() {
    assertThatThrownBy(() -> MessageStatus.ofCode("x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0791", "+79161234567", "7916", "79161234567@c.us", "7916 1234567", "١٢٣٤٥٦"})
  void whatIsNoChatIdIsNone(String text) {
    assertThat(ChatId.allows(text)).isFalse();
    assertThatThrownBy(() -> new ChatId(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChatIsFoundByItsNameAmongTheItemsOfItsAccount() {
    assertThat(ChatKey.ofItem(Story.ACCOUNT, Story.CHAT.item())).isEqualTo(Story.CHAT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "chat", "chat#a#b", "channel#0b9b6a53-3b45-4f4e-9d4a-2b1f6f0f7c11"})
  void anotherItemIsNoChat(String item) {
    var account = new AccountId("acme");
    assertThatThrownBy(() -> ChatKey.ofItem(account, item))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numbersAndTextsDoNotShowInLogs_NV2() {
    assertThat(Story.CHAT.toString()).doesNotContain("7916123");
    assertThat(Content.text("secret").toString()).doesNotContain("secret");
    assertThat(new ChatId("99887766554433@lid").e164()).isEqualTo("99887766554433@lid");
  }

  @Test
  void aMessagesIdIsItsOwnInEveryChatAndEachDirection() {
    MessageId id = MessageId.reported(Story.CHAT, true, "A");
    var other = new ChatKey(Story.ACCOUNT, Story.CHAT.channel(), new ChatId("79160000000"));
    assertThat(id)
        .isEqualTo(MessageId.reported(Story.CHAT, true, "A"))
        .isNotEqualTo(MessageId.reported(Story.CHAT, false, "A"))
        .isNotEqualTo(MessageId.reported(other, true, "A"))
        .isNotEqualTo(MessageId.ofEffect(Story.CHAT, "A"));
    assertThat(UUID.fromString(id.value()).version()).isEqualTo(8);
    assertThat(UUID.fromString(id.value()).variant()).isEqualTo(2);
    assertThatThrownBy(() -> new MessageId("x")).isInstanceOf(IllegalArgumentException.class);
  }
}
