package dev.houston.outgoing;

import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.chat.ChatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way of messages to the connectors. None of it throws for what the other side does; the answer
 * says what it is worth.
 */
public interface Handovers {

  /** Hands a message over. */
  Handover hand(Channel channel, Parcel parcel);

  /**
   * Whether the connector has a message that was handed over without a clear answer: by its id
   * where the connector takes ours, else by what stands in the chat's history since then (OM-5).
   *
   * @param handedAt when it was handed over
   * @return {@link Answer.Kind#UNABLE} if this kind of connector can never tell
   */
  Answer<Found> find(Channel channel, Parcel parcel, Instant handedAt);

  /** Whether this number has WhatsApp (DS-2). */
  Answer<Boolean> exists(Channel channel, ChatId client);

  /**
   * What a connector says of a message that was handed over.
   *
   * @param connectorId its id of it, if it {@linkplain Trace#THERE is there} and has one
   */
  record Found(Trace trace, @Nullable String connectorId) {}

  /** Whether a connector has a message. */
  enum Trace {
    THERE,
    /** It is not to be seen, which proves nothing: it may still be on its way. */
    NOT_SEEN,
    /** The connector never took it: handing it over again does no harm. */
    NOT_THERE
  }
}
