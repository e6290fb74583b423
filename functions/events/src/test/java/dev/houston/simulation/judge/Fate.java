package dev.houston.simulation.judge;

import java.time.Instant;

/** What the delivery watch knows of one message from us. */
final class Fate {
  final String message;
  final Instant ownTime;

  /** Whether it went through our queue, and so can have waited. */
  final boolean accepted;

  String status = "waiting";

  /** When the client received it; null while that is not known. */
  Moment delivered;

  /** DW-10. */
  boolean answered;

  Fate(String message, Instant ownTime, boolean accepted) {
    this.message = message;
    this.ownTime = ownTime;
    this.accepted = accepted;
  }

  boolean isUndelivered() {
    return status.equals("waiting") || status.equals("sent");
  }

  boolean isUnread() {
    return status.equals("delivered") && !answered;
  }

  boolean isRead() {
    return status.equals("read") || answered;
  }
}
