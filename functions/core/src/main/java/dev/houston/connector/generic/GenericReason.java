package dev.houston.connector.generic;

import dev.houston.json.JsonFields;
import dev.houston.notice.FailureReason;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a gateway says that a message failed, e.g. {@code window-closed} (OM-9). A word that we do
 * not know is a refusal all the same, because a gateway may be newer than we are.
 */
final class GenericReason {

  /** The others are ours to find. */
  private static final Map<String, FailureReason> REASONS =
      EnumSet.complementOf(EnumSet.of(FailureReason.CHANNEL_DELETED, FailureReason.DROPPED))
          .stream()
          .collect(Collectors.toUnmodifiableMap(FailureReason::code, Function.identity()));

  private GenericReason() {}

  /** Every word that we know. */
  static Set<String> words() {
    return REASONS.keySet();
  }

  /** The reason, or nothing where it is missing or null. */
  static Optional<FailureReason> in(JsonFields fields) {
    Optional<String> word = fields.optionalText(Field.REASON);
    if (word.filter(String::isEmpty).isPresent()) {
      throw fields.invalid(Field.REASON, "must not be empty");
    }
    return word.map(said -> REASONS.getOrDefault(said, FailureReason.REJECTED));
  }
}
