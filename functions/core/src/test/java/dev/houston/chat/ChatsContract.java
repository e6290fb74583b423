package dev.houston.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.account.AccountId;
import dev.houston.channel.ChannelId;
import dev.houston.notice.FailureReason;
import dev.houston.notice.Notice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Chats} promises. */
public abstract class ChatsContract {
  protected static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  protected final AccountId account = new AccountId(UUID.randomUUID().toString());
  private final ChannelId channel = new ChannelId(UUID.randomUUID().toString());
  private Chats chats;

  /** An empty store, or one that other accounts' chats are in. */
  protected abstract Chats chats();

  @BeforeEach
  void begin() {
    chats = chats();
  }

  protected ChatKey key(String client) {
    return new ChatKey(account, channel, new ChatId(client));
  }

  private static MessageId message(String id) {
    return MessageId.reported(Story.CHAT, true, id);
  }

  /** A chat in which every field that can be set is set. */
  protected Chat full(ChatKey key) {
    var delivery = new Outgoing.Check(NOW.plusSeconds(600), Duration.ofMinutes(10));
    var reading = new Outgoing.Check(NOW.plusSeconds(86_400), Duration.ofHours(24));
    var outgoing =
        List.of(
            new Outgoing(message("A"), NOW, MessageStatus.DELIVERED, NOW, true, null, reading),
            new Outgoing(
                message("D"), NOW, MessageStatus.WAITING, null, false, null, null, null, true),
            new Outgoing(
                message("E"),
                NOW,
                MessageStatus.SENT,
                null,
                false,
                delivery,
                null,
                message("F"),
                false),
            new Outgoing(message("B"), NOW, MessageStatus.WAITING, null, false, delivery, null));
    var watch =
        new Watch(
            outgoing,
            new Watch.Announcement(
                NotDeliveredPair.RECEIVED, message("A"), NOW, NOW.plusSeconds(1800)),
            new Watch.Reminder(NotReadPair.OPEN, NOW),
            NOW.minusSeconds(5));
    var memory =
        new Memory(
            List.of(
                new Memory.Parked(message("C"), MessageStatus.READ, NOW, NOW),
                new Memory.Parked(
                    message("G"), MessageStatus.FAILED, NOW, NOW, FailureReason.NO_ACCOUNT)),
            List.of(new Memory.Call("call", NOW)),
            NOW.minusSeconds(60));
    var lines =
        List.of(
            new Line("not-delivered/A", Notice.notDelivered(Duration.ofMinutes(10)), NOW, 6),
            new Line("message-failed/B", Notice.messageFailed(FailureReason.REJECTED), NOW, 7),
            new Line(
                "missed-call/x",
                Notice.missedCall(true, "+79161234567", NOW, ZoneOffset.UTC),
                NOW,
                8));
    var told =
        new Told(
            12,
            List.of(
                new Telling(
                    11, Telling.What.MESSAGE, message("A"), null, NOW, NOW.plusSeconds(1), "Анна"),
                new Telling(
                    12,
                    Telling.What.STATUS,
                    message("B"),
                    MessageStatus.READ,
                    NOW,
                    NOW,
                    null,
                    Telling.Audience.NATIVE_INTEGRATIONS)));
    return new Chat(
        key,
        new Chat.Profile("Анна 👩‍🚀", NOW),
        watch,
        memory,
        8,
        NOW,
        lines,
        told,
        new Waiting(true, 3, 5),
        new Dialog(DialogStage.IMPOSSIBLE, NOW.minusSeconds(7), 2),
        Chat.Stored.NEVER);
  }

  @Test
  void givesBackEveryFieldThatWasSaved() {
    Chat chat = full(key("79160000001"));
    assertThat(chats.save(chat, NOW)).isTrue();

    Chat found = chats.find(chat.key()).orElseThrow();
    assertThat(found).usingRecursiveComparison().ignoringFields("stored").isEqualTo(chat);
    assertThat(found.stored().version()).isEqualTo(1);
    assertThat(found.stored().lookAt()).isEqualTo(NOW.plusSeconds(600));
  }

  @ParameterizedTest
  @EnumSource
  void givesBackHowFarItsDialogHasCome_DS(DialogStage stage) {
    Chat chat = full(key("79160000001"));
    Chat.Profile nobody = new Chat.Profile(null, null);
    assertThat(dialogOf(chat, chat.profile(), stage)).isEqualTo(stage);
    assertThat(dialogOf(chat, nobody, stage)).isEqualTo(stage);
  }

  private DialogStage dialogOf(Chat chat, Chat.Profile profile, DialogStage stage) {
    ChatKey key = key(profile.lastMessageAt() == null ? "79160000002" : "79160000001");
    Chat changed =
        new Chat(
            key,
            profile,
            chat.watch(),
            chat.memory(),
            chat.lines(),
            chat.lastLineAt(),
            chat.pending(),
            chat.told(),
            chat.waiting(),
            new Dialog(stage, null, 0),
            chat.stored());
    assertThat(chats.save(changed, NOW)).isTrue();
    return chats.find(key).orElseThrow().dialog().stage();
  }

  @Test
  void givesBackAChatInWhichNothingIsSet() {
    Chat chat = Chat.fresh(key("79160000001"));
    assertThat(chats.save(chat, NOW)).isTrue();
    assertThat(chats.find(chat.key()).orElseThrow())
        .usingRecursiveComparison()
        .ignoringFields("stored")
        .isEqualTo(chat);
  }

  @Test
  void knowsNoChatThatWasNotSaved() {
    assertThat(chats.find(key("79160000001"))).isEmpty();
  }

  @Test
  void savesNothingThatAnotherSavedSince() {
    ChatKey key = key("79160000001");
    chats.save(Chat.fresh(key), NOW);
    Chat one = chats.find(key).orElseThrow();
    Chat other = chats.find(key).orElseThrow();
    assertThat(chats.save(one.with(new Chat.Profile("one", NOW)), NOW)).isTrue();
    assertThat(chats.save(other.with(new Chat.Profile("other", NOW)), NOW)).isFalse();
    assertThat(chats.find(key).orElseThrow().profile().contactName()).isEqualTo("one");
  }

  @Test
  void savesNoSecondFirstVersion() {
    ChatKey key = key("79160000001");
    assertThat(chats.save(full(key), NOW)).isTrue();
    assertThat(chats.save(Chat.fresh(key), NOW)).isFalse();
  }

  @Test
  void recognisesItsOwnSuccessWhenASaveIsSentTwice() {
    Chat chat = full(key("79160000001"));
    assertThat(chats.save(chat, NOW)).isTrue();
    assertThat(chats.save(chat, NOW)).isTrue();
    assertThat(chats.find(chat.key()).orElseThrow().stored().version()).isEqualTo(1);
  }

  @Test
  void leavesTheIndexWhereItIsWhenTheDeadlineMovesAway() {
    ChatKey key = key("79160000001");
    chats.save(waking(Chat.fresh(key), NOW.plusSeconds(600)), NOW);
    chats.save(waking(chats.find(key).orElseThrow(), NOW.plusSeconds(7200)), NOW);
    Chat found = chats.find(key).orElseThrow();
    assertThat(found.wakeAt()).contains(NOW.plusSeconds(7200));
    assertThat(found.stored().lookAt()).isEqualTo(NOW.plusSeconds(600));
  }

  @Test
  void movesTheIndexWhenTheDeadlineComesNearerOrTheEntryIsPast() {
    ChatKey key = key("79160000001");
    chats.save(waking(Chat.fresh(key), NOW.plusSeconds(600)), NOW);
    chats.save(waking(chats.find(key).orElseThrow(), NOW.plusSeconds(300)), NOW);
    assertThat(chats.find(key).orElseThrow().stored().lookAt()).isEqualTo(NOW.plusSeconds(300));

    Instant later = NOW.plusSeconds(301);
    chats.save(waking(chats.find(key).orElseThrow(), NOW.plusSeconds(900)), later);
    assertThat(chats.find(key).orElseThrow().stored().lookAt()).isEqualTo(NOW.plusSeconds(900));
  }

  @Test
  void takesAChatThatWaitsForNothingOutOfTheIndex() {
    ChatKey key = key("79160000001");
    chats.save(waking(Chat.fresh(key), NOW.plusSeconds(600)), NOW);
    Chat waiting = chats.find(key).orElseThrow();
    chats.save(idle(waiting), NOW);
    assertThat(chats.find(key).orElseThrow().stored().lookAt()).isNull();
  }

  @Test
  void listsTheChatsOfAnAccountPageByPage() {
    List<ChatKey> keys =
        IntStream.range(0, 7).mapToObj(client -> key("7916000000" + client)).toList();
    keys.forEach(key -> chats.save(full(key), NOW));
    chats.save(Chat.fresh(key("79169999999")), NOW);

    var listed = new ArrayList<ChatKey>();
    String from = null;
    do {
      Page<Chat> page = chats.of(account, from, 3);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
      page.items().forEach(chat -> listed.add(chat.key()));
      from = page.next().orElse(null);
    } while (from != null);
    assertThat(listed).containsExactlyElementsOf(keys);
  }

  @Test
  void listsNoChatsOfAnotherAccount() {
    chats.save(full(key("79160000001")), NOW);
    var foreign = new AccountId(UUID.randomUUID().toString());
    assertThat(chats.of(foreign, null, 10).items()).isEmpty();
  }

  private List<ChatKey> allThatWait(int most) {
    var listed = new ArrayList<ChatKey>();
    String from = null;
    do {
      Page<Chat> page = chats.waiting(account, channel, from, most);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(most);
      page.items().forEach(chat -> listed.add(chat.key()));
      from = page.next().orElse(null);
    } while (from != null);
    return listed;
  }

  @Test
  void listsTheChatsOfAChannelThatWaitPageByPage_DW14() {
    List<ChatKey> keys =
        IntStream.range(0, 7).mapToObj(client -> key("7916000000" + client)).toList();
    keys.forEach(key -> chats.save(full(key), NOW));
    assertThat(allThatWait(3)).containsExactlyElementsOf(keys);
  }

  @Test
  void listsOnlyThoseThatWaitThoughWholePagesOfOthersLieBetween_DW14() {
    IntStream.range(0, 20)
        .mapToObj(client -> key("791600000%02d".formatted(client)))
        .forEach(
            key -> {
              boolean waits = key.client().value().endsWith("00") || key.equals(last());
              chats.save(waits ? full(key) : waking(Chat.fresh(key), NOW), NOW);
            });
    assertThat(allThatWait(3)).containsExactly(key("79160000000"), last());
  }

  private ChatKey last() {
    return key("79160000019");
  }

  @ParameterizedTest
  @CsvSource({"true, 0, 0, true", "false, 3, 5, true", "false, 5, 5, false", "false, 0, 0, false"})
  void listsAChatForEitherOfWhatItCanWaitFor_CH2(
      boolean forStatuses, long released, long held, boolean waits) {
    Chat chat = Chat.fresh(key("79160000001")).with(new Waiting(forStatuses, released, held));
    chats.save(chat, NOW);
    assertThat(allThatWait(3)).hasSize(waits ? 1 : 0);
  }

  @Test
  void listsAChatNoLongerThatHasCeasedToWait_DW14() {
    ChatKey key = key("79160000001");
    chats.save(full(key), NOW);
    chats.save(chats.find(key).orElseThrow().with(new Waiting(false, 5, 5)), NOW);
    assertThat(allThatWait(3)).isEmpty();
  }

  @Test
  void listsAlsoAChatInWhichNothingStandsYet_CH2() {
    Chat chat = Chat.fresh(key("79160000001")).with(new Waiting(false, 0, 1));
    chats.save(chat, NOW);
    assertThat(allThatWait(3)).containsExactly(chat.key());
  }

  @Test
  void listsNoWaitingChatsOfAnotherChannel() {
    var other = new ChannelId(UUID.randomUUID().toString());
    chats.save(full(new ChatKey(account, other, new ChatId("79160000001"))), NOW);
    assertThat(allThatWait(3)).isEmpty();
  }

  @Test
  void listsNoWaitingChatsOfAnotherAccount_NV2() {
    var foreign = new AccountId(UUID.randomUUID().toString());
    chats.save(full(new ChatKey(foreign, channel, new ChatId("79160000001"))), NOW);
    assertThat(allThatWait(3)).isEmpty();
  }

  @Test
  void refusesAPlaceAmongThoseThatWaitThatItDidNotGive() {
    assertThatThrownBy(() -> chats.waiting(account, channel, "%%%", 10))
        .isInstanceOf(Page.UnknownPlaceException.class);
  }

  @Test
  void refusesAPlaceThatItDidNotGive() {
    assertThatThrownBy(() -> chats.of(account, "%%%", 10))
        .isInstanceOf(Page.UnknownPlaceException.class);
  }

  /** The same chat with one message whose check is due then. */
  protected static Chat waking(Chat chat, Instant due) {
    var check = new Outgoing.Check(due, Duration.ofMinutes(10));
    var message = new Outgoing(message("A"), NOW, MessageStatus.SENT, null, false, check, null);
    return with(
        chat, new Watch(List.of(message), Watch.Announcement.NONE, Watch.Reminder.NONE, null));
  }

  private static Chat idle(Chat chat) {
    return with(chat, Watch.idle());
  }

  private static Chat with(Chat chat, Watch watch) {
    return new Chat(
        chat.key(),
        chat.profile(),
        watch,
        chat.memory(),
        chat.lines(),
        chat.lastLineAt(),
        chat.pending(),
        chat.told(),
        chat.waiting(),
        chat.dialog(),
        chat.stored());
  }
}
