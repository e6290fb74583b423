package dev.houston.channel;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a connector answered.
 *
 * @param value there if it is {@link Kind#GIVEN}, and only then
 * @param words why not, for people; never a secret, a text or a number
 */
public record Answer<T>(Kind kind, @Nullable T value, String words) {

  /** Whether there is an answer, and what it is worth. */
  public enum Kind {
    GIVEN,
    /** A definite no: it was not done, and is not on its way. */
    REFUSED,
    /** This kind of connector cannot do such a thing at all. */
    UNABLE,
    /** No answer, or one of a gateway in between: it may have been done (OM-5). */
    IN_DOUBT,
    /** It was never heard: nothing was connected to, so it was not done. */
    UNREACHED
  }

  public static <T> Answer<T> of(T value) {
    return new Answer<>(Kind.GIVEN, Objects.requireNonNull(value), "");
  }

  public static <T> Answer<T> none(Kind kind, String words) {
    return new Answer<>(kind, null, words);
  }

  /** The value, if it is given. */
  public Optional<T> given() {
    return Optional.ofNullable(value);
  }
}
