package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A fault's place is logged, and nothing of what it says. */
class FaultsTest {

  @Test
  void saysWhatItIsAndWhereAndNoNumber_NV2() {
    var cause = new IllegalArgumentException("/contacts/79161234567");
    assertThat(Faults.where(new IllegalStateException("79161234567", cause)))
        .startsWith("java.lang.IllegalStateException")
        .contains("at dev.houston.outgoing.FaultsTest", "caused by java.lang.IllegalArgument")
        .doesNotContain("79161234567");
  }
}
