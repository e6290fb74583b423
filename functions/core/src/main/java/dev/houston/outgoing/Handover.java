package dev.houston.outgoing;

import dev.houston.notice.FailureReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of handing a message over to its connector.
 *
 * @param connectorId the connector's id of it within its chat, if it told one
 * @param reason why it {@linkplain Kind#FAILED failed}
 * @param words for people; never a secret, a text or a number
 */
public record Handover(
    Kind kind, @Nullable String connectorId, @Nullable FailureReason reason, String words) {

  /** What became of the message. */
  public enum Kind {
    /** The connector has it. */
    TAKEN,
    /** The connector will never take it, for what it is: it has failed. */
    FAILED,
    /** The connector did not take it for what the session is in: it goes on waiting. */
    PUT_BACK,
    /** Nobody knows whether the connector took it (OM-5): it must not be handed over again. */
    IN_DOUBT
  }

  /** It is at the connector, under this id of its own. */
  public static Handover taken(@Nullable String connectorId) {
    return new Handover(Kind.TAKEN, connectorId, null, "");
  }

  /** It will never be sent. */
  public static Handover failed(FailureReason reason, String words) {
    return new Handover(Kind.FAILED, null, Objects.requireNonNull(reason), words);
  }

  /** Not this time. */
  public static Handover putBack(String words) {
    return new Handover(Kind.PUT_BACK, null, null, words);
  }

  /** Perhaps. */
  public static Handover inDoubt(String words) {
    return new Handover(Kind.IN_DOUBT, null, null, words);
  }
}
