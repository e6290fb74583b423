package dev.houston.outgoing;

import dev.houston.chat.ChatKey;
import dev.houston.chat.MessageId;

/** What came of asking for a message to be sent; it is final (OM-2). */
public sealed interface Acceptance {

  /** One answer for each case. */
  <R> R fold(Cases<R> cases);

  /** The cases. */
  interface Cases<R> {
    R accepted(Accepted acceptance);

    R refused(Refused acceptance);

    R repeated(Repeated acceptance);
  }

  /** It is safe, and will be sent when its channel is Active. */
  record Accepted(MessageId message, ChatKey chat) implements Acceptance {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.accepted(this);
    }
  }

  /** As if it had never existed (OM-1). */
  record Refused(RefusalReason reason) implements Acceptance {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.refused(this);
    }
  }

  /** A message of that name was accepted before: this one is not sent. */
  record Repeated(String crmMessageId) implements Acceptance {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.repeated(this);
    }
  }
}
