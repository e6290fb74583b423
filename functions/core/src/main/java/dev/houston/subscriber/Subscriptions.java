package dev.houston.subscriber;

/**
 * What a subscriber wants to be told, in the words of Wazzup's API v3.
 *
 * @param messagesAndStatuses messages of the chats and the statuses of ours
 * @param contactsAndDealsCreation accepted for its clients' sake; nothing of the kind happens here
 * @param channelsUpdates the states of channels
 * @param templateStatus accepted for its clients' sake; nothing of the kind happens here
 */
public record Subscriptions(
    boolean messagesAndStatuses,
    boolean contactsAndDealsCreation,
    boolean channelsUpdates,
    boolean templateStatus) {

  /** Nothing. */
  public static Subscriptions none() {
    return new Subscriptions(false, false, false, false);
  }
}
