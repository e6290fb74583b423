package dev.houston.local.lambda;

/** A function threw what is the cause of this. */
public final class FunctionFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public FunctionFailedException(String export, Throwable cause) {
    super(export + " failed: " + cause, cause);
  }
}
