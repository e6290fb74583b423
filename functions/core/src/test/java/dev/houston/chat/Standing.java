package dev.houston.chat;

import dev.houston.account.DeliveryWatchSettings;
import dev.houston.account.Settings;
import dev.houston.channel.Activity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a {@link Walk} stands: a real chat with its conversation and the account's settings, and
 * beside them what the rules say of the same story.
 */
record Standing(
    Chat chat,
    WalkedConversation conversation,
    Settings settings,
    Reckoning reckoning,
    Instant now,
    Trail trail) {

  /** Messages from us have these names on a walk, in the order in which they are heard of. */
  static final List<String> NAMES = List.of("A", "B", "C");

  private static final Map<String, MessageId> IDS =
      NAMES.stream()
          .collect(
              Collectors.toMap(
                  Function.identity(), name -> MessageId.reported(Story.CHAT, true, name)));
  private static final Map<String, String> NAMES_OF_IDS =
      IDS.entrySet().stream()
          .collect(Collectors.toMap(entry -> entry.getValue().value(), Map.Entry::getKey));

  /** A chat of which nothing is known yet. */
  static Standing begin() {
    Settings settings = Settings.defaults();
    DeliveryWatchSettings watch =
        settings
            .deliveryWatch()
            .delayed(Walk.Delays.FIRST.notDelivered(), Walk.Delays.FIRST.notRead());
    return new Standing(
        Chat.fresh(Story.CHAT),
        new WalkedConversation(),
        with(settings, watch),
        Reckoning.begin(),
        Story.BEGIN,
        Trail.BEGIN);
  }

  private static Settings with(Settings settings, DeliveryWatchSettings watch) {
    return new Settings(settings.systemName(), settings.timeZone(), settings.locale(), watch);
  }

  /** The name of a message on the walk. */
  static String name(MessageId id) {
    return NAMES_OF_IDS.get(id.value());
  }

  /** Whether the machine's watch still holds a message. */
  boolean isFollowed(String name) {
    return chat.watch().follows(IDS.get(name));
  }

  /** The status of a message as the conversation has it. */
  Optional<MessageStatus> statusOf(String name) {
    return conversation.statusOf(IDS.get(name));
  }

  /** Tells the machine and the reckoning; nothing is compared yet. */
  Standing after(Tiding told) {
    if (told.isOfTheAccount()) {
      return new Standing(
          chat.withoutPending(),
          conversation,
          with(settings, changed(told)),
          reckoning.after(told),
          told.now(),
          trail.with(told, List.of()));
    }
    WalkedConversation goesOn = conversation.fork();
    var sending = new SendingQueueInMemory();
    Chat next =
        told.event()
            .fold(
                new ChatEventStep(
                    chat.withoutPending(),
                    new Stepping(settings, () -> Activity.ALWAYS),
                    goesOn,
                    sending,
                    new Asking(sending)));
    return new Standing(
        next,
        goesOn,
        settings,
        reckoning.after(told),
        told.now(),
        trail.with(told, shown(next.pending())));
  }

  /** A line that is decided again under its own id shows once (SM-4). */
  private List<String> shown(List<Line> decided) {
    if (decided.isEmpty()) {
      return List.of();
    }
    List<String> standing = trail.lines();
    return decided.stream().map(Standing::words).filter(line -> !standing.contains(line)).toList();
  }

  private DeliveryWatchSettings changed(Tiding told) {
    DeliveryWatchSettings watch = settings.deliveryWatch();
    return switch (told.kind()) {
      case SWITCHED_OFF -> watch.switched(false, told.now());
      case SWITCHED_ON -> watch.switched(true, told.now());
      case DELAYS_CHANGED -> {
        Walk.Delays other = reckoning.delays().other();
        yield watch.delayed(other.notDelivered(), other.notRead());
      }
      case SENT, STATUS, CLIENT_WROTE, CALLED, TIME_CAME -> watch;
    };
  }

  /** A line as the reckoning writes it: its rule, its subject, and the delay that it tells of. */
  private static String words(Line line) {
    String effect = line.effect();
    int slash = effect.indexOf('/');
    String subject = effect.substring(slash + 1);
    String delay =
        switch (line.notice().key()) {
          case NOT_DELIVERED, NOT_READ -> " after " + line.notice().arguments().get(0);
          default -> "";
        };
    return effect.substring(0, slash + 1) + NAMES_OF_IDS.getOrDefault(subject, subject) + delay;
  }

  /** Whether the chat is the same as it was there, after this was told once more. */
  boolean isUnmovedBy(Tiding told, Standing there) {
    Chat before = there.chat;
    return isLike(chat.watch(), before.watch())
        && chat.memory().parked().equals(before.memory().parked())
        && (chat.pending().isEmpty() || there.mayDecideAgain(told));
  }

  /**
   * Whether the machine does not remember what it decided of this: that a message it has let go of
   * has failed, and a call of another day. Such a line has its own id again and shows once.
   */
  private boolean mayDecideAgain(Tiding told) {
    return switch (told.kind()) {
      case STATUS -> told.status() == MessageStatus.FAILED && !isFollowed(told.subject());
      case CALLED -> !told.at().isAfter(now.minus(Memory.KEPT));
      case SENT, CLIENT_WROTE, TIME_CAME, SWITCHED_OFF, SWITCHED_ON, DELAYS_CHANGED -> false;
    };
  }

  /** Whether the one is the other, with perhaps a message less that does not matter any more. */
  private static boolean isLike(Watch one, Watch other) {
    return other.outgoing().containsAll(one.outgoing())
        && one.last().equals(other.last())
        && one.notDelivered().equals(other.notDelivered())
        && one.notRead().equals(other.notRead())
        && Objects.equals(one.unavailableSaidAt(), other.unavailableSaidAt());
  }
}
