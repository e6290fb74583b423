package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.houston.account.InvalidFieldException;

/** How whoever has the session open in another place behaves when it is taken back (CH-5). */
enum Elsewhere {
  /** It gives way. */
  @JsonProperty("givesItBack")
  GIVES_IT_BACK,
  /** It takes the session again at once. */
  @JsonProperty("keepsTakingIt")
  KEEPS_TAKING_IT,
  /** Nothing comes of an attempt, not even a word. */
  @JsonProperty("doesNotAnswer")
  DOES_NOT_ANSWER;

  /**
   * Reads what somebody wants to be played.
   *
   * @throws InvalidFieldException naming {@code elsewhere}
   */
  static Elsewhere ofWord(String word) {
    return switch (word) {
      case "givesItBack" -> GIVES_IT_BACK;
      case "keepsTakingIt" -> KEEPS_TAKING_IT;
      case "doesNotAnswer" -> DOES_NOT_ANSWER;
      default ->
          throw new InvalidFieldException(
              "elsewhere", "must be givesItBack, keepsTakingIt or doesNotAnswer");
    };
  }
}
