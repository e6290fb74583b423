package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.chat.MessageId;
import java.time.Instant;
import java.util.Optional;

/** The names that CRMs have given to messages, for as long as messages are kept (AP-1, NV-4). */
public interface CrmMessageIds {

  /**
   * Claims a name for a message, unless it is claimed.
   *
   * @param claim of a message that is not queued yet
   * @return the claim that stands: this one, or the one that was there before
   */
  Holder claim(AccountId account, String crmMessageId, Holder claim);

  /** The claim that stands now, read consistently; nothing for a name that is free. */
  Optional<Holder> find(AccountId account, String crmMessageId, Instant now);

  /** Notes that the message is safe in its chat's queue: the name is used up. */
  void queued(AccountId account, String crmMessageId, MessageId message);

  /**
   * Whose message has a name.
   *
   * @param request a hash of what was asked for: of two requests with one name only the same one
   *     can be the first one again
   * @param acceptedAt when the message was accepted
   * @param queued whether it is safe: if not, whoever claimed the name may have died on the way
   */
  record Holder(MessageId message, String request, Instant acceptedAt, boolean queued) {

    /** Whether both are the claims of one request. */
    boolean isOfSameRequestAs(Holder other) {
      return request.equals(other.request);
    }
  }
}
