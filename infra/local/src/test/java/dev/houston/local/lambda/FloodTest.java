package dev.houston.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.local.template.RealTemplate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The queues as template.yaml wires them: events of messages, be they thousands and their function
 * never so slow, do not hold up an event of a channel.
 */
class FloodTest {
  private static final int THOUSANDS = 1_000;

  private final CountDownLatch channelIsHandled = new CountDownLatch(1);
  private final CountDownLatch floodIsOver = new CountDownLatch(1);
  private LambdaBench bench;

  @BeforeEach
  void start() {
    bench = LambdaBench.of(RealTemplate.text());
  }

  @AfterEach
  void stop() throws InterruptedException {
    floodIsOver.countDown();
    bench.close();
  }

  @Test
  void thousandsOfReceiptsDoNotDelayTheQrCode_CH6_CU3() throws InterruptedException {
    bench.when(
        "on-message-event",
        batch -> {
          floodIsOver.await();
          return null;
        });
    bench.when(
        "on-channel-event",
        batch -> {
          channelIsHandled.countDown();
          return null;
        });
    IntStream.range(0, THOUSANDS)
        .forEach(n -> bench.sendInOrder("MessageEventsQueue.fifo", "chat-" + n % 100, "m" + n));
    bench.sendInOrder("ChannelEventsQueue.fifo", "channel", "scan-the-QR-code");

    assertThat(channelIsHandled.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(bench.batches("on-channel-event")).containsExactly(List.of("scan-the-QR-code"));
    assertThat(bench.batches("on-message-event").size()).isLessThan(THOUSANDS / 10);
  }
}
