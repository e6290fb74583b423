package dev.houston.chat;

/**
 * For what a chat waits of its channel.
 *
 * @param forStatuses its checks wait until the channel is back (DW-14)
 * @param released up to this number, what was held has been released
 * @param held up to this number, what the client wrote is held until the account is paid for (CH-2)
 */
public record Waiting(boolean forStatuses, long released, long held) {

  /** For nothing. */
  public static final Waiting NONE = new Waiting(false, 0, 0);

  /** Whether something of the client's is held. */
  public boolean holds() {
    return held > released;
  }

  /** Whether its channel's return, or a top-up, makes it go on. */
  public boolean waits() {
    return forStatuses || holds();
  }

  Waiting forStatuses(boolean changed) {
    return new Waiting(changed, released, held);
  }

  Waiting holdingUpTo(long number) {
    return new Waiting(forStatuses, released, number);
  }

  Waiting releasedOneMore() {
    return new Waiting(forStatuses, released + 1, held);
  }

  Waiting releasedAll() {
    return new Waiting(forStatuses, held, held);
  }
}
