package dev.houston.local.lambda;

import org.jspecify.annotations.Nullable;

/** The functions of this program, each by its export name, such as {@code on-message-event}. */
public interface Functions {

  /** Whether there is a function of that name. */
  boolean has(String export);

  /**
   * Calls a function, on the caller's thread.
   *
   * @param event what the function takes, or anything that can be read as that from its JSON
   * @throws FunctionFailedException with what the function threw
   */
  @Nullable Object call(String export, Object event);
}
