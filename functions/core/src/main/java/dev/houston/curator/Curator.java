package dev.houston.curator;

import dev.houston.account.InvalidFieldException;
import dev.houston.account.SameNumber;
import dev.houston.channel.PhoneNumber;
import java.util.UUID;

/**
 * A person who is told on their own WhatsApp that a channel needs attention (CU-1).
 *
 * @param name 1 to 100 characters, for people
 * @param watched the channels they are told of; of the balance every curator is
 */
public record Curator(UUID id, String name, PhoneNumber phone, WatchedChannels watched) {

  public static final int LONGEST_NAME = 100;

  public Curator {
    if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new InvalidFieldException("name", "must have 1 to " + LONGEST_NAME + " characters");
    }
  }

  /** Whether a message to this number reaches them, in whichever of its forms it is written. */
  public boolean isCalledBy(PhoneNumber number) {
    return SameNumber.of(phone.digits()).equals(SameNumber.of(number.digits()));
  }

  /** Whether they are told of this. */
  boolean isConcernedWith(AlertSubject subject) {
    return subject.channel().map(watched::include).orElse(true);
  }
}
