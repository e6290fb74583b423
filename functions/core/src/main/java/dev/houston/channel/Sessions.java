package dev.houston.channel;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to the connectors' sessions: what we tell and ask them. None of it throws for what the
 * other side does; the answer says it.
 */
public interface Sessions {

  /** Tells the session of a channel to do this. Told twice, it does no harm. */
  Answer<Done> tell(Channel channel, SessionCommand command);

  /** What the session is in, as of {@code now} (CH-4). */
  Answer<SessionReport> state(Channel channel, Instant now);

  /** The text of the QR code to be scanned; {@link Answer.Kind#REFUSED} if there is none now. */
  Answer<QrCode> qr(Channel channel);

  /**
   * Puts what came about in the session's chats since then into the queue of message events, with
   * its own times and oldest first: one page.
   *
   * @param from {@link Fetched#next} of the page before, or null for the first
   * @param now when we learn of it
   */
  Answer<Fetched> fetch(Channel channel, Instant since, @Nullable String from, Instant now);

  /**
   * Sends a text that belongs to no chat (CU-4).
   *
   * @param id of this one text: given again, the session does not send it again, if it {@linkplain
   *     #knowsIds knows} it
   */
  Answer<SentText> send(Channel channel, PhoneNumber to, String id, String text);

  /**
   * Whether the session of a channel knows a text by the id that we gave it, so that one that is
   * sent again under the same id does not arrive twice. Asks nobody.
   */
  boolean knowsIds(Channel channel);

  /** Nothing to say but that it is done. */
  enum Done {
    DONE
  }

  /** What is in a QR code. */
  record QrCode(String text) {

    /** Never the code, which opens the whole account: this may land in a log (NV-2). */
    @Override
    public String toString() {
      return "QrCode";
    }
  }

  /** How many events a page had, and where the next one begins; none behind the last. */
  record Fetched(int events, Optional<String> next) {}

  /** The connector's id of the message that was sent, within its chat. */
  record SentText(String connectorId) {}
}
