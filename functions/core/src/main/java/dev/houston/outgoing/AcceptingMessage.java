package dev.houston.outgoing;

import dev.houston.chat.ChatEvent.MessageAccepted;
import dev.houston.chat.ChatEvents;
import dev.houston.chat.ChatKey;
import dev.houston.chat.Content;
import dev.houston.chat.Conversations;
import dev.houston.chat.Message.Author;
import dev.houston.chat.MessageId;
import dev.houston.outgoing.Acceptance.Accepted;
import dev.houston.outgoing.Acceptance.Refused;
import dev.houston.outgoing.Acceptance.Repeated;
import dev.houston.outgoing.CrmMessageIds.Holder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message that is to be sent to a client, or refuses it, and that finally (OM-1, OM-2).
 *
 * <p>A message is accepted when it is safe in the queue of its chat. One with a {@code
 * crmMessageId} is accepted once: the name is claimed for it before, and marked as used up after.
 * Whoever died in between left a claim that is not, and the same request goes on under the same
 * message id, which the chat adds once.
 */
public final class AcceptingMessage {
  private final Admitting admitting;
  private final Conversations conversations;
  private final ChatEvents events;
  private final CrmMessageIds crmMessageIds;
  private final Supplier<MessageId> newIds;

  public AcceptingMessage(
      Admitting admitting,
      Conversations conversations,
      ChatEvents events,
      CrmMessageIds crmMessageIds,
      Supplier<MessageId> newIds) {
    this.admitting = admitting;
    this.conversations = conversations;
    this.events = events;
    this.crmMessageIds = crmMessageIds;
    this.newIds = newIds;
  }

  /** Accepts the message if its channel takes messages now. */
  public Acceptance accept(Draft draft, Instant now) {
    String name = draft.crmMessageId();
    if (name == null) {
      return admitted(draft, now, chat -> queue(draft, chat, newIds.get(), now));
    }
    var wanted = new Holder(newIds.get(), request(draft), now, false);
    Holder standing = crmMessageIds.find(draft.account(), name, now).orElse(null);
    if (standing != null) {
      ChatKey chat = admitting.meant(draft.account(), draft.channel(), draft.to());
      return goOn(draft, name, chat, wanted, standing);
    }
    return admitted(
        draft,
        now,
        chat ->
            goOn(draft, name, chat, wanted, crmMessageIds.claim(draft.account(), name, wanted)));
  }

  private Acceptance admitted(Draft draft, Instant now, Function<ChatKey, Acceptance> accept) {
    return admitting
        .admit(draft.account(), draft.channel(), draft.to(), now)
        .fold(
            chat ->
                refersToNothing(draft, chat)
                    ? new Refused(RefusalReason.REFERENCE_MISSING)
                    : accept.apply(chat),
            Refused::new);
  }

  /** A claim that stands was made when its message was accepted: that decided, finally (OM-2). */
  private Acceptance goOn(Draft draft, String name, ChatKey chat, Holder wanted, Holder standing) {
    if (standing.queued() || !standing.isOfSameRequestAs(wanted)) {
      return new Repeated(name);
    }
    Acceptance accepted = queue(draft, chat, standing.message(), standing.acceptedAt());
    crmMessageIds.queued(draft.account(), name, standing.message());
    return accepted;
  }

  private Acceptance queue(Draft draft, ChatKey chat, MessageId id, Instant acceptedAt) {
    events.put(
        chat,
        new MessageAccepted(id, draft.content(), draft.refersTo(), acceptedAt),
        "accepted/" + id);
    return new Accepted(id, chat);
  }

  private boolean refersToNothing(Draft draft, ChatKey chat) {
    MessageId reference = draft.refersTo();
    return reference != null
        && conversations
            .find(chat, reference)
            .filter(message -> message.author() != Author.SYSTEM)
            .isEmpty();
  }

  /**
   * A hash of all that was asked for; each part with its length, so that none runs into another.
   */
  private static String request(Draft draft) {
    Content content = draft.content();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Object part :
          new @Nullable Object[] {
            draft.channel(),
            draft.to().id().value(),
            content.type(),
            content.text(),
            content.contentUri(),
            draft.refersTo()
          }) {
        byte[] bytes = Objects.toString(part, "").getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
