package dev.houston.curator;

import dev.houston.channel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;

/**
 * That something is being told: it is saved before it is sent, so that whoever finds it knows that
 * it may have been sent (OM-5).
 *
 * @param news what is being told
 * @param since when it was first sent
 */
public record Claim(Heard news, Carrier carrier, PhoneNumber to, Instant since) {

  /** For so long it is tried to find out, if that can be; then the curator counts as told. */
  static final Duration LONGEST_DOUBT = Duration.ofMinutes(10);

  Instant doubtEnds() {
    return since.plus(LONGEST_DOUBT);
  }
}
