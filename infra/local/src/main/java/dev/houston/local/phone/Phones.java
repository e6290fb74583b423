package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.ChatId;
import dev.houston.local.time.Signal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The phones of this machine. Every change is kept before anybody sees it. */
public final class Phones {
  static final int MOST = 20;

  private final PhoneStore store;
  private final Signal changed = new Signal();
  private final Map<PhoneNumber, Phone> phones = new LinkedHashMap<>();

  public Phones(PhoneStore store) {
    this.store = store;
    store.load().forEach(phone -> phones.put(phone.number(), phone));
  }

  /** A webhook whose turn it is. */
  record Turn(Phone phone, Webhook webhook) {

    /** When it is to be sent. */
    Instant at() {
      Instant next = webhook.nextAttempt();
      return next == null ? webhook.at() : next;
    }
  }

  /** A session that goes on by itself. */
  record Going(PhoneNumber phone, Instant at) {}

  /** Raised when something may be due earlier than was said. */
  public Signal changed() {
    return changed;
  }

  synchronized List<Phone> all() {
    return List.copyOf(phones.values());
  }

  /**
   * The phone with that number.
   *
   * @throws InvalidFieldException naming {@code phone}
   */
  synchronized Phone phone(PhoneNumber number) {
    Phone phone = phones.get(number);
    if (phone == null) {
      throw new InvalidFieldException("phone", "is not the number of a phone of this machine");
    }
    return phone;
  }

  /**
   * Complains if there cannot be a phone with that number.
   *
   * @throws InvalidFieldException naming {@code plainId}
   */
  synchronized void refuseIfTaken(PhoneNumber number) {
    if (phones.containsKey(number)) {
      throw new InvalidFieldException("plainId", "is the number of a phone already");
    }
    if (phones.size() >= MOST) {
      throw new InvalidFieldException("plainId", "is one more than " + MOST + " phones");
    }
  }

  /** Adds a phone; the same limits hold as for {@link #refuseIfTaken}. */
  synchronized void add(Phone phone) {
    refuseIfTaken(phone.number());
    keep(phone);
    changed.raise();
  }

  /**
   * Changes a phone.
   *
   * @param change asked under lock, so that times it reads are those of the order of changes
   * @return the phone as it is now
   */
  synchronized Phone change(PhoneNumber number, UnaryOperator<Phone> change) {
    Phone after = change.apply(phone(number));
    keep(after);
    changed.raise();
    return after;
  }

  /**
   * Changes the chat with a client, which may have nothing in it yet.
   *
   * @return the chat as it is now
   */
  PhoneChat change(PhoneNumber number, ChatId client, UnaryOperator<PhoneChat> change) {
    return change(number, phone -> phone.with(change.apply(phone.chat(client)))).chat(client);
  }

  /** The webhook to be sent first, if any waits. */
  synchronized Optional<Turn> next() {
    return phones.values().stream().flatMap(Phones::turns).min(Comparator.comparing(Turn::at));
  }

  /** The phone whose session goes on by itself before all others, if any does. */
  synchronized Optional<Going> goingOn() {
    return phones.values().stream()
        .flatMap(
            phone ->
                Optional.ofNullable(phone.session().coming())
                    .map(coming -> new Going(phone.number(), coming.at()))
                    .stream())
        .min(Comparator.comparing(Going::at));
  }

  /** When the next webhook is to be sent. */
  Optional<Instant> nextAttempt() {
    return next().map(Turn::at);
  }

  private void keep(Phone phone) {
    store.save(phone);
    phones.put(phone.number(), phone);
  }

  private static Stream<Turn> turns(Phone phone) {
    return phone.turns().map(webhook -> new Turn(phone, webhook));
  }
}
