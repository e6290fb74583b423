package dev.houston.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/**
 * What was told with a number of its own: told again it stands once, and must be the same; none may
 * be left out.
 */
final class Numbered<T> {
  private final List<T> all = new ArrayList<>();

  void put(long number, T what) {
    assertThat(number).as("the number of %s", what).isBetween(1L, all.size() + 1L);
    if (number > all.size()) {
      all.add(what);
    }
    assertThat(all.get((int) number - 1)).as("number %d, told again", number).isEqualTo(what);
  }

  List<T> all() {
    return all;
  }
}
