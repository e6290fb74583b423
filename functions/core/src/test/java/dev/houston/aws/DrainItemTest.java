package dev.houston.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.outgoing.FullestDrain;
import org.junit.jupiter.api.Test;

/** How large the item of a drain is: a write costs one unit a kilobyte. */
class DrainItemTest {

  @Test
  void isWithinOneWriteUnitWhileAMessageIsHandedOver() {
    assertThat(size(1, 0)).isLessThan(1024);
  }

  @Test
  void isFarFromTheLimitWhenEverythingInItIsAtItsOwn() {
    assertThat(size(20, 20)).isLessThan(16 * 1024);
  }

  private static int size(int handed, int dropped) {
    return ItemSize.of(DrainItem.write(FullestDrain.with(handed, dropped)));
  }
}
