package dev.houston.local.time;

/** The clock could not be moved as far as was asked; it runs on from where it got. */
public final class StrandedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StrandedException(String message) {
    super(message);
  }
}
