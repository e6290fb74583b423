package dev.houston.local.sqs;

import dev.houston.local.time.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A queue as Lambda's pollers know it. */
public interface PolledQueue {

  /** Its name in the template. */
  String logicalName();

  String arn();

  /**
   * When the next message can be received, be it delayed, in flight, or behind another one of its
   * group: a time that has passed if it can be now, empty if there is no message.
   */
  Optional<Instant> nextDelivery();

  /** Receives up to that many messages, and hides them for the queue's visibility timeout. */
  List<ReceivedMessage> receive(int atMost);

  /** Deletes messages, but for those that have been received again meanwhile. */
  void delete(List<ReceivedMessage> messages);

  /** Raised whenever a message has come, gone or changed, but for its being received. */
  Signal changed();
}
