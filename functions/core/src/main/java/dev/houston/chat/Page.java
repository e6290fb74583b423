package dev.houston.chat;

import java.util.List;
import java.util.Optional;

/**
 * Some of many.
 *
 * @param next what to ask with for those behind; nothing at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {

  /** An invalid {@link #next} that a caller made up. */
  public static final class UnknownPlaceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public UnknownPlaceException(Throwable cause) {
      super("not a place in this list", cause);
    }
  }
}
