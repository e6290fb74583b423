package dev.houston.connector;

import dev.houston.channel.Answer;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.SessionCommand;
import dev.houston.channel.SessionReport;
import dev.houston.channel.Sessions.Done;
import dev.houston.channel.Sessions.QrCode;
import dev.houston.channel.Sessions.SentText;
import dev.houston.chat.ChatId;
import dev.houston.outgoing.Handover;
import dev.houston.outgoing.Handovers;
import dev.houston.outgoing.Handovers.Found;
import dev.houston.outgoing.Parcel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of connector: how its sessions are told and asked. {@link dev.houston.channel.Sessions}
 * says what each answer is worth; what a kind cannot do it answers by {@link Answer.Kind#UNABLE}.
 */
public interface ConnectorCommands {

  /** As {@link Connector#name}, e.g. {@code waha}. */
  String name();

  /** Tells the session to do this. */
  Answer<Done> tell(SessionAccess to, SessionCommand command);

  /** What the session is in. */
  Answer<SessionReport> state(SessionAccess to, Instant now);

  /** What is in the QR code to be scanned. */
  Answer<QrCode> qr(SessionAccess to);

  /**
   * What came about in the session's chats since then, one page of it.
   *
   * @param from {@link Page#next} of the page before, or null for the first
   */
  Answer<Page> fetch(SessionAccess to, Instant since, @Nullable String from, Instant now);

  /** Sends a text. */
  Answer<SentText> send(SessionAccess to, PhoneNumber client, String id, String text);

  /** As {@link Handovers#hand}. */
  Handover hand(SessionAccess to, Parcel parcel);

  /** As {@link Handovers#find}. */
  Answer<Found> find(SessionAccess to, Parcel parcel, Instant handedAt);

  /** As {@link Handovers#exists}, of a number that is told. */
  Answer<Boolean> exists(SessionAccess to, ChatId client);

  /** As {@link dev.houston.channel.Sessions#knowsIds}, of every session of this kind. */
  boolean knowsIds();

  /** What came about, oldest first within each chat, and where the next page begins. */
  record Page(List<Reported> reports, Optional<String> next) {
    public Page {
      reports = List.copyOf(reports);
    }
  }
}
