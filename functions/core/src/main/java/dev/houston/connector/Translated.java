package dev.houston.connector;

import java.util.List;

/** What a webhook says: of the channel's chats, and of its session. */
public record Translated(List<Reported> chats, List<ReportedSession> sessions) {

  /** None of our business. */
  public static final Translated NOTHING = new Translated(List.of(), List.of());

  public Translated {
    chats = List.copyOf(chats);
    sessions = List.copyOf(sessions);
  }

  /** What it says of one chat. */
  public static Translated of(Reported report) {
    return new Translated(List.of(report), List.of());
  }

  /** What it says of the session. */
  public static Translated of(ReportedSession report) {
    return new Translated(List.of(), List.of(report));
  }

  /** How many events these are. */
  public int size() {
    return chats.size() + sessions.size();
  }
}
