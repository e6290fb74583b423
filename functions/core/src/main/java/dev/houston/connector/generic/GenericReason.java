package dev.houston.connector.generic;

import dev.houston.notice.FailureReason;
import java.util.EnumSet;

/** Why a gateway says that a message failed, e.g. {@code window-closed} (OM-9). */
final class GenericReason {

  /** The others are ours to find. */
  static final Words<FailureReason> WORDS =
      new Words<>(
          EnumSet.complementOf(EnumSet.of(FailureReason.CHANNEL_DELETED, FailureReason.DROPPED)),
          FailureReason::code);

  private GenericReason() {}
}
