package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.channel.Answer;
import dev.houston.channel.CountsInMemory;
import dev.houston.channel.SessionStatus;
import dev.houston.chat.Chat;
import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.Dialog;
import dev.houston.chat.HandlingChatEvents;
import dev.houston.chat.InMemoryChats;
import dev.houston.chat.InMemoryHeldEvents;
import dev.houston.chat.Message;
import dev.houston.chat.MessageStatus;
import dev.houston.chat.Surroundings;
import dev.houston.chat.Telling;
import dev.houston.wake.InMemoryWakeUps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The drain with the chats in earnest: what one decides the other says, once, whatever dies. */
class DrainAndChatsTest {
  private final DrainStory story = new DrainStory();
  private final InMemoryChats chats = new InMemoryChats();
  private final List<String> told = new ArrayList<>();
  private final ChatKey ann = story.chat("Ann");
  private Runnable beforeTelling = () -> {};
  private HandlingChatEvents handling;

  @BeforeEach
  void open() {
    story.accounts.change(DrainStory.ACCOUNT, account -> account.listenedTo(true));
    var queue = new DrainQueue(story.drains, story.waiting, story.hints);
    var surroundings =
        new Surroundings(
            story.channel.channels,
            new InMemoryHeldEvents(),
            new CountsInMemory(),
            (chat, text, now) -> false,
            new QueueingMessages(queue),
            Optional.empty());
    handling =
        new HandlingChatEvents(
            story.accounts,
            chats,
            story.conversations,
            (chat, tellings, surely) -> tell(tellings),
            new InMemoryWakeUps(),
            surroundings);
    Dialogs dialogs =
        (chat, now) ->
            Dialogs.Standing.of(chats.find(chat).map(Chat::dialog).orElse(Dialog.UNKNOWN), now);
    story.through(
        new Draining(
            story.accounts,
            story.channel.channels,
            queue,
            new Correspondence(
                story.conversations, dialogs, new SettlingInChats(handling, story.clock)),
            story.connector,
            story.channel.events,
            story.pacing(),
            story.calls(),
            story.clock));
  }

  private void tell(List<Telling> tellings) {
    beforeTelling.run();
    tellings.stream()
        .map(telling -> telling.effect())
        .filter(effect -> !told.contains(effect))
        .forEach(told::add);
  }

  private void accepts(String words) {
    var event = new MessageAccepted(DrainStory.id(words), Content.text(words), null, story.now());
    handling.handle(ann, List.of(event), false, story.now());
  }

  private MessageStatus status(String words) {
    return story.status(ann, DrainStory.id(words));
  }

  private List<String> lines() {
    return story.conversations.of(ann, null, false, 100).items().stream()
        .filter(message -> message.author() == Message.Author.SYSTEM)
        .map(message -> message.content().text())
        .toList();
  }

  @Test
  void whatIsAcceptedIsAskedForAndSentInItsOrder_OM3_DS2() {
    accepts("m1");
    accepts("m2");
    accepts("m3");
    story.seconds(10);
    assertThat(story.connector.questions).hasSize(1);
    assertThat(story.connector.sent).containsExactly("m1", "m2", "m3");
    assertThat(status("m3")).isEqualTo(MessageStatus.SENT);
    assertThat(lines())
        .containsExactly("Chat is initialized, you can write this client to WhatsApp");
  }

  @Test
  void whoHasNoWhatsAppIsNotWrittenTo_DS2() {
    story.connector.existences.add(Answer.of(false));
    accepts("m1");
    story.seconds(10);
    assertThat(status("m1")).isEqualTo(MessageStatus.FAILED);
    assertThat(lines())
        .containsExactly(
            "Chat is not possible, this phone number does not have a WhatsApp account");
  }

  @Test
  void whatCannotBeFoundOutIsSaid_OM5() {
    story.connector.answers.add(Handover.inDoubt("no answer"));
    story.connector.showsHistory = false;
    accepts("m1");
    accepts("m2");
    story.minutes(5);
    assertThat(status("m1")).isEqualTo(MessageStatus.UNKNOWN);
    assertThat(status("m2")).isEqualTo(MessageStatus.SENT);
    assertThat(lines())
        .last()
        .asString()
        .startsWith("It is not known whether this message was sent.");
  }

  @Test
  void aLogOutIsSaidOnce_OM6() {
    story.connector.answers.add(Handover.inDoubt("no answer"));
    accepts("m1");
    story.seconds(2);
    story.channel.reports(SessionStatus.LOGGED_OUT);
    story.seconds(20);
    story.channel.reports(SessionStatus.QR);
    story.minutes(5);
    assertThat(lines()).filteredOn("Houston, scan the QR code"::equals).hasSize(1);
  }

  @Test
  void whatADrainDiedOverIsToldWhenItComesAgain_SM4() {
    accepts("m1");
    story.hints.lose();
    int before = told.size();
    beforeTelling =
        () -> {
          if (status("m1") == MessageStatus.SENT) {
            beforeTelling = () -> {};
            throw new DyingDrain.Death();
          }
        };
    story.drain(DrainHint.now(DrainStory.ACCOUNT, DrainStory.CHANNEL), false);
    assertThat(status("m1")).isEqualTo(MessageStatus.SENT);
    assertThat(told).filteredOn(effect -> effect.contains("sent")).isEmpty();
    story.until(story.now().plus(DelayedHints.VISIBILITY).plus(Duration.ofSeconds(5)));
    assertThat(told).hasSizeGreaterThan(before);
    assertThat(told).filteredOn(effect -> effect.contains("sent")).hasSize(1);
    assertThat(story.connector.sent).containsExactly("m1");
    assertThat(story.queue()).isEmpty();
  }
}
