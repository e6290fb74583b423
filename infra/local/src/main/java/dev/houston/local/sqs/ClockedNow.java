package dev.houston.local.sqs;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.elasticmq.util.NowProvider;

/** Our clock, as ElasticMQ reads it. */
final class ClockedNow extends NowProvider {
  private final InstantSource clock;

  ClockedNow(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public long nowMillis() {
    return clock.millis();
  }

  @Override
  public OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
